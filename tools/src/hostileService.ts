import { once } from "node:events";
import * as http from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";

/** A response as it is sent. */
export interface RawResponse {
    readonly status: number;
    readonly headers: http.OutgoingHttpHeaders;
    readonly body: string | AsyncIterable<string>;
}

export interface HostileCall {
    /** Such as `ListResourceShares`. */
    readonly operation: string;
    readonly query: URLSearchParams;
    /** Passes the call to the real service. */
    pass(): Promise<RawResponse & { readonly body: string }>;
}

/** The response to a call; undefined cuts the connection. */
export type Answer = (call: HostileCall) => Promise<RawResponse | undefined>;

const honest: Answer = (call) => call.pass();

/** A service over HTTP that responds as it is told: with the real service's response, or with anything else. */
export class HostileService {
    answer = honest;
    private readonly server: http.Server;

    private constructor(private readonly target: string) {
        this.server = http.createServer((incoming, outgoing) => void this.serve(incoming, outgoing));
    }

    /** @param target origin of the real service. */
    static async open(target: string): Promise<HostileService> {
        const service = new HostileService(target);
        await new Promise<void>((resolve) => service.server.listen(0, "127.0.0.1", resolve));
        return service;
    }

    get url(): string {
        return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    }

    beHonest(): void {
        this.answer = honest;
    }

    async close(): Promise<void> {
        this.server.closeAllConnections();
        await new Promise((resolve) => this.server.close(resolve));
    }

    private async serve(incoming: http.IncomingMessage, outgoing: http.ServerResponse): Promise<void> {
        const url = new URL(incoming.url ?? "/", this.target);
        const answer = await this.answer({
            operation: String(incoming.headers["x-acs-action"]),
            query: url.searchParams,
            pass: () => pass(url, incoming, outgoing),
        }).catch((error: unknown) => {
            if (error instanceof NoResponse) {
                return undefined;
            }
            throw error;
        });
        if (answer === undefined) {
            incoming.socket.destroy();
            return;
        }
        outgoing.writeHead(answer.status, answer.headers);
        const body = typeof answer.body === "string" ? [answer.body] : answer.body;
        // A client that has read enough closes the connection.
        await pipeline(Readable.from(body), outgoing).catch(() => undefined);
    }
}

/** The real service sent no response, or only a part. */
class NoResponse extends Error {}

async function pass(
    url: URL,
    incoming: http.IncomingMessage,
    outgoing: http.ServerResponse,
): Promise<RawResponse & { readonly body: string }> {
    const { method = "POST", headers } = incoming;
    const request = http.request(url, { method, headers });
    outgoing.once("close", () => request.destroy());
    incoming.pipe(request);
    try {
        const [response]: http.IncomingMessage[] = await once(request, "response");
        if (response === undefined) {
            throw new NoResponse();
        }
        const { "content-length": _, ...others } = response.headers;
        return { status: response.statusCode ?? 500, headers: others, body: await text(response) };
    } catch (cause) {
        throw new NoResponse("The real service has not answered.", { cause });
    }
}

type Body = Readonly<Record<string, unknown>>;

/** Passes all calls to the real service, but changes the responses to one operation. */
export function changing(operation: string, change: (body: Body) => unknown): Answer {
    return async (call) => {
        const response = await call.pass();
        return call.operation === operation
            ? { ...response, body: JSON.stringify(change(JSON.parse(response.body))) }
            : response;
    };
}
