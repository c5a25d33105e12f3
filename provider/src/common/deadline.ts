import { setMaxListeners } from "node:events";
import type { Clock } from "./clock";
import { UserFacingError } from "./userFacingError";

const neverAborted = new AbortController().signal;

/** The longest that a timer can run, in milliseconds: one that is set for longer fires at once. */
const maxTimer = 2 ** 31 - 1;

/** An operation stopped waiting: it was cancelled, or its time has run out. */
export class StoppedWaitingError extends UserFacingError {
    override readonly name = "StoppedWaitingError";

    /** @param isTemporary whether another attempt may succeed: not if nobody waits for it. */
    constructor(
        message: string,
        override readonly isTemporary: boolean,
    ) {
        super(message);
    }
}

/** The moment by which an operation has to end, and the signal that ends it sooner. */
export class Deadline {
    private readonly end: number;
    private readonly signals: readonly AbortSignal[];

    /**
     * @param milliseconds how long the operation may take from now on.
     * @param signal aborted when nobody waits for the operation any more; of several, all have to be. Default: never.
     */
    constructor(
        readonly clock: Clock,
        milliseconds: number,
        signal: AbortSignal | readonly AbortSignal[] = neverAborted,
    ) {
        this.end = clock.now() + milliseconds;
        this.signals = [signal].flat();
        // Every wait listens, and hundreds of them may have the same signal.
        setMaxListeners(0, ...this.signals);
    }

    /**
     * The deadline of what several operations share: the latest of theirs, cancelled once all of them are.
     * @param deadlines at least one.
     */
    static shared(deadlines: readonly Deadline[]): Deadline {
        const latest = deadlines.reduce((last, one) => (one.end > last.end ? one : last));
        const signals = new Set(deadlines.flatMap((one) => one.signals));
        return signals.size === 1 ? latest : new Deadline(latest.clock, latest.remaining(), [...signals]);
    }

    /** Milliseconds that are left; never negative. */
    remaining(): number {
        return Math.max(0, this.end - this.clock.now());
    }

    /** A deadline that comes after so many milliseconds from now, or with this one if that is sooner. */
    within(milliseconds: number): Deadline {
        return new Deadline(this.clock, Math.min(milliseconds, this.remaining()), this.signals);
    }

    /**
     * Makes sure that somebody waits for the operation.
     * @param what would be sent next, such as `AcceptResourceShareInvitation`.
     * @throws StoppedWaitingError
     */
    requireWanted(what: string): void {
        if (this.isCancelled) {
            throw new StoppedWaitingError(`Cancelled before ${what} was sent.`, false);
        }
    }

    /**
     * Pauses, however much time is left.
     * @param what is waited for meanwhile, such as "waiting for the share".
     * @throws StoppedWaitingError as soon as the operation is cancelled.
     */
    async pause(milliseconds: number, what: string): Promise<void> {
        const pause = new AbortController();
        const ignoreCancel = this.onCancel(() => pause.abort());
        try {
            await this.clock.sleep(milliseconds, pause.signal);
        } finally {
            ignoreCancel();
        }
        if (this.isCancelled) {
            throw cancelled(what);
        }
    }

    /**
     * Waits for something that has no effect, and is abandoned if nobody waits for it any more.
     * @param what is waited for, such as "waiting for a response".
     * @throws StoppedWaitingError as soon as the operation is cancelled.
     */
    unlessCancelled<Result>(result: Promise<Result>, what: string): Promise<Result> {
        return unlessStopped(result, (stop) => this.onCancel(() => stop(cancelled(what))));
    }

    /**
     * Waits for something that others may wait for as well: it goes on without this operation. The time until the
     * deadline is real time, as is that of what is waited for.
     * @param what is waited for, such as "waiting for the credentials of role r".
     * @param grace how much longer to wait, in milliseconds, for what is about to end with an error that says more.
     * Default: no longer.
     * @throws StoppedWaitingError as soon as the operation is cancelled, and at the deadline.
     */
    waitFor<Result>(result: Promise<Result>, what: string, grace = 0): Promise<Result> {
        return unlessStopped(result, (stop) => {
            const timers = new Set<NodeJS.Timeout>();
            const stopIn = (milliseconds: number, error: () => Error): void => {
                timers.add(setTimeout(() => stop(error()), Math.min(milliseconds + grace, maxTimer)));
            };
            stopIn(this.remaining(), () => timedOut(what));
            const ignoreCancel = this.onCancel(() => stopIn(0, () => cancelled(what)));
            return () => {
                ignoreCancel();
                for (const timer of timers) {
                    clearTimeout(timer);
                }
            };
        });
    }

    private get isCancelled(): boolean {
        return this.signals.every(({ aborted }) => aborted);
    }

    /** @returns how to stop listening: a signal lives as long as its operation, or as the process. */
    private onCancel(listener: () => void): () => void {
        // A signal looks through all that listen to it for each one that begins: a thousand waits would be slowed down by themselves.
        if (this.signals.includes(neverAborted)) {
            return () => undefined;
        }
        const stop = (): void => {
            for (const signal of this.signals) {
                signal.removeEventListener("abort", aborted);
            }
        };
        const aborted = (): void => {
            if (this.isCancelled) {
                stop();
                listener();
            }
        };
        for (const signal of this.signals) {
            signal.addEventListener("abort", aborted);
        }
        aborted();
        return stop;
    }
}

/**
 * Waits for a result, or until the wait is stopped. What becomes of the result after that matters to nobody: its failure is no
 * unhandled rejection.
 * @param start is told how to stop the wait, and tells what to do once it is over.
 */
async function unlessStopped<Result>(
    result: Promise<Result>,
    start: (stop: (error: Error) => void) => () => void,
): Promise<Result> {
    let end = (): void => undefined;
    const stopped = new Promise<never>((_, reject) => {
        end = start(reject);
    });
    try {
        return await Promise.race([stopped, result]);
    } finally {
        end();
    }
}

function cancelled(what: string): StoppedWaitingError {
    return new StoppedWaitingError(`Cancelled while ${what}.`, false);
}

function timedOut(what: string): StoppedWaitingError {
    return new StoppedWaitingError(`Timed out while ${what}.`, true);
}
