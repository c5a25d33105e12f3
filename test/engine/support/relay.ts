import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Passes requests on to a service and remembers every secret that it hands out. */
export class Relay {
    /** In the order in which they were handed out. */
    readonly secrets: string[] = [];

    private constructor(private readonly server: Server) {}

    /** @param target origin of the service. */
    static async open(target: string): Promise<Relay> {
        const server = createServer((incoming, outgoing) => {
            const { method, url, headers } = incoming;
            const passed = request(
                new URL(url ?? "/", target),
                { method: method ?? "GET", headers },
                (answer) => {
                    const chunks: Buffer[] = [];
                    answer.on("data", (chunk: Buffer) => chunks.push(chunk));
                    answer.on("end", () => {
                        const body = Buffer.concat(chunks);
                        relay.secrets.push(...secretsIn(body.toString("utf8")));
                        outgoing.writeHead(answer.statusCode ?? 500, answer.headers).end(body);
                    });
                },
            );
            incoming.pipe(passed);
        });
        const relay = new Relay(server);
        await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
        return relay;
    }

    get url(): string {
        return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    }

    async close(): Promise<void> {
        this.server.closeAllConnections();
        await new Promise((resolve) => this.server.close(resolve));
    }
}

function secretsIn(body: string): string[] {
    return [...body.matchAll(/"(?:AccessKeySecret|SecurityToken)": ?"([^"]+)"/g)].map(
        ([, secret = ""]) => secret,
    );
}
