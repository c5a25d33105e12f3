import type { Command } from "../run/command";
import type { Subject } from "../subject";
import { type Goal, requiredSamples } from "./figure";
import { formatPercent } from "./format";
import { median } from "./median";

const withoutFloor = { floor: "", ratio: "" };

/**
 * No round makes more calls than `most` allows for its number of responses.
 * @param subject whose calls they are; default: this package
 */
export function callsAtMost(
    command: Command,
    most: (size: number) => number,
    subject: Subject = "ours",
): Goal {
    return (samples) => {
        const ours = requiredSamples(samples, subject, command);
        const calls = Math.max(...ours.map((sample) => sample.calls));
        const limit = most(ours[0]?.size ?? 0);
        return {
            ...withoutFloor,
            ours: String(calls),
            goal: limit === 0 ? "none" : `≤ ${limit}`,
            isMet: calls <= limit,
        };
    };
}

/** No round has more provider processes than `most`. */
export function processesAtMost(command: Command, most: number, subject: Subject): Goal {
    return (samples) => {
        const counts = requiredSamples(samples, subject, command).map(({ processes }) => processes);
        const known = counts.filter((count) => count !== null);
        return {
            ...withoutFloor,
            ours: known.length === 0 ? "–" : String(Math.max(...known)),
            goal: `≤ ${most}`,
            // Not every system reports its processes.
            isMet: known.length === 0 ? null : Math.max(...known) <= most,
        };
    };
}

/** The median number of calls, divided by the number of responses, is at most `most`. */
export function callsPerResponseAtMost(command: Command, most: number): Goal {
    return (samples) => {
        const ours = requiredSamples(samples, "ours", command);
        const calls = median(ours.map((sample) => sample.calls / sample.size));
        return {
            ...withoutFloor,
            ours: calls.toFixed(2),
            goal: `≤ ${most}`,
            isMet: calls <= most,
        };
    };
}

/** The proportion of throttled calls, over all rounds, is at most `most`. */
export function throttledAtMost(command: Command, most: number): Goal {
    return (samples) => {
        const ours = requiredSamples(samples, "ours", command);
        const throttled = sum(ours.map((sample) => sample.throttled));
        const proportion = throttled / sum(ours.map((sample) => sample.calls));
        return {
            ...withoutFloor,
            ours: `${formatPercent(proportion)} (${throttled} calls)`,
            goal: `≤ ${formatPercent(most)}`,
            isMet: proportion <= most,
        };
    };
}

/** Every round makes exactly these kinds of calls in this order, for example "list, write, list". */
export function callsInOrder(command: Command, expected: readonly ("list" | "write")[]): Goal {
    return (samples) => {
        const actual = requiredSamples(samples, "ours", command).map(({ operations }) =>
            (operations ?? ["too many"]).map((operation) =>
                /^(List|Get)/.test(operation) ? "list" : "write",
            ),
        );
        const different = actual.find((kinds) => kinds.join() !== expected.join());
        return {
            ...withoutFloor,
            ours: (different ?? expected).join(", "),
            goal: expected.join(", "),
            isMet: different === undefined,
        };
    };
}

/** The median pause between the first write's response and the next call is at most `mostMilliseconds`. */
export function pauseAfterWriteAtMost(command: Command, mostMilliseconds: number): Goal {
    return (samples) => {
        const pauses = requiredSamples(samples, "ours", command).map((sample) => sample.pauseAfterWrite);
        const known = pauses.filter((pause) => pause !== null);
        const pause = known.length === pauses.length ? median(known) : Number.POSITIVE_INFINITY;
        return {
            ...withoutFloor,
            ours: `${pause.toFixed(0)} ms`,
            goal: `≤ ${mostMilliseconds} ms`,
            isMet: pause <= mostMilliseconds,
        };
    };
}

function sum(values: readonly number[]): number {
    return values.reduce((total, value) => total + value, 0);
}
