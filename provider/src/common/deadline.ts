import type { Clock } from "./clock";
import { UserFacingError } from "./userFacingError";

/** The moment by which an operation has to end, or has to end at once: nobody waits for it any more. */
export class Deadline {
    private readonly end: number;

    /**
     * @param milliseconds how long the operation may take from now on.
     * @param signal aborted where nobody waits for the operation any more. Default: never.
     */
    constructor(
        readonly clock: Clock,
        milliseconds: number,
        readonly signal?: AbortSignal,
    ) {
        this.end = clock.now() + milliseconds;
    }

    /** Milliseconds that are left; never negative. */
    remaining(): number {
        return Math.max(0, this.end - this.clock.now());
    }

    /**
     * Makes sure that somebody waits for the operation.
     * @param what would be done next, such as `AcceptResourceShareInvitation`.
     * @throws UserFacingError
     */
    requireWanted(what: string): void {
        if (this.signal?.aborted) {
            throw new UserFacingError(`Cancelled before ${what} was sent.`);
        }
    }
}
