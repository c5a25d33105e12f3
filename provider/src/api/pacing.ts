import type { Clock, Deadline } from "./clock";
import type { CallKind } from "./retry";

/**
 * Calls a second that the service takes of one operation, for each account and region.
 * https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-quota
 */
const publishedRates: Readonly<Record<CallKind, number>> = { read: 20, write: 10 };

/**
 * Until a call is throttled, an operation may go this much faster than published: few programs make so many calls
 * that they meet the limit, and a service that has none in the way should not be waited for.
 */
const boldness = 5;

/** From then on it stays this much below the published rate: the service's seconds are not exactly ours. */
const caution = 0.98;

/** Calls that may go out at once after a quiet time: a few responses need not wait for one another. */
const bursts: Readonly<Record<CallKind, number>> = { read: 5, write: 2 };

/** Throttled once more, somebody else uses the same quota: slow down to this part of the rate, and regain it slowly. */
const slowdown = 0.7;
const regainedBySuccess = 0.02;
const slowestRate = 0.5;

/** How long all calls of an operation pause after one was throttled, where the service gives no hint, in milliseconds. */
const pauseAfterThrottling = 1_000;

/** Spreads the calls of each operation under its limit once it has met it, so that few are throttled. */
export class Pacing {
    private readonly lanes = new Map<string, Lane>();

    constructor(private readonly clock: Clock) {}

    /**
     * Waits for this call's turn.
     * @returns false, as soon as it is known that the turn would come after the deadline.
     */
    async turn(operation: string, kind: CallKind, deadline: Deadline): Promise<boolean> {
        const lane = this.laneOf(operation, kind);
        for (;;) {
            const wait = lane.waitFor(this.clock.now());
            if (wait > deadline.remaining()) {
                return false;
            }
            const turn = lane.take(this.clock.now());
            if (wait > 0) {
                await this.clock.sleep(wait);
            }
            if (lane.holds(turn)) {
                return true;
            }
        }
    }

    /** A call was answered. */
    succeeded(operation: string, kind: CallKind): void {
        this.laneOf(operation, kind).speedUp();
    }

    /** A call was throttled. @param hint how long the service asks to wait, in milliseconds */
    throttled(operation: string, kind: CallKind, hint: number | undefined): void {
        const now = this.clock.now();
        this.laneOf(operation, kind).slowDown(now, now + (hint ?? pauseAfterThrottling));
    }

    private laneOf(operation: string, kind: CallKind): Lane {
        const lane = this.lanes.get(operation) ?? new Lane(publishedRates[kind], bursts[kind]);
        this.lanes.set(operation, lane);
        return lane;
    }
}

/** A turn that was given out; it holds until the operation pauses. */
interface Turn {
    readonly pauses: number;
}

/** The turns of one operation: one each interval, and a few at once after a quiet time. */
class Lane {
    /** What the rate grows to: more than published until the limit has been met. */
    private fullRate: number;
    private rate: number;
    /** When the next turn would be if none were ever saved up. */
    private nextTurn = 0;
    /** The end of the last pause: several calls that are throttled together slow down once. */
    private pausedUntil = 0;
    /** How many pauses there were. */
    private pauses = 0;

    constructor(
        private readonly publishedRate: number,
        private readonly burst: number,
    ) {
        this.fullRate = publishedRate * boldness;
        this.rate = this.fullRate;
    }

    /** Whole milliseconds until the next turn. */
    waitFor(now: number): number {
        return Math.max(0, Math.round(this.earliest(now) - now));
    }

    take(now: number): Turn {
        this.nextTurn = this.earliest(now) + this.interval();
        return { pauses: this.pauses };
    }

    /** Whether a turn still counts. Turns that lay within a pause would be throttled, and are given out anew. */
    holds(turn: Turn): boolean {
        return turn.pauses === this.pauses;
    }

    slowDown(now: number, until: number): void {
        const cautiousRate = this.publishedRate * caution;
        if (this.fullRate > cautiousRate) {
            this.fullRate = cautiousRate;
            this.rate = cautiousRate;
        } else if (now >= this.pausedUntil) {
            this.rate = Math.max(slowestRate, this.rate * slowdown);
        }
        if (until > this.pausedUntil) {
            this.pausedUntil = until;
            this.pauses += 1;
            // One call's time more than the service asks for: the next calls do not all arrive evenly.
            this.nextTurn = until + this.interval();
        }
    }

    speedUp(): void {
        this.rate = Math.min(this.fullRate, this.rate + this.fullRate * regainedBySuccess);
    }

    /** Between two turns, in milliseconds. */
    private interval(): number {
        return 1_000 / this.rate;
    }

    /** Turns that nobody took are saved up, to the size of the burst. */
    private earliest(now: number): number {
        const saved = ((this.burst - 1) * 1_000) / this.fullRate;
        return Math.max(this.nextTurn, now - saved);
    }
}
