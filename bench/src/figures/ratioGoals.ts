import type { Command } from "../run/command";
import type { Subject } from "../subject";
import { type Goal, requiredSamples } from "./figure";
import { formatMeasure, formatRatio, formatSeconds } from "./format";
import { type Measure, medianOf, pairedRatio } from "./statistics";

/**
 * A measure is at most `most` times the floor's.
 * @param subject whose measure it is; default: this package
 */
export function timesFloorAtMost(
    command: Command,
    measure: Measure,
    most: number,
    subject: Subject = "ours",
): Goal {
    return (samples) => {
        const floor = requiredSamples(samples, "floor", command);
        const ours = requiredSamples(samples, subject, command);
        const ratio = pairedRatio(ours, floor, measure);
        return {
            floor: formatMeasure(medianOf(floor, measure), measure),
            ours: formatMeasure(medianOf(ours, measure), measure),
            ratio: formatRatio(ratio),
            goal: `≤ ${most}×`,
            // Not every system reports a process's memory.
            isMet: ratio === null ? null : ratio <= most,
        };
    };
}

/** How a measure of one subject compares with another's: it is shown, and has no goal. */
export function shownBeside(command: Command, measure: Measure, subject: Subject, other: Subject): Goal {
    return (samples) => {
        const base = requiredSamples(samples, other, command);
        const own = requiredSamples(samples, subject, command);
        return {
            floor: formatMeasure(medianOf(base, measure), measure),
            ours: formatMeasure(medianOf(own, measure), measure),
            ratio: formatRatio(pairedRatio(own, base, measure)),
            goal: "shown",
            isMet: null,
        };
    };
}

/**
 * A time is at most `most` times the least that one write for each response takes at the published rate limit. The
 * floor's time is subtracted from that of a whole command: the engine's own start and end come before and after the
 * writes, however fast these are.
 */
export function timesWriteLimitAtMost(
    command: Command,
    measure: "milliseconds" | "writeSpan",
    most: number,
    writesPerSecond: number,
): Goal {
    return (samples) => {
        const floor = requiredSamples(samples, "floor", command);
        const ours = requiredSamples(samples, "ours", command);
        const least = ((ours[0]?.size ?? 0) / writesPerSecond) * 1_000;
        const ofFloor = medianOf(floor, measure);
        const engine = measure === "milliseconds" ? (ofFloor ?? 0) : 0;
        const total = medianOf(ours, measure) ?? Number.POSITIVE_INFINITY;
        return {
            floor: formatMeasure(ofFloor, measure),
            ours: formatMeasure(total, measure),
            ratio: `${formatRatio((total - engine) / least)} of ${formatSeconds(least)}`,
            goal: `≤ ${most}×`,
            isMet: total - engine <= most * least,
        };
    };
}
