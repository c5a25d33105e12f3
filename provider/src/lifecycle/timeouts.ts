/** Used where customTimeouts say nothing: five minutes, in milliseconds. */
export const defaultTimeout = 5 * 60 * 1000;

/** How long each operation may take: durations such as `10m`. */
export interface CustomTimeouts {
    readonly create?: string;
    readonly update?: string;
    readonly delete?: string;
}

/** How long an operation may take, in milliseconds. */
export function timeoutOf(operation: keyof CustomTimeouts, timeouts: CustomTimeouts | undefined): number {
    return parseDuration(timeouts?.[operation] ?? "") ?? defaultTimeout;
}

const unitMilliseconds: Readonly<Record<string, number>> = {
    ms: 1,
    s: 1_000,
    m: 60_000,
    h: 3_600_000,
};

/** Milliseconds of a duration as the engine writes them, such as `90s` or `1h30m`; undefined where it is none or nothing. */
export function parseDuration(text: string): number | undefined {
    if (!/^(\d+(\.\d+)?(ms|s|m|h))+$/.test(text)) {
        return undefined;
    }
    let total = 0;
    for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)) {
        total += Number(amount) * (unitMilliseconds[unit ?? ""] ?? 0);
    }
    return total > 0 ? total : undefined;
}
