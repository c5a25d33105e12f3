import { idsPerFilter } from "../operations/list";

/** So few keys that one call with a filter finds them: no whole list is cheaper. */
const few = idsPerFilter;

/** Keys of one moment are many from here on, for they cannot share a list with those that come later. */
const many = 3 * idsPerFilter;

/** What a refresh may spend on whole lists before it has earned it: a second of the published limit. */
const pagesInAdvance = 20;

/**
 * How many pages of the whole list a refresh may read before the filter is the cheaper way: never many more than the
 * calls with a filter that its keys would have taken.
 * @param keys how many it has asked for so far.
 */
export function mostPagesOfRefresh(keys: number): number {
    return keys > few ? pagesInAdvance + Math.ceil(keys / idsPerFilter) : 0;
}

/** The same for keys that are asked for in one moment, and need a list of their own. */
export function mostPagesOfMoment(keys: number): number {
    return keys > many ? Math.ceil(keys / idsPerFilter) : 0;
}
