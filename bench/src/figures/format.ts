import type { Measure } from "./statistics";

const unknown = "–";

/** Formats a value with its unit; "–" if it is null. */
export function formatMeasure(value: number | null, measure: Measure): string {
    if (value === null) {
        return unknown;
    }
    switch (measure) {
        case "milliseconds":
            return `${(value / 1_000).toFixed(2)} s`;
        case "peakBytes":
            return `${(value / 2 ** 20).toFixed(0)} MiB`;
        case "stateBytes":
            return `${value.toFixed(0)} B`;
    }
}

/** Formats a ratio, for example "1.08×"; "–" if it is null. */
export function formatRatio(ratio: number | null): string {
    return ratio === null ? unknown : `${ratio.toFixed(2)}×`;
}
