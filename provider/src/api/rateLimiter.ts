import type { Clock } from "../common/clock";
import type { Deadline } from "../common/deadline";
import { type CallKind, longestPause } from "./retry";
import type { Service } from "./service";

/**
 * How much faster than published an operation may go until a call is throttled: few programs make so many calls
 * that they meet the limit, and a service that has none in the way should not be waited for.
 */
const initialRateFactor = 5;

/** A limit of so many calls a second is kept from the first call on: to wait for it takes little time, and to meet it as much again. */
const highLimit = 100;

/** What part of the published rate an operation keeps to once it was throttled: the service's seconds are not exactly ours. */
const throttledRateFactor = 0.98;

/** Calls that may be sent at once after a quiet time: a few responses need not wait for one another. */
const bursts: Readonly<Record<CallKind, number>> = { read: 5, write: 2 };

/** The same under a limit that is kept from the first call on: no second has more calls than it allows. */
const burstWithinLimit = 2;

/** When an operation is throttled again, somebody else uses the same quota: the rate falls to this part of itself. */
const decrease = 0.7;
/** What part of the full rate each success adds again. */
const increase = 0.02;
/** Calls a second, at the least. */
const minRate = 0.5;

/** How long all calls of an operation pause after one was throttled, if the service gives no hint, in milliseconds. */
const defaultPause = 1_000;

/** Keeps the calls of each operation under its rate limit once it has met it, so that few are throttled. */
export class RateLimiter {
    private readonly limits = new Map<string, OperationLimit>();

    /** @param service whose operations are called. */
    constructor(
        private readonly clock: Clock,
        private readonly service: Pick<Service, "callsPerSecond">,
    ) {}

    /**
     * Waits until a call may be sent.
     * @returns false, as soon as it is known that this would be after the deadline.
     * @throws UserFacingError as soon as the operation is cancelled.
     */
    async acquire(operation: string, kind: CallKind, deadline: Deadline): Promise<boolean> {
        const limit = this.limitOf(operation, kind);
        for (;;) {
            const delay = limit.delay(this.clock.now());
            if (delay > deadline.remaining()) {
                return false;
            }
            const permit = limit.take(this.clock.now());
            if (delay > 0) {
                await deadline.pause(delay, `waiting for the rate limit of ${operation}`);
            }
            if (limit.isValid(permit)) {
                return true;
            }
        }
    }

    /** Reports that a call succeeded. */
    succeeded(operation: string, kind: CallKind): void {
        this.limitOf(operation, kind).speedUp();
    }

    /**
     * Reports that a call was throttled.
     * @param hint how long the service asks to wait, in milliseconds; undefined if it does not say.
     */
    throttled(operation: string, kind: CallKind, hint: number | undefined): void {
        const now = this.clock.now();
        this.limitOf(operation, kind).slowDown(now, now + Math.min(hint ?? defaultPause, longestPause));
    }

    private limitOf(operation: string, kind: CallKind): OperationLimit {
        const limit = this.limits.get(operation) ?? newLimit(this.service.callsPerSecond[kind], bursts[kind]);
        this.limits.set(operation, limit);
        return limit;
    }
}

function newLimit(publishedRate: number, burst: number): OperationLimit {
    const keptRate = publishedRate * throttledRateFactor;
    return publishedRate < highLimit
        ? new OperationLimit(publishedRate * initialRateFactor, keptRate, burst)
        : new OperationLimit(keptRate, keptRate, burstWithinLimit);
}

/** The leave to send one call; it is valid until the operation pauses. */
interface Permit {
    readonly pauses: number;
}

/** The permits of one operation: one each interval, and a few at once after a quiet time. */
class OperationLimit {
    /** What the rate grows to: more than published until the limit has been met. */
    private fullRate: number;
    private rate: number;
    /** When the next permit would be due if none were ever saved up. */
    private nextPermit = 0;
    /** The end of the last pause: several calls that are throttled together slow down once. */
    private pausedUntil = 0;
    /** How many pauses there were. */
    private pauses = 0;

    /** @param keptRate what it keeps to once it was throttled. */
    constructor(
        initialRate: number,
        private readonly keptRate: number,
        private readonly burst: number,
    ) {
        this.fullRate = initialRate;
        this.rate = initialRate;
    }

    /** Whole milliseconds until the next permit. */
    delay(now: number): number {
        return Math.max(0, Math.round(this.earliest(now) - now));
    }

    take(now: number): Permit {
        this.nextPermit = this.earliest(now) + this.interval();
        return { pauses: this.pauses };
    }

    /** Whether a permit still counts. Calls whose permits lay within a pause would be throttled, and take new ones. */
    isValid(permit: Permit): boolean {
        return permit.pauses === this.pauses;
    }

    slowDown(now: number, until: number): void {
        if (this.fullRate > this.keptRate) {
            this.fullRate = this.keptRate;
            this.rate = this.keptRate;
        } else if (now >= this.pausedUntil) {
            this.rate = Math.max(minRate, this.rate * decrease);
        }
        if (until > this.pausedUntil) {
            this.pausedUntil = until;
            this.pauses += 1;
            // One call's time more than the service asks for: the next calls do not all arrive evenly.
            this.nextPermit = until + this.interval();
        }
    }

    speedUp(): void {
        this.rate = Math.min(this.fullRate, this.rate + this.fullRate * increase);
    }

    /** Between two permits, in milliseconds. */
    private interval(): number {
        return 1_000 / this.rate;
    }

    /** Permits that nobody took are saved up, to the size of the burst. */
    private earliest(now: number): number {
        const saved = ((this.burst - 1) * 1_000) / this.fullRate;
        return Math.max(this.nextPermit, now - saved);
    }
}
