/** A clock. */
export interface Clock {
    /** Milliseconds since 1970-01-01T00:00:00Z. */
    now(): number;
}

/** The clock of the emulated service, which can be advanced. */
export interface EmulatorClock extends Clock {
    /** Moves the time forward. @param milliseconds 0 or more @throws RangeError for a negative or infinite number */
    advance(milliseconds: number): void;
}

/** A clock that runs with another one (default: real time), ahead of it by as much as it has been advanced. */
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

/** A clock that stands still unless it is advanced, so that a test controls every instant. */
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

/** A clock that can be advanced: the given one if it can, else one that runs with it. */
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
