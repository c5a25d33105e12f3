import { BlockList, isIP } from "node:net";
import type { HttpProxy, ProxyResolver } from "../../../api/proxy";
import type { SettingValue } from "../variables";
import { matcherOf } from "./noProxy";
import { parseProxy } from "./proxyUrl";

/** The metadata service of ECS: through a proxy, it would return the proxy's credentials. */
const metadataHost = "100.100.100.200";

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8);
loopback.addAddress("::1", "ipv6");

/**
 * The proxy for a URL, as for @pulumi/alicloud, which follows Go's net/http. Three things differ: the metadata service
 * of ECS is never reached through a proxy; a proxy URL that cannot be used is an error, whereas Go connects directly;
 * and networks in `NO_PROXY` match nothing.
 * undici's `EnvHttpProxyAgent` and `proxy-from-env` read `NO_PROXY` differently: the former takes `.example.com` for
 * `example.com` as well, the latter matches no subdomains of `example.com`.
 * https://pkg.go.dev/golang.org/x/net/http/httpproxy
 * @returns a resolver that throws UserFacingError for a URL whose proxy cannot be used.
 */
export function createProxyResolver(forHttps: SettingValue, noProxy: string): ProxyResolver {
    const isExcluded = matcherOf(noProxy);
    let proxy: HttpProxy | undefined;
    return (url) => {
        // What is called over plain http is on this machine, or its metadata service.
        if (url.protocol !== "https:" || isAlwaysDirect(url) || isExcluded(url)) {
            return undefined;
        }
        // Parsed when it is needed: a wrong value does no harm if every host is reached directly.
        proxy ??= parseProxy(forHttps);
        return proxy;
    };
}

function isAlwaysDirect({ hostname }: URL): boolean {
    const host = hostname.replace(/^\[|\]$/g, "");
    const version = isIP(host);
    return (
        host === "localhost" ||
        host === metadataHost ||
        (version !== 0 && loopback.check(host, version === 4 ? "ipv4" : "ipv6"))
    );
}
