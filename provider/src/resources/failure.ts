import type { Properties } from "./properties/properties";

/**
 * The most of a failed operation's state that an engine is given, in bytes. It travels in HTTP/2 trailers: past
 * about 30 kB it never arrives and the engine waits for ever.
 */
const largestState = 16_000;
const longestMessage = 4_000;

/** A state that is small enough: arrays of objects are left out of a larger one, and the next operation observes them again. */
export function boundedState(state: Properties): Properties {
    if (JSON.stringify(state).length <= largestState) {
        return state;
    }
    const entries = Object.entries(state).map(([name, value]) => [
        name,
        isArrayOfObjects(value) ? [] : value,
    ]);
    return Object.fromEntries(entries);
}

/** A message that is short enough. */
export function shortMessage(message: string): string {
    return message.length <= longestMessage ? message : `${message.slice(0, longestMessage)} …`;
}

function isArrayOfObjects(value: unknown): boolean {
    return Array.isArray(value) && value.some((item) => typeof item === "object");
}
