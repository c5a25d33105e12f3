import { idsPerFilter } from "../operations/list";
import type { Freshness } from "./lookup";

/** So few keys that one call with a filter finds them: no whole list is cheaper. */
const few = idsPerFilter;

/** Fresh keys are many from here on, for they cannot share a list with those that come later. */
const manyFresh = 3 * idsPerFilter;

/** What a refresh may spend on whole lists before it has earned it: a second of the published limit. */
const pagesInAdvance = 20;

/**
 * How many pages of the whole list may be read for some keys, before the filter is the cheaper way: never many more
 * than the calls with a filter that the keys would have taken.
 * @param keys how many are wanted now.
 * @param asked how many the refresh has wanted so far, these included.
 */
export function mostPages(freshness: Freshness, keys: number, asked: number): number {
    if (freshness === "fresh") {
        return keys > manyFresh ? Math.ceil(keys / idsPerFilter) : 0;
    }
    return asked > few ? pagesInAdvance + Math.ceil(asked / idsPerFilter) : 0;
}
