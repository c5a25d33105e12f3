/** After this long without anything, what comes next belongs to something new, in milliseconds. */
const longestPause = 10_000;

/** Counts what comes in a row: of one refresh, or of one `up`. */
export class Streak {
    private counted = 0;
    private lastCounted = 0;

    /** @returns how many there have been so far, these included. */
    add(more: number, now: number): number {
        this.counted = this.count(now) + more;
        this.lastCounted = now;
        return this.counted;
    }

    /** How many there have been so far. */
    count(now: number): number {
        return now - this.lastCounted < longestPause ? this.counted : 0;
    }
}
