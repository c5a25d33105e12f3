import type { Clock, Deadline } from "../clock";

/** One read that waits to be made with others. */
export interface Wanted<Row> {
    readonly key: string;
    readonly deadline: Deadline;
    resolve(rows: readonly Row[]): void;
    reject(error: unknown): void;
}

/** Reads that wait to be made together. */
export class Batch<Row> {
    readonly wanted: Wanted<Row>[] = [];
    private reachSize: () => void = () => undefined;
    private readonly sizeReached: Promise<void>;

    /** @param size at how many reads there is nothing more to wait for. */
    constructor(
        private readonly size: number,
        private readonly clock: Clock,
    ) {
        this.sizeReached = new Promise((resolve) => {
            this.reachSize = resolve;
        });
    }

    add(wanted: Wanted<Row>): void {
        this.wanted.push(wanted);
        if (this.wanted.length === this.size) {
            this.reachSize();
        }
    }

    /** Waits so long for others, in milliseconds; no longer than to the end of the moment in which the size is reached. */
    async gather(longest: number): Promise<void> {
        await Promise.race([this.clock.sleep(longest), this.sizeReached.then(() => this.clock.sleep(0))]);
    }
}
