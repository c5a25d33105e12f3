import type { Dispatcher, Pool as PoolOfHost } from "undici";
import { NotSentError, notSentOnFailure, RefusedByProxyError, reasonOf } from "./connectionErrors";
import { connectionTimes } from "./connectionTimes";
import { type HttpProxy, nameOf } from "./proxy";

export interface ConnectionLimits {
    /** How many connections to one host. */
    readonly perHost: number;
    /** How long it may take to connect, in milliseconds; each step through a proxy may take as long. */
    readonly timeout: number;
}

/**
 * Sends requests through a proxy, by a tunnel (`CONNECT`) to each host.
 * @throws RefusedByProxyError if the proxy refuses the tunnel for good, NotSentError if there is no connection for
 * another reason; errors from behind the proxy unchanged.
 */
export function proxyDispatcher(proxy: HttpProxy, { perHost, timeout }: ConnectionLimits): Dispatcher {
    const { Pool, ProxyAgent }: typeof import("undici") = require("undici");
    return new ProxyAgent({
        uri: proxy.origin,
        ...(proxy.authorization === undefined ? {} : { token: proxy.authorization }),
        connections: perHost,
        proxyTls: connectionTimes(timeout),
        requestTls: connectionTimes(timeout),
        factory: (origin: string | URL, options: PoolOfHost.Options) =>
            new Pool(origin, {
                ...options,
                ...(typeof options.connect === "function"
                    ? { connect: notSentOnFailure(options.connect, ` (through ${nameOf(proxy)})`) }
                    : {}),
            }),
        clientFactory: (origin, options) => {
            const pool = new Pool(origin, { ...options, headersTimeout: timeout });
            const connect = pool.connect.bind(pool);
            return Object.assign(pool, {
                connect: (request: Dispatcher.ConnectOptions) => openTunnel(proxy, request, connect, timeout),
            });
        },
    });
}

/** Opens a tunnel and explains the proxy's refusal, because undici's error has the status only in its text. */
async function openTunnel(
    proxy: HttpProxy,
    request: Dispatcher.ConnectOptions,
    connect: (request: Dispatcher.ConnectOptions) => Promise<Dispatcher.ConnectData>,
    timeout: number,
): Promise<Dispatcher.ConnectData> {
    const tunnel = await connect(request).catch((error: Error) => {
        throw new NotSentError(`${nameOf(proxy)} ${describeFailure(error, timeout)}`);
    });
    if (tunnel.statusCode === 200) {
        return tunnel;
    }
    tunnel.socket.on("error", () => undefined).destroy();
    throw refusal(proxy, request.path, tunnel.statusCode);
}

function describeFailure(error: Error, timeout: number): string {
    switch ("code" in error && error.code) {
        case "UND_ERR_HEADERS_TIMEOUT":
            return `did not respond within ${timeout} ms`;
        case "UND_ERR_SOCKET":
            return "closed the connection without a response";
        default:
            return `cannot be reached: ${reasonOf(error)}`;
    }
}

function refusal(proxy: HttpProxy, target: string, status: number): NotSentError {
    const { protocol, host } = new URL(proxy.origin);
    switch (true) {
        case status === 407 && proxy.authorization === undefined:
            return new RefusedByProxyError(
                `${nameOf(proxy)} asks for credentials (HTTP 407): set ${proxy.variable} to` +
                    ` ${protocol}//<user>:<password>@${host}`,
            );
        case status === 407:
            return new RefusedByProxyError(
                `${nameOf(proxy)} does not accept the user and the password (HTTP 407): correct them in` +
                    ` ${proxy.variable}, with special characters percent-encoded`,
            );
        case status >= 500:
            return new NotSentError(`${nameOf(proxy)} cannot connect to ${target} (HTTP ${status})`);
        default:
            return new RefusedByProxyError(
                `${nameOf(proxy)} refuses to connect to ${target} (HTTP ${status}): allow it there, or list the` +
                    " host in NO_PROXY if it can be reached directly",
            );
    }
}
