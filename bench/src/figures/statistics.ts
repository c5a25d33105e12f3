import type { Sample } from "../run/sample";
import { median } from "./median";

/** A property of a sample that can be compared with the floor's. */
export type Measure = "milliseconds" | "peakBytes" | "stateBytes";

/** The median of a measure over the samples that have it; null if none does. */
export function medianOf(samples: readonly Sample[], measure: Measure): number | null {
    const values = samples.flatMap((sample) => sample[measure] ?? []);
    return values.length === 0 ? null : median(values);
}

/**
 * The median of the ratios of pairs, null if there is no pair. The two samples of a pair were taken one after the
 * other, so the machine's other load affects this less than it affects the ratio of two medians.
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
