import type { Clock } from "./clock";
import { UserFacingError } from "./userFacingError";

const neverAborted = new AbortController().signal;

/** The moment by which an operation has to end, and the signal that ends it sooner. */
export class Deadline {
    private readonly end: number;

    /**
     * @param milliseconds how long the operation may take from now on.
     * @param signal aborted when nobody waits for the operation any more. Default: never.
     */
    constructor(
        readonly clock: Clock,
        milliseconds: number,
        private readonly signal: AbortSignal = neverAborted,
    ) {
        this.end = clock.now() + milliseconds;
    }

    /**
     * The deadline of what several operations share: the latest of theirs, cancelled once all of them are.
     * @param deadlines at least one.
     */
    static shared(deadlines: readonly Deadline[]): Deadline {
        const latest = deadlines.reduce((last, one) => (one.end > last.end ? one : last));
        const signals = new Set(deadlines.map(({ signal }) => signal));
        return signals.size === 1
            ? latest
            : new Deadline(latest.clock, latest.remaining(), abortedOnceAllAre(signals));
    }

    /** Milliseconds that are left; never negative. */
    remaining(): number {
        return Math.max(0, this.end - this.clock.now());
    }

    /** A deadline that comes after so many milliseconds from now, or with this one if that is sooner. */
    within(milliseconds: number): Deadline {
        return new Deadline(this.clock, Math.min(milliseconds, this.remaining()), this.signal);
    }

    /**
     * Makes sure that somebody waits for the operation.
     * @param what would be sent next, such as `AcceptResourceShareInvitation`.
     * @throws UserFacingError
     */
    requireWanted(what: string): void {
        if (this.signal.aborted) {
            throw new UserFacingError(`Cancelled before ${what} was sent.`);
        }
    }

    /**
     * Pauses, however much time is left.
     * @param what is waited for meanwhile, such as "waiting for the share".
     * @throws UserFacingError as soon as the operation is cancelled.
     */
    async pause(milliseconds: number, what: string): Promise<void> {
        await this.clock.sleep(milliseconds, this.signal);
        if (this.signal.aborted) {
            throw cancelled(what);
        }
    }

    /**
     * Waits for something that has no effect, and is abandoned if nobody waits for it any more.
     * @param what is waited for, such as "waiting for a response".
     * @throws UserFacingError as soon as the operation is cancelled.
     */
    async unlessCancelled<Result>(result: Promise<Result>, what: string): Promise<Result> {
        let abandon = (): void => undefined;
        const abandoned = new Promise<never>((_, reject) => {
            abandon = () => reject(cancelled(what));
        });
        this.signal.addEventListener("abort", abandon);
        if (this.signal.aborted) {
            abandon();
        }
        try {
            return await Promise.race([abandoned, result]);
        } finally {
            this.signal.removeEventListener("abort", abandon);
        }
    }
}

function cancelled(what: string): UserFacingError {
    return new UserFacingError(`Cancelled while ${what}.`);
}

function abortedOnceAllAre(signals: ReadonlySet<AbortSignal>): AbortSignal {
    const controller = new AbortController();
    const left = new Set([...signals].filter(({ aborted }) => !aborted));
    if (left.size === 0) {
        controller.abort();
    }
    for (const signal of left) {
        const end = (): void => {
            left.delete(signal);
            if (left.size === 0) {
                controller.abort();
            }
        };
        signal.addEventListener("abort", end, { once: true });
    }
    return controller.signal;
}
