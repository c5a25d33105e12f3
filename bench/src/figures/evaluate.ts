import type { RunSamples, Sample } from "../run/sample";
import type { Evaluation, Figure } from "./figure";

/** A figure with the evaluation of its samples. */
export interface EvaluatedFigure extends Evaluation {
    readonly figure: Figure;
    /** The sizes of the measured stacks, in responses. */
    readonly sizes: readonly number[];
    readonly status: "met" | "missed" | "not checked";
}

/** Evaluates the figures that have samples; the others are left out. */
export function evaluate(figures: readonly Figure[], { samples, isQuick }: RunSamples): EvaluatedFigure[] {
    return figures.flatMap((figure) => {
        const own = samplesFor(figure, samples);
        if (own.length === 0) {
            return [];
        }
        const evaluation = figure.goal(own);
        const isChecked = figure.isCheckedInQuickRun || !isQuick;
        return [
            {
                figure,
                ...evaluation,
                sizes: sizesOf(own),
                status: statusOf(isChecked ? evaluation.isMet : null),
            },
        ];
    });
}

function statusOf(isMet: boolean | null): EvaluatedFigure["status"] {
    if (isMet === null) {
        return "not checked";
    }
    return isMet ? "met" : "missed";
}

function samplesFor({ scenario, usesLargestOnly = false }: Figure, samples: readonly Sample[]): Sample[] {
    const own = samples.filter((sample) => sample.scenario === scenario);
    const largest = Math.max(...sizesOf(own));
    return usesLargestOnly ? own.filter(({ size }) => size === largest) : own;
}

function sizesOf(samples: readonly Sample[]): number[] {
    return [...new Set(samples.map(({ size }) => size))];
}
