import { type LookupOptions, lookup } from "node:dns";
import { RequestError, Server, type ServerOptions } from "proxy-chain";
import type { Certificate } from "./certificate";

export interface ForwardingProxyOptions {
    /** Serves by TLS. Default: plain. */
    readonly certificate?: Certificate;
    /** Whom it serves; default: everyone. */
    readonly credentials?: { readonly username: string; readonly password: string };
    /** The HTTP status by which it refuses hosts. */
    readonly refuses?: Readonly<Record<string, number>>;
}

/** A proxy in the network of the tests: to it, and to it alone, every host is this machine. */
export class ForwardingProxy {
    /** Hosts with ports, one for each tunnel that was made, in order. */
    readonly tunnels: string[] = [];
    /** How many requests came that were not for a tunnel, or refused. */
    others = 0;

    private constructor(
        private readonly server: Server,
        private readonly scheme: string,
    ) {}

    static async open(options: ForwardingProxyOptions = {}): Promise<ForwardingProxy> {
        const { certificate, credentials, refuses = {} } = options;
        const prepareRequestFunction: NonNullable<ServerOptions["prepareRequestFunction"]> = (request) => {
            const { hostname, port, isHttp, username, password } = request;
            const isKnown = username === credentials?.username && password === credentials?.password;
            const requestAuthentication = credentials !== undefined && !isKnown;
            const status = refuses[hostname];
            if (isHttp || requestAuthentication || status !== undefined) {
                proxy.others += 1;
            } else {
                proxy.tunnels.push(`${hostname}:${port}`);
            }
            if (status !== undefined) {
                throw new RequestError("Never-Shown-Answer", status);
            }
            return { requestAuthentication, dnsLookup: toThisMachine };
        };
        const common = { host: "127.0.0.1", port: 0, prepareRequestFunction };
        const server = new Server(
            certificate === undefined
                ? common
                : {
                      ...common,
                      serverType: "https",
                      httpsOptions: { cert: certificate.certificate, key: certificate.key },
                  },
        );
        const proxy = new ForwardingProxy(server, certificate === undefined ? "http" : "https");
        await server.listen();
        return proxy;
    }

    /** Host with port. */
    get host(): string {
        return `${this.scheme === "https" ? "localhost" : "127.0.0.1"}:${this.server.port}`;
    }

    /** What HTTPS_PROXY takes. */
    url(username?: string, password = ""): string {
        const credentials =
            username === undefined ? "" : `${encodeURIComponent(username)}:${encodeURIComponent(password)}@`;
        return `${this.scheme}://${credentials}${this.host}`;
    }

    async close(): Promise<void> {
        await this.server.close(true);
    }
}

/** Types only: the proxy calls it as any other function. */
const toThisMachine = ((_: string, options: LookupOptions, callback: () => void) =>
    lookup("127.0.0.1", options, callback)) as typeof lookup;
