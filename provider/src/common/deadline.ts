import { setMaxListeners } from "node:events";
import type { Clock } from "./clock";
import { UserFacingError } from "./userFacingError";

const neverAborted = new AbortController().signal;

/** The longest timer of Node.js, in milliseconds: a longer one fires at once. */
const maxTimer = 2 ** 31 - 1;

/** An operation stopped waiting because it was cancelled, or its time ran out. */
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

/** The time by which an operation has to end, and the signal that ends it sooner. */
export class Deadline {
    private readonly end: number;
    private readonly signals: readonly AbortSignal[];

    /**
     * @param milliseconds from now.
     * @param signal aborted when nobody waits for the operation any more; of several signals, all must be. Default:
     * never.
     */
    constructor(
        readonly clock: Clock,
        milliseconds: number,
        signal: AbortSignal | readonly AbortSignal[] = neverAborted,
    ) {
        this.end = clock.now() + milliseconds;
        this.signals = [signal].flat();
        // Every wait listens, and hundreds of waits may share a signal.
        setMaxListeners(0, ...this.signals);
    }

    /** The latest of several deadlines, cancelled once all of them are. @param deadlines at least one. */
    static shared(deadlines: readonly Deadline[]): Deadline {
        const latest = deadlines.reduce((last, one) => (one.end > last.end ? one : last));
        const signals = new Set(deadlines.flatMap((one) => one.signals));
        return signals.size === 1 ? latest : new Deadline(latest.clock, latest.remaining(), [...signals]);
    }

    /** Milliseconds; never negative. */
    remaining(): number {
        return Math.max(0, this.end - this.clock.now());
    }

    /** A deadline in so many milliseconds, or this one if it is sooner. */
    within(milliseconds: number): Deadline {
        return new Deadline(this.clock, Math.min(milliseconds, this.remaining()), this.signals);
    }

    /** @param what would be sent next, such as `AcceptResourceShareInvitation`. @throws StoppedWaitingError if cancelled. */
    requireWanted(what: string): void {
        if (this.isCancelled) {
            throw new StoppedWaitingError(`Cancelled before ${what} was sent.`, false);
        }
    }

    /**
     * Pauses, however much time is left.
     * @param what is waited for, such as "waiting for the share".
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
     * Waits for something without effects, which can be abandoned.
     * @param what is waited for, such as "waiting for a response".
     * @throws StoppedWaitingError as soon as the operation is cancelled.
     */
    unlessCancelled<Result>(result: Promise<Result>, what: string): Promise<Result> {
        return unlessStopped(result, (stop) => this.onCancel(() => stop(cancelled(what))));
    }

    /**
     * Waits for something that other operations may wait for as well, and that continues without this one. The time
     * until the deadline is real time, as for what is waited for.
     * @param what is waited for, such as "waiting for the credentials of role r".
     * @param grace how much longer to wait, in milliseconds, because an error that is about to come may say more.
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

    /** @returns a function that stops listening: a signal lives as long as its operation, or as the process. */
    private onCancel(listener: () => void): () => void {
        // Each new listener searches all others of its signal, so a thousand waits would slow themselves down.
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
 * Waits for a result until the wait is stopped. After that, nobody needs the result: its failure is not an unhandled
 * rejection.
 * @param start is passed a function that stops the wait, and returns one that is called after the wait.
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
