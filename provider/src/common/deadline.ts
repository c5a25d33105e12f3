import type { Clock } from "./clock";

/** The moment by which an operation has to end. */
export class Deadline {
    private readonly end: number;

    /** @param milliseconds how long the operation may take from now on. */
    constructor(
        readonly clock: Clock,
        milliseconds: number,
    ) {
        this.end = clock.now() + milliseconds;
    }

    /** Milliseconds that are left; never negative. */
    remaining(): number {
        return Math.max(0, this.end - this.clock.now());
    }
}
