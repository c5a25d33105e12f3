import type { Results } from "../report/results";
import { type Figure, type Finding, us } from "./figure";

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
        const own = samples.filter(({ scenario }) => scenario === figure.scenario);
        if (own.length === 0) {
            return [];
        }
        const finding = figure.judge(own);
        const isJudged = figure.isExact || !isQuick;
        const sizes = [...new Set(own.filter(({ subject }) => subject === us).map(({ size }) => size))];
        const verdict = isJudged ? (finding.isMet ? "met" : "missed") : "not judged";
        return [{ figure, ...finding, sizes, verdict }];
    });
}
