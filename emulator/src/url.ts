import { isIPv6 } from "node:net";
import { hostname } from "node:os";
import { InputError } from "./errors/inputError.js";
import type { EmulatorOptions } from "./options.js";

/** The addresses that listen on every interface, and the loopback address that reaches each from this machine. */
const loopbackOf: Readonly<Record<string, string>> = { "0.0.0.0": "127.0.0.1", "::": "::1" };

/** The URL of a server that listens on an address: one that clients on this machine can use. */
export function urlOf(scheme: "http" | "https", host: string, port: number): string {
    const reachable = loopbackOf[host] ?? host;
    return `${scheme}://${isIPv6(reachable) ? `[${reachable}]` : reachable}:${port}`;
}

/** Whether a server can be reached from this machine only: not if it has a public URL, behind a proxy, of another one. */
export function isPrivate(host: string, publicUrl: string | undefined): boolean {
    const publicHost = publicUrl === undefined ? host : new URL(publicUrl).hostname.replace(/^\[|\]$/g, "");
    return [host, publicHost].every(isLoopback);
}

function isLoopback(host: string): boolean {
    return host === "localhost" || host === "::1" || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/** A URL that clients are to use instead, without a slash at its end. @throws InputError if it is none of http or https */
export function publicUrlOf(value: string): string {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol) || url.search !== "" || url.hash !== "") {
        throw new InputError(`publicUrl must be an http or https URL, not ${JSON.stringify(value)}`);
    }
    return url.href.replace(/\/+$/, "");
}

/** The host names and addresses by which clients may reach an emulator. @throws InputError for a wrong public URL */
export function hostsOf({ host, publicUrl }: Pick<EmulatorOptions, "host" | "publicUrl">): readonly string[] {
    const publicHost = publicUrl === undefined ? [] : [new URL(publicUrlOf(publicUrl)).hostname];
    const hosts = [hostname(), ...(host === undefined ? [] : [host]), ...publicHost];
    return hosts.map((name) => name.replace(/^\[|\]$/g, "")).filter((name) => !(name in loopbackOf));
}
