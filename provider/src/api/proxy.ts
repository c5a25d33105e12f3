export interface HttpProxy {
    /** `http://host:port` or `https://host:port`, without credentials. */
    readonly origin: string;
    /** The value of the header `Proxy-Authorization`; undefined if the proxy needs no credentials. A secret. */
    readonly authorization: string | undefined;
    readonly variable: string;
}

/** The proxy for a URL; undefined if it is reached directly. Returns the same object each time. */
export type ProxyResolver = (url: URL) => HttpProxy | undefined;

/** The proxy's name in messages, without its credentials. */
export function nameOf({ origin, variable }: HttpProxy): string {
    return `the proxy ${new URL(origin).host} (${variable})`;
}
