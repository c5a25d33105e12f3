/**
 * How old a row may be. `fresh`: read after it was requested, as required after a write or a wait. `recent`: from a
 * list that was begun up to ten seconds before. `before a write`: from one that was begun up to a minute before,
 * because the service refuses a write that comes too late. A row is never older than the last write of the same key.
 */
export type Freshness = "fresh" | "recent" | "before a write";

/** How long a whole list is used, in milliseconds: as long as a refresh of a thousand resources takes, or part of an `up`. */
export const lifetimes: Readonly<Record<Exclude<Freshness, "fresh">, number>> = {
    recent: 10_000,
    "before a write": 60_000,
};
