/**
 * How long to wait for an invitation whose id is declared to be listed, in milliseconds. It is listed at once, but for
 * the moment that a change takes to be seen: waiting long would hide a slip.
 */
export const listingTimeout = 30_000;

/** How late a share may appear after its invitation was accepted, before it counts as left, in milliseconds. */
export const shareLateness = 10_000;

/**
 * How long resources are waited for after an acceptance if `waitFor` is not declared, in milliseconds. They may arrive a
 * little later than the share, and what is built on them needs their ids; a share may also hold none.
 */
export const resourceLateness = 10_000;
