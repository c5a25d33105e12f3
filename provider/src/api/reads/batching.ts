/**
 * How reads are put together into calls: every number that decides it, and what they count. docs/performance.md has
 * what they cost and win.
 */
import { idsPerFilter } from "../operations/list";

/**
 * How old a row may be. `fresh`: read after it was asked for, as what follows a write or a wait has to be.
 * `recent`: from a list that was begun up to ten seconds before, and after the last write of the same key.
 */
export type Freshness = "fresh" | "recent";

/** How long a whole list is used, in milliseconds: as long as a refresh of a thousand resources takes. */
export const listLifetime = 10_000;

/** How long recent reads wait for others, in milliseconds: a refresh starts many within a moment. */
export const recentWindow = 25;

/**
 * How long a fresh read waits for others, in milliseconds, by how many there have been in a row. The first go out
 * alone: no more than the service takes in a second, and few responses need not wait. In a large stack, the engine writes
 * its state file after each resource while it works on several others: they would wait for that anyway, so that a window
 * costs the stack little time. The larger the state, the longer each write takes, and the rarer reads become.
 */
const freshWindows: readonly { readonly from: number; readonly length: number }[] = [
    { from: 500, length: 700 },
    { from: 20, length: 300 },
    { from: 0, length: 0 },
];

/** After this many windows in a row without a second read, resources are taken to come one by one, and no read waits. */
const maxEmptyWindows = 5;

/** After this long without a read, in milliseconds, the next one belongs to another refresh or `up`, and the count begins anew. */
const longestGap = 10_000;

/**
 * How much longer than to its own deadline a read waits for its batch, in milliseconds. A call that ends with this very
 * deadline, or is cancelled with this very operation, tells more of what was waited for; one with a later deadline goes on
 * for the other reads.
 */
export const batchGrace = 50;

/** The most keys that one call with a filter finds: for no more than these, no whole list is cheaper. */
const fewKeys = idsPerFilter;

/**
 * The number of reads at which a batch stops waiting. Fresh: a filter has no room for another id. Recent: so many are read
 * from the whole list, which serves any number.
 */
export const batchSizes: Readonly<Record<Freshness, number>> = {
    fresh: idsPerFilter,
    recent: fewKeys + 1,
};

/** With more keys than this at one moment, a whole list is read for them alone: those that come later need a newer one. */
const manyKeys = 3 * idsPerFilter;

/** How many pages recent reads may take in advance of their number: one second of the published rate limit. */
const pagesInAdvance = 20;

/**
 * How many pages of the whole list recent reads may take before the filter is the cheaper way: never many more than
 * the calls with a filter that their keys would have taken.
 * @param keys how many have been asked for within the lifetime of a list.
 */
export function maxPagesForRecent(keys: number): number {
    return keys > fewKeys ? pagesInAdvance + Math.ceil(keys / idsPerFilter) : 0;
}

/**
 * How many pages of a whole list of their own fresh reads of one moment may take.
 * @param keys how many there are.
 */
export function maxPagesForFresh(keys: number): number {
    return keys > manyKeys ? Math.ceil(keys / idsPerFilter) : 0;
}

/**
 * Counts the reads of the last {@link listLifetime}, those that a list has served as well: a new list will serve about as
 * many.
 */
export class DemandCount {
    private readonly added: { readonly time: number; readonly reads: number }[] = [];
    private total = 0;

    /** @returns how many there have been, these included. */
    add(reads: number, now: number): number {
        this.added.push({ time: now, reads });
        this.total += reads;
        let [oldest] = this.added;
        while (oldest !== undefined && now - oldest.time >= listLifetime) {
            this.total -= oldest.reads;
            this.added.shift();
            [oldest] = this.added;
        }
        return this.total;
    }
}

/** Counts reads that follow one another without a long gap: those of one refresh, or of one `up`. */
class RecentCount {
    private counted = 0;
    private lastCounted = 0;

    /** Notes that there have been more. */
    add(more: number, now: number): void {
        this.counted = this.count(now) + more;
        this.lastCounted = now;
    }

    /** How many there have been so far. */
    count(now: number): number {
        return now - this.lastCounted < longestGap ? this.counted : 0;
    }
}

/** Decides how long a fresh read waits for others, to share a call with them. */
export class BatchWindow {
    private readonly reads = new RecentCount();
    private emptyWindows = 0;

    /** How long a read waits which no other is waiting with yet, in milliseconds. */
    length(now: number): number {
        const reads = this.reads.count(now);
        const window = freshWindows.find(({ from }) => reads >= from);
        return window === undefined || this.emptyWindows >= maxEmptyWindows ? 0 : window.length;
    }

    /**
     * Notes that a window has ended.
     * @param reads how many share the call.
     * @param length how long they waited, in milliseconds.
     */
    ended(reads: number, length: number, now: number): void {
        this.reads.add(reads, now);
        if (reads > 1) {
            this.emptyWindows = 0;
        } else if (length > 0) {
            this.emptyWindows += 1;
        }
    }
}
