const unitMilliseconds: Readonly<Record<string, number>> = {
    ms: 1,
    s: 1_000,
    m: 60_000,
    h: 3_600_000,
};

/** Milliseconds of a duration as the engine writes it, such as `90s` or `1h30m`; undefined where it is not a positive duration. */
export function parseDuration(duration: string): number | undefined {
    if (!/^(\d+(\.\d+)?(ms|s|m|h))+$/.test(duration)) {
        return undefined;
    }
    let total = 0;
    for (const [, amount, unit] of duration.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)) {
        total += Number(amount) * (unitMilliseconds[unit ?? ""] ?? 0);
    }
    return total > 0 ? total : undefined;
}

/** A duration for people, to the second: `45s`, `4m 30s`, `1h 0m`. */
export function formatDuration(milliseconds: number): string {
    const seconds = Math.round(milliseconds / 1000);
    if (seconds < 60) {
        return `${seconds}s`;
    }
    const minutes = Math.floor(seconds / 60);
    return minutes < 60 ? `${minutes}m ${seconds % 60}s` : `${Math.floor(minutes / 60)}h ${minutes % 60}m`;
}
