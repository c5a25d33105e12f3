import { once } from "node:events";
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import type { Emulator } from "alicloud-resource-sharing-emulator";
import { objectOf } from "../scene/json";
import { SharedTime } from "./sharedTime";

/** The path to which the provider sends its waits. */
const waits = "/waits";

/**
 * One address for many services, whose time is one: a request goes to the one that knows the access key which has signed it.
 */
export class ServicesByKey {
    private readonly services = new Map<string, Emulator>();
    private readonly time = new SharedTime((milliseconds) => {
        for (const { clock } of new Set(this.services.values())) {
            clock.advance(milliseconds);
        }
    });

    private constructor(private readonly server: Server) {}

    static async open(): Promise<ServicesByKey> {
        const server = createServer();
        const services = new ServicesByKey(server);
        server.on("request", (incoming, outgoing) => {
            services.serve(incoming, outgoing).catch(() => outgoing.destroy());
        });
        server.listen(0, "127.0.0.1");
        await once(server, "listening");
        return services;
    }

    get url(): string {
        const { port } = this.server.address() as AddressInfo;
        return `http://127.0.0.1:${port}`;
    }

    /** Where the waits of those who call the services end. */
    get waitsUrl(): string {
        return `${this.url}${waits}`;
    }

    add(service: Emulator): void {
        for (const { accessKeyId } of service.accounts) {
            this.services.set(accessKeyId, service);
        }
    }

    async close(): Promise<void> {
        this.server.closeAllConnections();
        this.server.close();
        await once(this.server, "close");
    }

    private async serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
        if (incoming.url === waits) {
            const { milliseconds } = objectOf(await json(incoming));
            const giveUp = this.time.wait(Number(milliseconds), () => outgoing.end());
            outgoing.once("close", giveUp);
        } else {
            await this.time.during(() => this.forward(incoming, outgoing));
        }
    }

    /** Passes on what the service does to a connection as well: it may cut it before its response, or within. */
    private async forward(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
        const { method, headers } = incoming;
        const url = new URL(incoming.url ?? "/", this.urlOf(headers.authorization));
        // A connection of its own: one that is kept could be lost for a reason that is none of the service's.
        const forwarded = request(url, { method, headers: endToEnd(headers), agent: false });
        outgoing.once("close", () => forwarded.destroy());
        forwarded.on("error", () => outgoing.destroy());
        incoming.pipe(forwarded);
        const [response] = (await once(forwarded, "response")) as [IncomingMessage];
        outgoing.writeHead(response.statusCode ?? 502, endToEnd(response.headers));
        for await (const chunk of response) {
            await new Promise<void>((resolve) => void outgoing.write(chunk, () => resolve()));
        }
        outgoing.end();
    }

    private urlOf(authorization = ""): string {
        const key = /Credential=([^,]+)/.exec(authorization)?.[1] ?? "";
        const service = this.services.get(key);
        if (service === undefined) {
            throw new Error(`No service knows the access key "${key}".`);
        }
        return service.url;
    }
}

/** Without what concerns a single connection. */
function endToEnd<Headers extends Readonly<Record<string, unknown>>>(headers: Headers): Headers {
    const { connection, "keep-alive": _, ...others } = headers;
    return others as unknown as Headers;
}
