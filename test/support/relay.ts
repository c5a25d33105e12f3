import * as http from "node:http";
import * as https from "node:https";
import type { AddressInfo } from "node:net";
import type { Certificate } from "./certificate";

/** Passes requests on to a service and remembers every secret that it hands out. */
export class Relay {
    /** In the order in which they were handed out. */
    readonly secrets: string[] = [];

    private constructor(
        private readonly server: http.Server,
        private readonly scheme: string,
    ) {}

    /**
     * @param target origin of the service.
     * @param certificate of the service and of the relay, where they are reached by TLS.
     * @param edit makes of the body of an answer the one that is passed on.
     */
    static async open(
        target: string,
        certificate?: Certificate,
        edit: (body: string) => string = (body) => body,
    ): Promise<Relay> {
        const { request } = certificate === undefined ? http : https;
        const pass: http.RequestListener = (incoming, outgoing) => {
            const { method, url, headers } = incoming;
            const passed = request(
                new URL(url ?? "/", target),
                { method: method ?? "GET", headers, ca: certificate?.certificate },
                (answer) => {
                    const chunks: Buffer[] = [];
                    answer.on("data", (chunk: Buffer) => chunks.push(chunk));
                    answer.on("end", () => {
                        const body = edit(Buffer.concat(chunks).toString("utf8"));
                        relay.secrets.push(...secretsIn(body));
                        const headers = { ...answer.headers, "content-length": Buffer.byteLength(body) };
                        outgoing.writeHead(answer.statusCode ?? 500, headers).end(body);
                    });
                },
            );
            incoming.pipe(passed);
        };
        const relay =
            certificate === undefined
                ? new Relay(http.createServer(pass), "http")
                : new Relay(
                      https.createServer({ cert: certificate.certificate, key: certificate.key }, pass),
                      "https",
                  );
        await new Promise<void>((resolve) => relay.server.listen(0, "127.0.0.1", resolve));
        return relay;
    }

    get url(): string {
        return `${this.scheme}://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
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
