import { Streak } from "./streak";

/** So many reads go out at once: no more than the service takes in a second, and few responses need not wait. */
const atOnce = 20;

/**
 * How long later reads wait for others, in milliseconds. The engine works at several resources side by side, one of
 * which is at its state file at any time: what the others wait meanwhile costs a stack little time.
 */
const longEnough = 150;

/** After this many waits in a row that brought no other read, resources come one after the other. */
const mostInVain = 5;

/** Decides how long a read waits for others, to be made with them by one call. */
export class Gathering {
    private readonly reads = new Streak();
    private inVain = 0;

    /** Milliseconds that a read waits which no other is waiting with yet. */
    wait(now: number): number {
        return this.reads.count(now) >= atOnce && this.inVain < mostInVain ? longEnough : 0;
    }

    /**
     * So many reads are made together now.
     * @param waited how long they did, in milliseconds.
     */
    ended(reads: number, waited: number, now: number): void {
        this.reads.add(reads, now);
        if (reads > 1) {
            this.inVain = 0;
        } else if (waited > 0) {
            this.inVain += 1;
        }
    }
}
