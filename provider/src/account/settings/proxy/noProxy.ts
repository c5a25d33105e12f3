import { domainToASCII } from "node:url";
import { type Address, addressOf, networkOf } from "./address";

/** Where a request goes. */
export interface Destination {
    /** Lower case and, if it is an IPv6 address, without brackets. */
    readonly host: string;
    readonly port: string;
    /** The host, if it is an IP address. */
    readonly address: Address | undefined;
}

type Matcher = (destination: Destination) => boolean;

/**
 * Whether a destination is among those that `NO_PROXY` lists: `*` for all, or, separated by commas, IP addresses,
 * networks (`10.0.0.0/8`), domains with their subdomains (`example.com`) or only their subdomains (`.example.com`,
 * `*.example.com`); addresses and domains with a port or without. An entry that is none of these matches nothing.
 */
export function matcherOf(noProxy: string): Matcher {
    const entries = noProxy
        .split(",")
        .map((entry) => entry.trim().toLowerCase())
        .filter((entry) => entry !== "");
    if (entries.includes("*")) {
        return () => true;
    }
    const matchers = entries.map(entryMatcher);
    return (destination) => matchers.some((matches) => matches(destination));
}

function entryMatcher(entry: string): Matcher {
    const network = networkOf(entry);
    if (network !== undefined) {
        return ({ address }) => address !== undefined && network(address);
    }
    const { host, port } = splitPort(entry);
    const isPort = (other: string) => port === "" || port === other;
    const own = addressOf(host);
    if (own !== undefined) {
        return (destination) => destination.address?.text === own.text && isPort(destination.port);
    }
    if (host === "") {
        return () => false;
    }
    const domain = host.startsWith("*.") ? host.slice(1) : host;
    const suffix = toAscii(domain.startsWith(".") ? domain : `.${domain}`);
    const isSelf = (other: string) => !domain.startsWith(".") && other === suffix.slice(1);
    return (destination) =>
        destination.address === undefined &&
        (destination.host.endsWith(suffix) || isSelf(destination.host)) &&
        isPort(destination.port);
}

/** Splits `host:port` and `[IPv6 address]:port`; anything else is a host without a port. */
function splitPort(entry: string): { host: string; port: string } {
    const [, bracketed, plain = entry, port = ""] =
        /^(?:\[([^[\]]*)\]|([^:[\]]*)):([^:[\]]*)$/.exec(entry) ?? [];
    return { host: bracketed ?? plain, port };
}

/** A domain in the form that it has in a URL. What is no domain with letters beyond ASCII stays as it is. */
function toAscii(domain: string): string {
    const isInternational = /[^\p{ASCII}]/u.test(domain) && /^[\p{L}\p{M}\p{N}.-]+$/u.test(domain);
    return isInternational ? domainToASCII(domain) || domain : domain;
}
