/** Tells the time. */
export interface Clock {
    /** Milliseconds since 1970-01-01T00:00:00Z. */
    now(): number;
}

/** The time the emulated service lives in; it can be moved forward. */
export interface EmulatorClock extends Clock {
    /** Moves the time forward. @param milliseconds 0 or more */
    advance(milliseconds: number): void;
}

/** Runs with another clock (default: real time), ahead of it by what it has been advanced. */
export class AdvanceableClock implements EmulatorClock {
    private ahead = 0;

    constructor(private readonly base: Clock = { now: Date.now }) {}

    now(): number {
        return this.base.now() + this.ahead;
    }

    advance(milliseconds: number): void {
        this.ahead += forward(milliseconds);
    }
}

/** Stands still unless it is advanced, so that a test decides every instant. */
export class ManualClock implements EmulatorClock {
    /** @param time where it starts, in milliseconds since 1970; default: the real time now */
    constructor(private time: number = Date.now()) {}

    now(): number {
        return this.time;
    }

    advance(milliseconds: number): void {
        this.time += forward(milliseconds);
    }
}

/** The clock itself if it can be advanced, else one on top of it that can. */
export function advanceable(clock: Clock | undefined): EmulatorClock {
    if (clock === undefined) {
        return new AdvanceableClock();
    }
    return isEmulatorClock(clock) ? clock : new AdvanceableClock(clock);
}

function isEmulatorClock(clock: Clock): clock is EmulatorClock {
    return "advance" in clock && typeof clock.advance === "function";
}

function forward(milliseconds: number): number {
    if (!(milliseconds >= 0 && Number.isFinite(milliseconds))) {
        throw new RangeError(`a clock is advanced by 0 or more milliseconds, not by ${milliseconds}`);
    }
    return milliseconds;
}
