import type { Measure } from "./statistics";

const notThere = "–";

/** A value as a person reads it. */
export function inUnits(value: number | null, measure: Measure): string {
    if (value === null) {
        return notThere;
    }
    switch (measure) {
        case "milliseconds":
        case "writing":
            return seconds(value);
        case "peakBytes":
            return `${(value / 2 ** 20).toFixed(0)} MiB`;
        case "stateBytes":
            return `${value.toFixed(0)} B`;
        case "calls":
            return String(value);
    }
}

export function seconds(milliseconds: number): string {
    return `${(milliseconds / 1_000).toFixed(2)} s`;
}

export function times(ratio: number | null): string {
    return ratio === null ? notThere : `${ratio.toFixed(2)}×`;
}

export function percent(share: number): string {
    return `${(share * 100).toFixed(1)} %`;
}
