import type { ServiceError } from "../api/errors";
import type { Invitation } from "../api/operations/invitation";
import type { ResourceSharing } from "../api/resourceSharing";
import { isRetryable } from "../api/retry";
import { type Deadline, StoppedWaitingError } from "../common/deadline";
import { formatDuration } from "../common/duration";
import { UserFacingError } from "../common/userFacingError";
import { isResponse, type ResponseKind } from "../schema/responses";
import { type AskedAccount, describeAskedAccount, explainOwnShare } from "./askedAccount";
import { decide, type History, noHistory } from "./decide";
import type { Decision, Wait } from "./decisionTable";
import type { DeclaredResponse } from "./declaredResponse";
import { listingTimeout, resourceLateness, shareLateness } from "./lateness";
import { adviseAfterWait, describeWait, describeWayOn, explain } from "./messages";
import { describeObservation, type Observation } from "./observation";
import { type FinalStatus, finalStatusOf, observe } from "./observe";
import { sendResponse } from "./sendResponse";
import { UnfinishedError } from "./unfinishedError";
import { Waiter, type WaiterOptions } from "./waiter";

/** How often a pending invitation may refuse a response: lists can lag behind, but not for ever. */
const maxRefusals = 3;

/** What one create or update is to bring about. */
export interface ReconcileRequest extends WaiterOptions {
    readonly service: ResourceSharing;
    readonly region: string;
    readonly declared: DeclaredResponse;
    /** Whether an earlier operation recorded a rejection. */
    readonly rejectedBefore: boolean;
    /** The invitation's final status that an earlier operation recorded; null if none has. */
    readonly finalStatus: FinalStatus | null;
    /** Finds out what the account has if it shows no invitation as declared; null if it has shown one. */
    readonly askedAccount: ((deadline: Deadline) => Promise<AskedAccount>) | null;
}

/**
 * Observes, decides and acts until the response is as declared.
 * @returns the observation that shows it.
 * @throws UnfinishedError if it is impossible, the service refuses, or time runs out.
 */
export async function reconcile(request: ReconcileRequest): Promise<Observation> {
    const reconciler = new Reconciler(request);
    try {
        return await reconciler.run();
    } catch (error) {
        // What was sent must not be forgotten, whatever came of it.
        if (error instanceof UserFacingError || reconciler.wrote) {
            const message = error instanceof Error ? error.message : String(error);
            throw new UnfinishedError(message, reconciler.known, reconciler.wrote);
        }
        throw error;
    }
}

class Reconciler {
    /** A response was sent, and not clearly refused. */
    wrote = false;
    /** Sending a response was begun, whatever came of it. */
    private hasTried = false;

    private last: Observation | null = null;
    /** The invitation as it was last seen: it may no longer be listed by the end. */
    private invitation: Invitation | null = null;

    private history: History;
    private readonly waiter: Waiter;
    private readonly start: number;
    private checks = 0;
    private refusals = 0;
    private lastError: Error | null = null;
    /** What else is known of the account that was asked; null as long as that has not mattered. */
    private asked: AskedAccount | null = null;
    /** The invitation as the write returned it: newer than any list for a while. */
    private written: Invitation | null = null;
    private isJustWritten = false;
    /** The invitation that a response was sent to, as it was before: it says who responded, should it never be seen again. */
    private sentTo: Invitation | null = null;
    /** When this operation last sent an acceptance, in milliseconds since 1970-01-01 UTC; null if it has not. */
    private acceptedAt: number | null = null;

    constructor(private readonly request: ReconcileRequest) {
        this.history = { ...noHistory, rejectedBefore: request.rejectedBefore, mayBeOld: true };
        this.waiter = new Waiter(request);
        this.start = request.deadline.clock.now();
    }

    /** All that has been observed; null if nothing was. */
    get known(): Observation | null {
        return this.last && { ...this.last, invitation: this.last.invitation ?? this.invitation };
    }

    async run(): Promise<Observation> {
        for (;;) {
            const observation = await this.observe();
            if (observation === undefined) {
                await this.wait("wait for the response to take effect", this.last);
                continue;
            }
            const decision = decide(this.request.declared, observation, this.currentHistory());
            if (isResponse(decision)) {
                await this.send(decision, observation);
            } else if (decision === "look again") {
                this.remember({ mayBeOld: false });
            } else if (decision === "done") {
                return { ...observation, invitation: observation.invitation ?? this.written ?? this.sentTo };
            } else if (isWait(decision)) {
                await this.wait(decision, observation);
            } else {
                throw new UserFacingError(
                    explain(decision, this.request.declared, observation, this.hasTried),
                );
            }
        }
    }

    private remember(more: Partial<History>): void {
        this.history = { ...this.history, ...more };
    }

    private currentHistory(): History {
        const now = this.request.deadline.clock.now();
        return {
            ...this.history,
            waitedLongEnough: now - this.start >= shareLateness,
            acceptedJustNow:
                this.acceptedAt !== null && now - this.acceptedAt < resourceLateness && this.waiter.hasTime,
        };
    }

    /** @returns undefined if a temporary error hides what was seen before: it must not end a long wait. */
    private async observe(): Promise<Observation | undefined> {
        const { service, declared, deadline, finalStatus } = this.request;
        const request = {
            ...declared,
            finalStatus: finalStatusOf(this.written) ?? finalStatus,
            joined: false,
        };
        const known = this.isJustWritten ? this.written : null;
        this.isJustWritten = false;
        this.checks += 1;
        try {
            const freshness = this.history.mayBeOld ? "before a write" : "fresh";
            this.last = await observe(service, request, freshness, deadline, known);
        } catch (error) {
            if (this.last === null || !isRetryable(error)) {
                throw error;
            }
            this.lastError = error;
            return undefined;
        }
        this.invitation = this.last.invitation ?? this.invitation;
        return this.last;
    }

    private async send(response: ResponseKind, { invitation }: Observation): Promise<void> {
        if (invitation === null) {
            throw new Error(`The decision to ${response} was made without an invitation.`);
        }
        this.remember({ sentSinceWait: true, mayBeOld: false });
        this.hasTried = true;
        const { service, deadline } = this.request;
        const outcome = await sendResponse(service, response, invitation, deadline);
        if (outcome.kind === "not sent") {
            this.lastError = outcome.error;
            return;
        }
        if (outcome.kind !== "refused") {
            this.wrote = true;
            this.sentTo = invitation;
        }
        if (response === "accept" && outcome.kind !== "refused") {
            this.acceptedAt = deadline.clock.now();
        }
        const hadFailed = invitation.status === "AcceptFailed";
        if (hadFailed && response === "accept" && outcome.kind !== "unknown") {
            this.remember({ acceptedAgain: true });
        }
        if (outcome.kind === "known") {
            this.written = outcome.invitation;
            this.isJustWritten = true;
            return;
        }
        this.lastError = outcome.error;
        if (outcome.kind === "refused" || outcome.kind === "doubtful") {
            this.countRefusal(outcome.error, hadFailed);
        }
    }

    private countRefusal(error: ServiceError, hadFailed: boolean): void {
        this.refusals += 1;
        if (hadFailed) {
            this.remember({ refused: true });
        } else if (this.refusals >= maxRefusals) {
            throw error;
        }
    }

    private async wait(wait: Wait, observation: Observation | null): Promise<void> {
        const { declared, deadline, region } = this.request;
        const what = describeWait(wait, declared);
        const waited = deadline.clock.now() - this.start;
        const seen = observation === null ? "nothing" : describeObservation(observation);
        const asked = await this.describeAsked(wait, observation);
        const wayOn = describeWayOn(wait, observation?.invitation ?? null, asked);
        const line = `${what} in ${region} (seen: ${seen})${wayOn}`;
        if (await this.nextCheck(line, this.timeLeftFor(wait))) {
            this.remember({ sentSinceWait: false, mayBeOld: false });
            return;
        }
        if (this.isOptional(wait)) {
            return;
        }
        const lastError = this.lastError === null ? "" : ` The last error was: ${this.lastError.message}`;
        throw new UserFacingError(
            `Gave up ${what} in ${region} after ${formatDuration(waited)} and ${this.checks} checks.` +
                ` Last seen: ${seen}. ${adviseAfterWait(wait, region, observation?.invitation ?? null, asked)}${lastError}`,
        );
    }

    /**
     * Which account has no invitation, and what it has instead; null if another thing is waited for.
     * @throws UserFacingError if the share is the account's own, so that waiting is in vain.
     */
    private async describeAsked(wait: Wait, observation: Observation | null): Promise<string | null> {
        const { askedAccount, declared, deadline } = this.request;
        if (!isForAnInvitation(wait) || askedAccount === null || (observation?.invitation ?? null) !== null) {
            return null;
        }
        this.asked ??= await askedAccount(deadline);
        if (this.asked.ownShare !== undefined) {
            throw new UserFacingError(explainOwnShare(this.asked.ownShare));
        }
        return describeAskedAccount(this.asked, declared);
    }

    /** As {@link Waiter.next}; an interruption says that nothing was sent, if that is so. */
    private async nextCheck(what: string, most: number): Promise<boolean> {
        try {
            return await this.waiter.next(what, most);
        } catch (error) {
            if (error instanceof StoppedWaitingError && !this.hasTried) {
                throw new StoppedWaitingError(
                    `${error.message} Nothing was sent. Run \`pulumi up\` again to go on waiting.`,
                    error.isTemporary,
                );
            }
            throw error;
        }
    }

    /** Whether the response is done even if the wait is in vain. */
    private isOptional(wait: Wait): boolean {
        return wait === "wait for the resources" && this.request.declared.waitFor === null;
    }

    /** How long a wait may last from now on, in milliseconds, apart from the operation's own time. */
    private timeLeftFor(wait: Wait): number {
        const now = this.request.deadline.clock.now();
        if (wait === "wait for the invitation to be listed") {
            return this.start + listingTimeout - now;
        }
        return this.isOptional(wait)
            ? (this.acceptedAt ?? now) + resourceLateness - now
            : Number.POSITIVE_INFINITY;
    }
}

function isWait(decision: Exclude<Decision, ResponseKind | "done" | "look again">): decision is Wait {
    return decision.startsWith("wait for ");
}

function isForAnInvitation(wait: Wait): boolean {
    return wait === "wait for an invitation" || wait === "wait for the invitation to be listed";
}
