import { BlockList, isIP } from "node:net";

/** An IP address. */
export interface Address {
    /** In canonical form: equal strings are equal addresses. */
    readonly text: string;
    readonly family: "ipv4" | "ipv6";
}

/** The IP address that a text is; undefined if it is none. An IPv4 address in IPv6 form is taken for what it is. */
export function addressOf(text: string): Address | undefined {
    if (text.includes("%") || isIP(text) === 0) {
        return undefined;
    }
    if (isIP(text) === 4) {
        return { text, family: "ipv4" };
    }
    const canonical = new URL(`http://[${text}]`).hostname.slice(1, -1);
    const mapped = /^::ffff:([0-9a-f]+):([0-9a-f]+)$/.exec(canonical);
    if (mapped === null) {
        return { text: canonical, family: "ipv6" };
    }
    const bytes = mapped.slice(1).flatMap((group) => {
        const number = Number.parseInt(group, 16);
        return [number >> 8, number & 0xff];
    });
    return { text: bytes.join("."), family: "ipv4" };
}

/** Whether an address is one of a network's. */
export type Network = (address: Address) => boolean;

/** The network that a text such as `10.0.0.0/8` is; undefined if it is none. */
export function networkOf(text: string): Network | undefined {
    const [, start = "", length = ""] = /^([^/]+)\/(\d+)$/.exec(text) ?? [];
    const first = addressOf(start);
    const bits = Number(length);
    if (first === undefined || bits > (isIP(start) === 4 ? 32 : 128)) {
        return undefined;
    }
    if (first.family === "ipv6" || isIP(start) === 4) {
        return network(first, bits);
    }
    // The length of an IPv4 network in IPv6 form counts the 96 bits before it; a shorter one is an IPv6 network.
    return bits < 96 ? network({ text: start, family: "ipv6" }, bits) : network(first, bits - 96);
}

/** Whether an address is one of this machine's own. */
export function isLoopback(address: Address): boolean {
    return loopback.some((contains) => contains(address));
}

const loopback = [
    network({ text: "127.0.0.0", family: "ipv4" }, 8),
    network({ text: "::1", family: "ipv6" }, 128),
];

function network({ text, family }: Address, bits: number): Network {
    const list = new BlockList();
    list.addSubnet(text, bits, family);
    // A list of IPv6 addresses takes IPv4 addresses for some of them.
    return (address) => address.family === family && list.check(address.text, family);
}
