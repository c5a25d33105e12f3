import type { Clock } from "../common/clock";
import type { Deadline } from "../common/deadline";
import { type CallKind, longestPause } from "./retry";
import type { Service } from "./service";

/** How much faster than published an operation may go until a call is throttled: few programs reach the limit. */
const initialRateFactor = 5;

/** From so many calls a second on, a limit is kept from the first call: the wait is short, and a throttled call takes as long. */
const highLimit = 100;

/** The factor of the published rate after a call was throttled: the service's seconds are not exactly ours. */
const throttledRateFactor = 0.98;

/** How many calls may be sent at once after a quiet time, so that a few responses need not wait for one another. */
const bursts: Readonly<Record<CallKind, number>> = { read: 5, write: 2 };

/** The same for a limit that is kept from the first call, so that no second has more calls than it allows. */
const burstWithinLimit = 2;

/** The factor of the rate when an operation is throttled again, because somebody else uses the same quota. */
const decrease = 0.7;
/** The part of the full rate that each success restores. */
const increase = 0.02;
const minRate = 0.5;

/** How long all calls of an operation pause after one was throttled without a hint from the service, in milliseconds. */
const defaultPause = 1_000;

/** Keeps the calls of each operation below its rate limit once that was reached, so that few are throttled. */
export class RateLimiter {
    private readonly limits = new Map<string, OperationLimit>();

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

    succeeded(operation: string, kind: CallKind): void {
        this.limitOf(operation, kind).speedUp();
    }

    /** @param hint how long the service asks to wait, in milliseconds; undefined if it does not say. */
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

/** Permission to send one call; valid until the operation pauses. */
interface Permit {
    readonly pauses: number;
}

/** The permits of one operation: one each interval, and a few at once after a quiet time. */
class OperationLimit {
    /** What the rate grows to: more than the published rate until the limit has been reached. */
    private fullRate: number;
    private rate: number;
    /** When the next permit would be due if none were saved up. */
    private nextPermit = 0;
    /** The end of the last pause: several calls that are throttled together reduce the rate once. */
    private pausedUntil = 0;
    private pauses = 0;

    /** @param keptRate the rate to keep after a call was throttled. */
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

    /** Whether a permit is still valid. A call whose permit lies within a pause would be throttled, so it takes a new one. */
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
            // One interval more than the service asks for, because the next calls do not arrive evenly.
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
