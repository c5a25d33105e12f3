import { isJsonObject } from "../../common/json";
import { printableLines } from "../../common/printable";
import type { Properties } from "../../schema/propertyTable";

/**
 * How many bytes of JSON the engine is given of a failed operation's state. It travels in HTTP/2 trailers,
 * base64-encoded; with more than about 60 kB of trailers, the engine waits for ever.
 */
const maxStateBytes = 16_000;

/** The longest message, in bytes after percent-encoding, which gRPC applies; gRPC sends it twice more in other forms. */
const maxMessageBytes = 6_000;

/** How many of {@link maxStateBytes} a list of strings, such as ids, may take. */
const maxListBytes = 12_000;

/**
 * Shortens a state that is too large. Lists of strings keep as many items as fit, beginning with the first. If that is
 * not enough, arrays of objects are left out, the largest first; the next operation observes them again.
 */
export function truncateState(state: Properties): Properties {
    let bounded = truncateLists(state);
    const lists = Object.entries(bounded)
        .filter(([, value]) => isArrayOfObjects(value))
        .map(([name, value]) => ({ name, size: sizeOf(value) }))
        .sort((one, other) => other.size - one.size);
    for (const { name } of lists) {
        if (sizeOf(bounded) <= maxStateBytes) {
            break;
        }
        bounded = { ...bounded, [name]: [] };
    }
    return bounded;
}

function truncateLists(state: Properties): Properties {
    return Object.fromEntries(Object.entries(state).map(([name, value]) => [name, truncateList(value)]));
}

function truncateList(value: unknown): unknown {
    if (isJsonObject(value)) {
        return truncateLists(value);
    }
    if (!Array.isArray(value) || isArrayOfObjects(value)) {
        return value;
    }
    let bytes = 0;
    return value.filter((item) => {
        bytes += sizeOf(item) + 1;
        return bytes <= maxListBytes;
    });
}

function sizeOf(value: unknown): number {
    return Buffer.byteLength(JSON.stringify(value));
}

/** Shortens a message and makes it printable. gRPC could not encode half of a surrogate pair, and the call would never end. */
export function truncateMessage(message: string): string {
    let bytes = 0;
    let bounded = "";
    // By code points, so that no surrogate pair is split.
    for (const character of printableLines(message)) {
        bytes += encodeURI(character).length;
        if (bytes > maxMessageBytes) {
            return `${bounded} …`;
        }
        bounded += character;
    }
    return bounded;
}

function isArrayOfObjects(value: unknown): boolean {
    return Array.isArray(value) && value.some((item) => typeof item === "object");
}
