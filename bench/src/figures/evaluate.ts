import type { Results } from "../report/results";
import type { Sample } from "../run/sample";
import type { Figure, Finding } from "./figure";

/** A figure and what came out. */
export interface Row extends Finding {
    readonly figure: Figure;
    /** The sizes of the stacks that were measured. */
    readonly sizes: readonly number[];
    readonly verdict: "met" | "missed" | "not judged";
}

/** Judges every figure that there are samples for. */
export function evaluate(figures: readonly Figure[], { samples, isQuick }: Results): Row[] {
    return figures.flatMap((figure) => {
        const counting = samplesOf(figure, samples);
        if (counting.length === 0) {
            return [];
        }
        const finding = figure.judge(counting);
        const isJudged = figure.isExact || !isQuick;
        const verdict = isJudged ? (finding.isMet ? "met" : "missed") : "not judged";
        return [{ figure, ...finding, sizes: sizesOf(counting), verdict }];
    });
}

function samplesOf({ scenario, atLargest = false }: Figure, samples: readonly Sample[]): Sample[] {
    const own = samples.filter((sample) => sample.scenario === scenario);
    const largest = Math.max(...sizesOf(own));
    return atLargest ? own.filter(({ size }) => size === largest) : own;
}

function sizesOf(samples: readonly Sample[]): number[] {
    return [...new Set(samples.map(({ size }) => size))];
}
