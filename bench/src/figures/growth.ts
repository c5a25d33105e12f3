import type { Sample } from "../run/sample";
import type { Command } from "../run/scenario";
import type { Subject } from "../subject";
import { type Figure, select, us } from "./figure";
import { times } from "./format";
import { type Measure, medianOf, worstGrowth } from "./statistics";

type Judge = Figure["judge"];

/** The calls of one response do not become more in a larger stack. @param tolerance how much growth is still flat */
export function flatCalls(command: Command, tolerance: number): Judge {
    return (samples) => {
        const ours = perResponse(samples, us, command, "calls");
        const worst = worstGrowth(ours);
        return {
            floor: "",
            ours: ours.map((calls) => calls.toFixed(2)).join(" → "),
            ratio: times(worst),
            goal: "flat or falling",
            isMet: worst <= 1 + tolerance,
        };
    };
}

/** Nor does its time, but for what the engine itself takes longer. */
export function flatTime(command: Command, tolerance: number): Judge {
    return (samples) => {
        const floor = perResponse(samples, "floor", command, "milliseconds");
        const ours = perResponse(samples, us, command, "milliseconds");
        const worst = worstGrowth(ours, floor);
        const text = (values: readonly number[]) =>
            values.map((milliseconds) => `${milliseconds.toFixed(0)} ms`).join(" → ");
        return {
            floor: text(floor),
            ours: text(ours),
            ratio: times(worst),
            goal: "flat, or as the floor",
            isMet: worst <= 1 + tolerance,
        };
    };
}

/** What one response takes in stacks of each size, from the smallest to the largest. */
function perResponse(
    samples: readonly Sample[],
    subject: Subject,
    command: Command,
    measure: Measure,
): number[] {
    const chosen = select(samples, { subject, command });
    const sizes = [...new Set(chosen.map(({ size }) => size))].sort((a, b) => a - b);
    return sizes.map((size) => {
        const ofSize = chosen.filter((sample) => sample.size === size);
        return (medianOf(ofSize, measure) ?? 0) / size;
    });
}
