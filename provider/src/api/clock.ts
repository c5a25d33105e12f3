/** Time and chance, passed in wherever they matter so that tests decide both. */
export interface Clock {
    /** Milliseconds since 1970-01-01 UTC. */
    now(): number;
    /** Resolves after so many milliseconds. */
    sleep(milliseconds: number): Promise<void>;
    /** A number from 0 up to, but not including, 1. */
    random(): number;
}

/** The clock of this machine. */
export const systemClock: Clock = {
    now: () => Date.now(),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    random: () => Math.random(),
};

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
