import { isJsonObject } from "../../common/json";
import { printableLines } from "../../common/printable";
import type { Properties } from "../../schema/propertyTable";

/**
 * The most of a failed operation's state that an engine is given, in bytes of JSON. It travels in HTTP/2 trailers,
 * base64-encoded: past about 60 kB of trailers the engine waits for ever.
 */
const maxStateBytes = 16_000;

/** The longest message, in bytes as a URL encodes it: gRPC does so, and sends it twice more beside that. */
const maxMessageBytes = 6_000;

/** How many of {@link maxStateBytes} a list of strings, such as ids, may take. */
const maxListBytes = 12_000;

/**
 * A state that is small enough. Lists of strings keep as many as fit, from the first on. If that is still too large, arrays of
 * objects are left out, the largest first, and the next operation observes them again.
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

/**
 * A message that is short enough, and printable. So it is one that gRPC can encode: it fails to send half of a surrogate
 * pair, and the call then never ends.
 */
export function truncateMessage(message: string): string {
    let bytes = 0;
    let bounded = "";
    // By code points, so that no surrogate pair is cut in two.
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
