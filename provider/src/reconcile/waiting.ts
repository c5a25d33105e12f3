import { type Deadline, StoppedWaitingError } from "../common/deadline";
import { formatDuration } from "../common/duration";
import { UserFacingError } from "../common/userFacingError";
import { type AskedAccount, describeAskedAccount, explainOwnShare } from "./askedAccount";
import { isOptional, timeLeftFor } from "./decide";
import type { DeclaredResponse, Wait } from "./decisionTable";
import type { History } from "./history";
import { adviseAfterWait, describeWait, describeWayOn } from "./messages";
import { describeObservation } from "./observation";
import { Waiter, type WaiterOptions } from "./waiter";

export interface WaitingOptions extends WaiterOptions {
    readonly region: string;
    readonly declared: DeclaredResponse;
    /** Looks at the account that has no invitation as declared; null if it has shown one before. */
    readonly askedAccount: ((deadline: Deadline) => Promise<AskedAccount>) | null;
}

/**
 * The waits of one operation, and the lines that the user sees meanwhile. It is found out here, and not by the decision
 * table, that an account waits for its own share: this takes calls that may not be permitted, and matters only during a
 * wait.
 */
export class Waiting {
    private readonly waiter: Waiter;
    /** The account that was asked; null until that matters. */
    private asked: AskedAccount | null = null;

    constructor(private readonly options: WaitingOptions) {
        this.waiter = new Waiter(options);
    }

    /**
     * Waits until the next check.
     * @returns false, at once, if no time is left but the response counts as done.
     * @throws UserFacingError if no time is left, or the wait is pointless; StoppedWaitingError once the operation is
     * cancelled.
     */
    async until(wait: Wait, history: History): Promise<boolean> {
        const { declared, deadline, region } = this.options;
        const { observation, begun, checks, lastError } = history;
        const now = deadline.clock.now();
        const invitation = observation?.invitation ?? null;
        const what = describeWait(wait, declared);
        const seen = observation === null ? "nothing" : describeObservation(observation);
        const asked = invitation === null ? await this.describeAsked(wait) : null;
        const line = `${what} in ${region} (seen: ${seen})${describeWayOn(wait, invitation, asked)}`;
        const most = timeLeftFor(wait, declared, history, deadline.clock.now());
        if (await this.nextCheck(line, most, history)) {
            return true;
        }
        if (isOptional(wait, declared)) {
            return false;
        }
        throw new UserFacingError(
            `Gave up ${what} in ${region} after ${formatDuration(now - begun)} and ${checks} checks.` +
                ` Last seen: ${seen}. ${adviseAfterWait(wait, region, invitation, asked)}` +
                (lastError === null ? "" : ` The last error was: ${lastError.message}`),
        );
    }

    /**
     * Says which account has no such invitation, and what it has instead; null if something else is waited for.
     * @throws UserFacingError if the account owns the share, so that no invitation will come.
     */
    private async describeAsked(wait: Wait): Promise<string | null> {
        const { askedAccount, declared, deadline } = this.options;
        if (!isForAnInvitation(wait) || askedAccount === null) {
            return null;
        }
        this.asked ??= await askedAccount(deadline);
        if (this.asked.ownShare !== undefined) {
            throw new UserFacingError(explainOwnShare(this.asked.ownShare));
        }
        return describeAskedAccount(this.asked, declared);
    }

    /** As {@link Waiter.next}, but an interruption says that nothing was sent if that is true. */
    private async nextCheck(what: string, most: number, { hasTried }: History): Promise<boolean> {
        try {
            return await this.waiter.next(what, most);
        } catch (error) {
            if (error instanceof StoppedWaitingError && !hasTried) {
                throw new StoppedWaitingError(
                    `${error.message} Nothing was sent. Run \`pulumi up\` again to go on waiting.`,
                    error.isTemporary,
                );
            }
            throw error;
        }
    }
}

function isForAnInvitation(wait: Wait): boolean {
    return wait === "wait for an invitation" || wait === "wait for the invitation to be listed";
}
