import { isIPv6 } from "node:net";

type Matcher = (url: URL) => boolean;

/**
 * Whether the host of an https URL is among those that `NO_PROXY` lists: `*` for all, or, separated by commas, domains
 * with their subdomains (`example.com`), only their subdomains (`.example.com`, `*.example.com`), and IP addresses, each
 * with a port or without. An entry that is none of these matches nothing.
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

/** A domain or an IP address in the form that it has in a URL, such as `xn--bcher-kva.example.com` or `[2001:db8::1]`. */
function hostnameOf(host: string): string | undefined {
    const text = `https://${isIPv6(host) ? `[${host}]` : host}`;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    return url?.href === `https://${url?.hostname}/` ? url.hostname : undefined;
}
