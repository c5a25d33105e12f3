import type { Sample } from "../run/sample";
import { median } from "./median";

/** A number of a sample that may be compared with the floor's. */
export type Measure = "milliseconds" | "writing" | "peakBytes" | "stateBytes" | "calls";

/** The values of a measure, without the samples that have none. */
export function valuesOf(samples: readonly Sample[], measure: Measure): number[] {
    return samples.flatMap((sample) => sample[measure] ?? []);
}

/** The median of a measure; null where no sample has it. */
export function medianOf(samples: readonly Sample[], measure: Measure): number | null {
    const values = valuesOf(samples, measure);
    return values.length === 0 ? null : median(values);
}

/**
 * The median of the ratios of pairs: the two of a pair ran one after the other, so that what the machine did
 * meanwhile weighs less than in the ratio of two medians. Null where there is no pair.
 */
export function pairedRatio(
    ours: readonly Sample[],
    floor: readonly Sample[],
    measure: Measure,
): number | null {
    const ratios = ours.flatMap((sample) => {
        const value = sample[measure];
        const pair = floor.find((one) => one.round === sample.round && one.repetition === sample.repetition);
        const base = pair?.[measure] ?? null;
        return value === null || base === null ? [] : [value / base];
    });
    return ratios.length === 0 ? null : median(ratios);
}

/**
 * By how much the worst step grows: at most 1 where each value is flat or falls.
 * @param allowed values whose own growth is nobody's fault; default: none grows
 */
export function worstGrowth(values: readonly number[], allowed: readonly number[] = []): number {
    const free = stepsOf(allowed);
    return Math.max(...stepsOf(values).map((step, index) => step / Math.max(1, free[index] ?? 1)));
}

function stepsOf(values: readonly number[]): number[] {
    return values.slice(1).map((value, index) => value / (values[index] ?? value));
}
