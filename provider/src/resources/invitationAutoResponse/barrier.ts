import type { Clock } from "../../common/clock";

/** So long after the last arrival, nobody is waited for any more, in milliseconds. */
const longestGap = 3_000;

/**
 * Lets tasks pass a point together: the reads that follow hundreds of writes then share pages, and are not hundreds of
 * calls. A task that takes long holds up the others for a moment only.
 */
export class Barrier {
    private readonly awaited: Set<string>;
    private readonly opening = new AbortController();
    private arrivals = 0;
    private watching: Promise<void> | undefined;

    /** @param signal opens the barrier when it is aborted. */
    constructor(
        tasks: Iterable<string>,
        private readonly clock: Clock,
        private readonly signal: AbortSignal,
    ) {
        this.awaited = new Set(tasks);
    }

    /** Notes that a task has come so far, or never will. */
    arrive(task: string): void {
        this.arrivals += Number(this.awaited.delete(task));
        if (this.awaited.size === 0) {
            this.opening.abort();
        }
    }

    /** Waits for the others. */
    async passed(): Promise<void> {
        if (!this.isOpen) {
            this.watching ??= this.watch();
            await this.watching;
        }
    }

    private get isOpen(): boolean {
        return this.opening.signal.aborted || this.signal.aborted;
    }

    private async watch(): Promise<void> {
        const either = AbortSignal.any([this.opening.signal, this.signal]);
        while (!this.isOpen) {
            const before = this.arrivals;
            await this.clock.sleep(longestGap, either);
            if (this.arrivals === before) {
                this.opening.abort();
            }
        }
    }
}
