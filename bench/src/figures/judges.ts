import type { Command } from "../run/scenario";
import { type Figure, select, us } from "./figure";
import { inUnits, percent, seconds, times } from "./format";
import { median } from "./median";
import { type Measure, medianOf, pairedRatio } from "./statistics";

type Judge = Figure["judge"];

const withoutFloor = { floor: "", ratio: "" };

/** At most so many times the floor. */
export function timesFloor(command: Command, measure: Measure, most: number): Judge {
    return (samples) => {
        const floor = select(samples, { subject: "floor", command });
        const ours = select(samples, { subject: us, command });
        const ratio = pairedRatio(ours, floor, measure);
        return {
            floor: inUnits(medianOf(floor, measure), measure),
            ours: inUnits(medianOf(ours, measure), measure),
            ratio: times(ratio),
            goal: `≤ ${most}×`,
            // Memory is not to be had everywhere; what cannot be measured is no failure.
            isMet: ratio === null || ratio <= most,
        };
    };
}

/** At most so many calls in any round. @param most depends on how many responses there are */
export function callsAtMost(command: Command, most: (size: number) => number): Judge {
    return (samples) => {
        const ours = select(samples, { subject: us, command });
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

/**
 * At most so many times what the writes must take at the published rate. Of a whole command's time the floor's is
 * taken off: the engine's own start and end lie outside the writes, however fast they are.
 */
export function timesWrites(
    command: Command,
    measure: "milliseconds" | "writing",
    most: number,
    writesPerSecond: number,
): Judge {
    return (samples) => {
        const floor = select(samples, { subject: "floor", command });
        const ours = select(samples, { subject: us, command });
        const own = ((ours[0]?.size ?? 0) / writesPerSecond) * 1_000;
        const ofFloor = medianOf(floor, measure);
        const engine = measure === "milliseconds" ? (ofFloor ?? 0) : 0;
        const taken = medianOf(ours, measure) ?? Number.POSITIVE_INFINITY;
        return {
            floor: inUnits(ofFloor, measure),
            ours: inUnits(taken, measure),
            ratio: `${times((taken - engine) / own)} of ${seconds(own)}`,
            goal: `≤ ${most}×`,
            isMet: taken - engine <= most * own,
        };
    };
}

/** At most this share of the calls throttled, in all rounds together. */
export function throttledAtMost(command: Command, most: number): Judge {
    return (samples) => {
        const ours = select(samples, { subject: us, command });
        const throttled = sum(ours.map((sample) => sample.throttled));
        const share = throttled / sum(ours.map((sample) => sample.calls));
        return {
            ...withoutFloor,
            ours: `${percent(share)} (${throttled} calls)`,
            goal: `≤ ${percent(most)}`,
            isMet: share <= most,
        };
    };
}

/** Exactly these kinds of call in this order, such as "list, write, list". */
export function callsInOrder(command: Command, wanted: readonly ("list" | "write")[]): Judge {
    return (samples) => {
        const seen = select(samples, { subject: us, command }).map(({ operations }) =>
            (operations ?? ["too many"]).map((operation) =>
                /^(List|Get)/.test(operation) ? "list" : "write",
            ),
        );
        const odd = seen.find((kinds) => kinds.join() !== wanted.join());
        return {
            ...withoutFloor,
            ours: (odd ?? wanted).join(", "),
            goal: wanted.join(", "),
            isMet: odd === undefined,
        };
    };
}

/** The first call after the write comes without a pause, but for what sending it takes. */
export function noPauseAfterWrite(command: Command, mostMilliseconds: number): Judge {
    return (samples) => {
        const pauses = select(samples, { subject: us, command }).map((sample) => sample.pauseAfterWrite);
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
