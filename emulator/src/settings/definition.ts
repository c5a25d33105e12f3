/** A setting: its values, its default, its meaning, and the reason for the default. */
export interface Definition<Value> {
    readonly unit: "milliseconds" | "count" | "boolean" | "choice";
    /** Whether a number of milliseconds may be negative. Default: false. */
    readonly mayBeNegative?: boolean;
    /** All values of a `choice`. */
    readonly choices?: readonly Value[];
    readonly default: Value;
    readonly meaning: string;
    /** The reason for the default: what is documented, or what seems most likely. */
    readonly reason: string;
}

/** What a definition contains besides its unit, default and choices. */
interface Explanation {
    readonly mayBeNegative?: boolean;
    readonly meaning: string;
    readonly reason: string;
}

export const hour = 3_600_000;

export function milliseconds(value: number, explanation: Explanation): Definition<number> {
    return { unit: "milliseconds", default: value, ...explanation };
}

export function count(value: number, explanation: Explanation): Definition<number> {
    return { unit: "count", default: value, ...explanation };
}

export function flag(value: boolean, explanation: Explanation): Definition<boolean> {
    return { unit: "boolean", default: value, ...explanation };
}

export function choice<Value extends string, Default extends Value>(
    choices: readonly Value[],
    value: Default,
    explanation: Explanation,
): Definition<Value> {
    return { unit: "choice", choices, default: value, ...explanation };
}
