const unitMilliseconds: ReadonlyMap<string, number> = new Map([
    ["ms", 1],
    ["s", 1_000],
    ["m", 60_000],
    ["h", 3_600_000],
]);

const day = 24 * 3_600_000;

/** Milliseconds of a duration in the engine's form, such as `90s` or `1h30m`; undefined if it is not a positive duration. */
export function parseDuration(duration: string): number | undefined {
    if (!/^(\d+(\.\d+)?(ms|s|m|h))+$/.test(duration)) {
        return undefined;
    }
    let total = 0;
    for (const [, amount, unit] of duration.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)) {
        total += Number(amount) * (unitMilliseconds.get(unit ?? "") ?? 0);
    }
    return total > 0 ? total : undefined;
}

/** As {@link parseDuration}, but with days as {@link formatDuration} writes them: `2d`, `1d12h`. */
export function parseDurationWithDays(duration: string): number | undefined {
    const [, days = "0", rest = ""] = /^(?:(\d+)d)?(.*)$/s.exec(duration) ?? [];
    const total = Number(days) * day + (rest === "" ? 0 : (parseDuration(rest) ?? Number.NaN));
    return total > 0 && Number.isFinite(total) ? total : undefined;
}

/** A duration in its two largest units: `45s`, `4m 30s`, `1h 0m`, `6d 23h`. */
export function formatDuration(milliseconds: number): string {
    const seconds = Math.round(milliseconds / 1000);
    if (seconds < 60) {
        return `${seconds}s`;
    }
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60) {
        return `${minutes}m ${seconds % 60}s`;
    }
    const hours = Math.floor(minutes / 60);
    return hours < 24 ? `${hours}h ${minutes % 60}m` : `${Math.floor(hours / 24)}d ${hours % 24}h`;
}
