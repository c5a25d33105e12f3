import { BlockList, isIP } from "node:net";
import type { HttpProxy, ProxyResolver } from "../../../api/proxy";
import type { SettingValue } from "../variables";
import { matcherOf } from "./noProxy";
import { parseProxy } from "./proxyUrl";

/** The metadata service of ECS: asked through a proxy, it would give the proxy's own credentials. */
const metadataHost = "100.100.100.200";

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8);
loopback.addAddress("::1", "ipv6");

/**
 * Which proxy a URL is reached through: the same as for @pulumi/alicloud, which follows Go's net/http. Three things differ:
 * the metadata service of ECS is never reached through a proxy, a proxy's URL that cannot be used is an error, whereas
 * Go connects directly, and networks in `NO_PROXY` match nothing.
 * undici's `EnvHttpProxyAgent` and `proxy-from-env` read `NO_PROXY` in other ways: for the one, `.example.com` is
 * `example.com` as well, and for the other, `example.com` has no subdomains.
 * https://pkg.go.dev/golang.org/x/net/http/httpproxy
 * @param noProxy what is reached without the proxy.
 * @returns a choice that throws UserFacingError for a URL whose proxy cannot be used.
 */
export function createProxyResolver(forHttps: SettingValue, noProxy: string): ProxyResolver {
    const isExcluded = matcherOf(noProxy);
    let proxy: HttpProxy | undefined;
    return (url) => {
        // Whatever is called over plain http is on this machine, or its metadata service.
        if (url.protocol !== "https:" || isAlwaysDirect(url) || isExcluded(url)) {
            return undefined;
        }
        // Not before it is needed: a wrong one does no harm where every host is reached directly.
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
