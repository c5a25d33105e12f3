import { isIPv6 } from "node:net";

type Matcher = (url: URL) => boolean;

/**
 * Whether `NO_PROXY` lists the host of an https URL: as `*` for all, or, separated by commas, as domains with their
 * subdomains (`example.com`), as subdomains only (`.example.com`, `*.example.com`), or as IP addresses, each with or
 * without a port. Other entries match nothing.
 */
export function matcherOf(noProxy: string): Matcher {
    const matchers = noProxy.split(",").map((entry) => entryMatcher(entry.trim()));
    return (url) => matchers.some((matches) => matches(url));
}

function entryMatcher(entry: string): Matcher {
    if (entry === "*") {
        return () => true;
    }
    const [, withoutPort = entry, port = ""] = isIPv6(entry) ? [] : (/^(.*):(\d+)$/.exec(entry) ?? []);
    const [, wildcard, host = ""] = /^(\*?\.)?(.*)$/.exec(withoutPort) ?? [];
    const hostname = hostnameOf(host);
    return (url) =>
        hostname !== undefined &&
        (url.hostname.endsWith(`.${hostname}`) || (wildcard === undefined && url.hostname === hostname)) &&
        (port === "" || port === (url.port || "443"));
}

/** A domain or an IP address as in a URL, such as `xn--bcher-kva.example.com` or `[2001:db8::1]`. */
function hostnameOf(host: string): string | undefined {
    const text = `https://${isIPv6(host) ? `[${host}]` : host}`;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    return url?.href === `https://${url?.hostname}/` ? url.hostname : undefined;
}
