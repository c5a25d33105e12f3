import { InputError } from "./errors/inputError.js";
import { latestTime } from "./timeLimits.js";

/** A clock. */
export interface Clock {
    /** Milliseconds since 1970-01-01T00:00:00Z. */
    now(): number;
}

/** The clock of the emulated service, which can be advanced, and stopped. */
export interface EmulatorClock extends Clock {
    /** Whether it stands still. */
    readonly isFrozen: boolean;
    /**
     * Moves the time forward.
     * @param milliseconds 0 or more
     * @throws InputError, with nothing changed, if the number is negative or the time would be after the year 8999
     */
    advance(milliseconds: number): void;
    /** Makes the clock stand still, until `resume` is called. It can still be advanced. */
    freeze(): void;
    /** Lets a clock run on that was frozen. @throws InputError if it never runs */
    resume(): void;
    /** Takes back everything that `advance` and `freeze` have done. */
    reset(): void;
}

/** A clock that runs with another one (default: real time), ahead of it by as much as it has been advanced. */
export class AdvanceableClock implements EmulatorClock {
    private ahead = 0;
    /** The time at which it stands still. */
    private frozenTime: number | undefined;

    constructor(private readonly base: Clock = { now: Date.now }) {}

    now(): number {
        return this.frozenTime ?? this.base.now() + this.ahead;
    }

    get isFrozen(): boolean {
        return this.frozenTime !== undefined;
    }

    advance(milliseconds: number): void {
        const forward = requireForward(this.now(), milliseconds);
        if (this.frozenTime === undefined) {
            this.ahead += forward;
        } else {
            this.frozenTime += forward;
        }
    }

    freeze(): void {
        this.frozenTime = this.now();
    }

    resume(): void {
        this.ahead = this.now() - this.base.now();
        this.frozenTime = undefined;
    }

    reset(): void {
        this.ahead = 0;
        this.frozenTime = undefined;
    }
}

/** A clock that stands still unless it is advanced, so that a test controls every instant. */
export class ManualClock implements EmulatorClock {
    readonly isFrozen = true;
    private time: number;

    /** @param start where it starts, in milliseconds since 1970; default: the real time now */
    constructor(private readonly start: number = Date.now()) {
        this.time = start;
    }

    now(): number {
        return this.time;
    }

    advance(milliseconds: number): void {
        this.time += requireForward(this.time, milliseconds);
    }

    freeze(): void {
        // It never runs.
    }

    resume(): void {
        throw new InputError("a ManualClock cannot run: it only moves when it is advanced");
    }

    reset(): void {
        this.time = this.start;
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
    return ["advance", "freeze", "resume", "reset"].every((name) => name in clock);
}

function requireForward(now: number, milliseconds: number): number {
    if (!(milliseconds >= 0)) {
        throw new InputError(`a clock is advanced by 0 or more milliseconds, not by ${milliseconds}`);
    }
    if (!(now + milliseconds <= latestTime)) {
        const latest = new Date(latestTime).toISOString();
        throw new InputError(
            `a clock can be advanced to ${latest} at the latest, so not by ${milliseconds} ms`,
        );
    }
    return milliseconds;
}
