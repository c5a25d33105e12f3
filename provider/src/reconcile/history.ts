import type { ServiceError } from "../api/errors";
import type { Invitation } from "../api/operations/invitation";
import type { ResponseKind } from "../schema/responses";
import type { Observation } from "./observation";
import type { Outcome } from "./sendResponse";

/** What one operation remembers. A value: each step makes another one of it. */
export interface History {
    /** When the operation began, in milliseconds since 1970-01-01 UTC. */
    readonly begun: number;
    /** From when on no further check of the service is made, in milliseconds since 1970-01-01 UTC. */
    readonly lastCheck: number;
    /** An earlier operation recorded a rejection: that its invitation is no longer listed means nothing. */
    readonly rejectedBefore: boolean;

    /** What was observed last; null if nothing was. */
    readonly observation: Observation | null;
    /** A temporary error has hidden what has become of it since. */
    readonly isHidden: boolean;
    /** The next observation may be from a list that was read before this operation began. */
    readonly mayBeOld: boolean;
    /** The invitation as it was last seen: it may no longer be listed by the end. */
    readonly seen: Invitation | null;
    /** How often the service was asked. */
    readonly checks: number;
    /** The last temporary error, which a message names if time runs out. */
    readonly lastError: Error | null;

    /** Sending a response was begun, whatever came of it. */
    readonly hasTried: boolean;
    /** A response was sent since the last wait. */
    readonly sentSinceWait: boolean;
    /**
     * The invitation that a response was sent to, and not clearly refused, as it was before: it says who responded, should it never
     * be seen again. Null if none was: nothing has changed in the account.
     */
    readonly sentTo: Invitation | null;
    /** When an acceptance was sent last, in milliseconds since 1970-01-01 UTC; null if none was. */
    readonly acceptedAt: number | null;
    /** The invitation as a write returned it last: newer than any list for a while. */
    readonly written: Invitation | null;
    /** Nothing was observed since that write: the next observation need not read the invitation. */
    readonly isJustWritten: boolean;
    /** An invitation in `AcceptFailed` has been accepted once more. */
    readonly acceptedAgain: boolean;
    /** The service has refused a response to an invitation in `AcceptFailed`. */
    readonly refusedAfterFailure: boolean;
    /** The refusals so far, those of which an effect is not out of the question included. */
    readonly refusals: readonly ServiceError[];
}

/** The history of an operation that begins. */
export function begin(begun: number, lastCheck: number, rejectedBefore: boolean): History {
    return {
        begun,
        lastCheck,
        rejectedBefore,
        observation: null,
        isHidden: false,
        mayBeOld: true,
        seen: null,
        checks: 0,
        lastError: null,
        hasTried: false,
        sentSinceWait: false,
        sentTo: null,
        acceptedAt: null,
        written: null,
        isJustWritten: false,
        acceptedAgain: false,
        refusedAfterFailure: false,
        refusals: [],
    };
}

/** After an observation, or after a temporary error in the place of one. */
export function afterCheck(history: History, found: Observation | Error): History {
    const checked = { ...history, checks: history.checks + 1, isJustWritten: false };
    return found instanceof Error
        ? { ...checked, isHidden: true, lastError: found }
        : { ...checked, isHidden: false, observation: found, seen: found.invitation ?? history.seen };
}

/** After a response was sent, or could not be. @param invitation as it was before. */
export function afterResponse(
    history: History,
    response: ResponseKind,
    invitation: Invitation,
    outcome: Outcome,
    now: number,
): History {
    const tried: History = { ...history, hasTried: true, sentSinceWait: true, mayBeOld: false };
    if (outcome.kind === "not sent") {
        return { ...tried, lastError: outcome.error };
    }
    const isRefused = outcome.kind === "refused";
    const hadFailed = invitation.status === "AcceptFailed";
    const isAcceptance = response === "accept";
    const sent: History = {
        ...tried,
        sentTo: isRefused ? history.sentTo : invitation,
        acceptedAt: isAcceptance && !isRefused ? now : history.acceptedAt,
        acceptedAgain: history.acceptedAgain || (isAcceptance && hadFailed && outcome.kind !== "unknown"),
    };
    switch (outcome.kind) {
        case "known":
            return { ...sent, written: outcome.invitation, isJustWritten: true };
        case "unknown":
            return { ...sent, lastError: outcome.error };
        case "refused":
        case "doubtful":
            return {
                ...sent,
                lastError: outcome.error,
                refusals: [...history.refusals, outcome.error],
                refusedAfterFailure: history.refusedAfterFailure || hadFailed,
            };
    }
}

/** After a wait: what is observed next is read after it. */
export function afterWait(history: History): History {
    return { ...history, sentSinceWait: false, mayBeOld: false };
}

/** All that has been observed; null if nothing was. */
export function knownBy({ observation, seen }: History): Observation | null {
    return observation && { ...observation, invitation: observation.invitation ?? seen };
}
