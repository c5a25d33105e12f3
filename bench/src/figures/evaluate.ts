import { type RunSamples, type Sample, samplesOf } from "../run/sample";
import type { Subject } from "../subject";
import type { Figure } from "./figure";
import { formatMeasure, formatRatio } from "./format";
import { medianOf, pairedRatio } from "./statistics";

/** A figure with the summary of its samples, formatted for the table. */
export interface EvaluatedFigure {
    readonly figure: Figure;
    /** The size of the measured stack, in responses. */
    readonly size: number;
    readonly base: string;
    readonly subject: string;
    readonly ratio: string;
    readonly goal: string;
    readonly status: "met" | "missed" | "not checked";
}

/** Evaluates the figures that have samples; the others are left out. */
export function evaluate(figures: readonly Figure[], { samples, isQuick }: RunSamples): EvaluatedFigure[] {
    return figures.flatMap((figure) => {
        const own = samples.filter(({ scenario }) => scenario === figure.scenario);
        return own.length === 0 ? [] : [evaluateOne(figure, own, isQuick)];
    });
}

function evaluateOne(figure: Figure, samples: readonly Sample[], isQuick: boolean): EvaluatedFigure {
    const { measure, most } = figure;
    const base = requiredSamples(samples, figure.base, figure);
    const subject = requiredSamples(samples, figure.subject, figure);
    const ratio = pairedRatio(subject, base, measure);
    // Times and memory of a small stack say little; the size of a response does not depend on the stack.
    const isChecked = most !== null && ratio !== null && (!isQuick || measure === "stateBytes");
    return {
        figure,
        size: subject[0]?.size ?? 0,
        base: formatMeasure(medianOf(base, measure), measure),
        subject: formatMeasure(medianOf(subject, measure), measure),
        ratio: formatRatio(ratio),
        goal: most === null ? "shown" : `≤ ${most}×`,
        status: !isChecked ? "not checked" : ratio <= most ? "met" : "missed",
    };
}

function requiredSamples(samples: readonly Sample[], subject: Subject, { command }: Figure): Sample[] {
    const found = samplesOf(samples, subject, command);
    if (found.length === 0) {
        throw new Error(`There is no sample of ${command} with ${subject}.`);
    }
    return found;
}
