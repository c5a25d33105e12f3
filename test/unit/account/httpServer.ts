import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as it came over the wire. */
export interface Received {
    readonly line: string;
    readonly headers: IncomingMessage["headers"];
    readonly body: string;
}

/** A real HTTP server that does as a test says. */
export interface HttpServer {
    /** `http://127.0.0.1:<port>` */
    readonly origin: string;
    readonly received: Received[];
    /** How many bytes it has written in the body of endless responses. */
    written: number;
    close(): Promise<void>;
}

/** @param respond gives a body, with HTTP 200; a number: an empty body with this status; "endless": a body without end. */
export async function startHttpServer(respond: (request: Received) => string | number): Promise<HttpServer> {
    const server = createServer(async (request, response) => {
        let body = "";
        for await (const chunk of request) {
            body += String(chunk);
        }
        const one = { line: `${request.method} ${request.url}`, headers: request.headers, body };
        running.received.push(one);
        const answer = respond(one);
        if (typeof answer === "number") {
            response.writeHead(answer).end();
        } else if (answer === "endless") {
            writeOn(response, (bytes) => {
                running.written += bytes;
            });
        } else {
            response.end(answer);
        }
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const running: HttpServer = {
        origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        received: [],
        written: 0,
        close: async () => {
            server.closeAllConnections();
            await new Promise((resolve) => server.close(resolve));
        },
    };
    return running;
}

/** Writes until the reader goes away. */
function writeOn(response: ServerResponse, note: (bytes: number) => void): void {
    const chunk = Buffer.alloc(16_384, " ");
    const write = (): void => {
        while (!response.destroyed && response.write(chunk)) {
            note(chunk.length);
        }
    };
    response.on("drain", write);
    response.on("error", () => undefined);
    write();
}
