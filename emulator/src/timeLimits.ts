/**
 * The latest time of an emulator, in milliseconds since 1970: 9000-01-01T00:00:00Z. Whatever lies ahead of it by
 * `maxMilliseconds` is still a date with a year of four digits.
 */
export const latestTime = Date.UTC(9000, 0);

/** The most milliseconds that a setting or a fault may have: a hundred years. */
export const maxMilliseconds = 100 * 366 * 24 * 3_600_000;
