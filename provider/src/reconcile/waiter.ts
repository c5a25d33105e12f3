import type { Deadline } from "../common/deadline";
import { formatDuration } from "../common/duration";

/** The first delay, in milliseconds. Each is up to half as long again as the last. */
const minDelay = 1_000;
const maxDelay = 15_000;
const growth = 1.5;
/** How long before the deadline the last check is made, in milliseconds: enough for its calls. */
const lastCheck = 500;
/** All waits in this process check at the same ticks, in milliseconds, so that their reads share calls. */
const tick = 500;
const phase = process.pid % tick;
/** How often a line says what is waited for, in milliseconds. */
const logInterval = 30_000;

/** When the last check may be made, in milliseconds since 1970-01-01 UTC. */
export function timeOfLastCheck(deadline: Deadline): number {
    return deadline.clock.now() + deadline.remaining() - lastCheck;
}

export interface WaiterOptions {
    readonly deadline: Deadline;
    /** Shows a line to the user. */
    log(line: string): void;
}

/** Waits between checks of the service, by growing and jittered delays, and says what is waited for. */
export class Waiter {
    private delay = minDelay;
    private logAt: number;

    constructor(private readonly options: WaiterOptions) {
        this.logAt = options.deadline.clock.now();
    }

    /**
     * @param what what is waited for. It names the invitation or the share by id, because a line of a dynamic provider
     * does not say which resource it is about.
     * @param most how much longer the wait may last, in milliseconds. Default: as long as the operation.
     * @returns false, at once, if no time is left for another check.
     * @throws UserFacingError as soon as the operation is cancelled.
     */
    async next(what: string, most = Number.POSITIVE_INFINITY): Promise<boolean> {
        const { deadline, log } = this.options;
        const { clock } = deadline;
        const remaining = Math.min(deadline.remaining(), most);
        const left = Math.min(deadline.remaining() - lastCheck, most);
        if (left <= 0) {
            return false;
        }
        if (clock.now() >= this.logAt) {
            log(`${formatDuration(remaining)} left: ${what}`);
            this.logAt = clock.now() + logInterval;
        }
        const jittered = this.delay * (0.5 + clock.random() / 2);
        const wake = Math.ceil((clock.now() + jittered) / tick) * tick + phase;
        await deadline.pause(Math.min(wake - clock.now(), left), what);
        this.delay = Math.min(maxDelay, this.delay * growth);
        return true;
    }
}
