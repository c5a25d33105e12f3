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
