import type { Command } from "../run/command";
import type { Sample } from "../run/sample";
import type { Subject } from "../subject";
import { type Goal, requiredSamples } from "./figure";
import { formatRatio } from "./format";
import { type Measure, medianOf, worstGrowth } from "./statistics";

/**
 * The number of calls per response does not grow with the size of the stack.
 * @param tolerance the growth between two sizes that still counts as flat, for example 0.05
 */
export function flatCalls(command: Command, tolerance: number): Goal {
    return (samples) => {
        const ours = perResponse(samples, "ours", command, "calls");
        const worst = worstGrowth(ours);
        return {
            floor: "",
            ours: ours.map((calls) => calls.toFixed(2)).join(" → "),
            ratio: formatRatio(worst),
            goal: "flat or falling",
            isMet: worst <= 1 + tolerance,
        };
    };
}

/**
 * The time per response does not grow with the size of the stack, except as the floor's grows.
 * @param tolerance the growth between two sizes that still counts as flat, for example 0.1
 */
export function flatTime(command: Command, tolerance: number): Goal {
    return (samples) => {
        const floor = perResponse(samples, "floor", command, "milliseconds");
        const ours = perResponse(samples, "ours", command, "milliseconds");
        const worst = worstGrowth(ours, floor);
        const format = (values: readonly number[]) =>
            values.map((milliseconds) => `${milliseconds.toFixed(0)} ms`).join(" → ");
        return {
            floor: format(floor),
            ours: format(ours),
            ratio: formatRatio(worst),
            goal: "flat, or as the floor",
            isMet: worst <= 1 + tolerance,
        };
    };
}

/** The median of a measure divided by the number of responses, for each size from the smallest to the largest. */
function perResponse(
    samples: readonly Sample[],
    subject: Subject,
    command: Command,
    measure: Measure,
): number[] {
    const selected = requiredSamples(samples, subject, command);
    const sizes = [...new Set(selected.map(({ size }) => size))].sort((a, b) => a - b);
    return sizes.map((size) => {
        const ofSize = selected.filter((sample) => sample.size === size);
        return (medianOf(ofSize, measure) ?? 0) / size;
    });
}
