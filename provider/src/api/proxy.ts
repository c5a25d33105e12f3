/** A proxy that a connection goes through. */
export interface HttpProxy {
    /** `http://host:port` or `https://host:port`, without credentials. */
    readonly origin: string;
    /** The value of the header `Proxy-Authorization`; undefined if the proxy asks for no credentials. A secret. */
    readonly authorization: string | undefined;
    /** The environment variable that it comes from. */
    readonly variable: string;
}

/** Says which proxy a URL is reached through; undefined: none. It is the same object each time. */
export type ProxyResolver = (url: URL) => HttpProxy | undefined;

/** A proxy as messages name it, without its credentials. */
export function nameOf({ origin, variable }: HttpProxy): string {
    return `the proxy ${new URL(origin).host} (${variable})`;
}
