import type { Measure } from "./statistics";

const unknown = "–";

/** Formats a value with its unit; "–" if it is null. */
export function formatMeasure(value: number | null, measure: Measure): string {
    if (value === null) {
        return unknown;
    }
    switch (measure) {
        case "milliseconds":
        case "writeSpan":
            return formatSeconds(value);
        case "peakBytes":
            return `${(value / 2 ** 20).toFixed(0)} MiB`;
        case "stateBytes":
            return `${value.toFixed(0)} B`;
        case "calls":
            return String(value);
    }
}

/** Formats milliseconds as seconds, for example "1.50 s". */
export function formatSeconds(milliseconds: number): string {
    return `${(milliseconds / 1_000).toFixed(2)} s`;
}

/** Formats a ratio, for example "1.08×"; "–" if it is null. */
export function formatRatio(ratio: number | null): string {
    return ratio === null ? unknown : `${ratio.toFixed(2)}×`;
}

/** Formats a proportion from 0 to 1, for example "0.2 %". */
export function formatPercent(proportion: number): string {
    return `${(proportion * 100).toFixed(1)} %`;
}
