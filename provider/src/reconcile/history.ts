import type { ServiceError } from "../api/errors";
import type { Invitation } from "../api/operations/invitation";
import type { ResponseKind } from "../schema/responses";
import type { Observation } from "./observation";
import type { Outcome } from "./sendResponse";

/** What one operation remembers. It is immutable: each step makes a new one. */
export interface History {
    /** Milliseconds since 1970-01-01 UTC. */
    readonly begun: number;
    /** No check of the service is made after this time: milliseconds since 1970-01-01 UTC. */
    readonly lastCheck: number;
    /** An earlier operation recorded a rejection, so it means nothing if the invitation is no longer listed. */
    readonly rejectedBefore: boolean;

    /** The last observation; null if there was none. */
    readonly observation: Observation | null;
    /** A temporary error has hidden what happened after that observation. */
    readonly isHidden: boolean;
    /** The next observation may come from a list that was read before this operation began. */
    readonly mayBeOld: boolean;
    /** The invitation as it was last seen: it may no longer be listed at the end. */
    readonly seen: Invitation | null;
    /** How often the service was asked. */
    readonly checks: number;
    /** The last temporary error: the message names it if time runs out. */
    readonly lastError: Error | null;

    /** The operation began to send a response, whatever the outcome. */
    readonly hasTried: boolean;
    readonly sentSinceWait: boolean;
    /**
     * The invitation that a response was sent to and that did not clearly refuse it, as it was before: it says who
     * responded, even if it is never seen again. Null if nothing has changed in the account.
     */
    readonly sentTo: Invitation | null;
    /** When the last acceptance was sent, in milliseconds since 1970-01-01 UTC; null if none was. */
    readonly acceptedAt: number | null;
    /** The invitation as the last write returned it: for a while, this is newer than any list. */
    readonly written: Invitation | null;
    /** Nothing was observed since that write, so the next observation need not read the invitation. */
    readonly isJustWritten: boolean;
    /** An invitation in `AcceptFailed` was accepted once more. */
    readonly acceptedAgain: boolean;
    readonly refusedAfterFailure: boolean;
    /** The refusals so far, including those that may have had an effect. */
    readonly refusals: readonly ServiceError[];
}

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

/** @param found a temporary error, if there was no observation. */
export function afterCheck(history: History, found: Observation | Error): History {
    const checked = { ...history, checks: history.checks + 1, isJustWritten: false };
    return found instanceof Error
        ? { ...checked, isHidden: true, lastError: found }
        : { ...checked, isHidden: false, observation: found, seen: found.invitation ?? history.seen };
}

/** @param invitation as it was before the response. */
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

/** After a wait, the next observation is newer than the last response. */
export function afterWait(history: History): History {
    return { ...history, sentSinceWait: false, mayBeOld: false };
}

/** The last observation, completed by what earlier ones showed; null if there was none. */
export function knownBy({ observation, seen }: History): Observation | null {
    return observation && { ...observation, invitation: observation.invitation ?? seen };
}
