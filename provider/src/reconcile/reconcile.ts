import type { ResourceSharing } from "../api/resourceSharing";
import { isRetryable } from "../api/retry";
import { UserFacingError } from "../common/userFacingError";
import { isResponse, type ResponseKind } from "../schema/responses";
import { decide } from "./decide";
import { type Decision, isWait } from "./decisionTable";
import { afterCheck, afterResponse, afterWait, begin, type History, knownBy } from "./history";
import { explain } from "./messages";
import type { Observation } from "./observation";
import { type FinalStatus, finalStatusOf, observe } from "./observe";
import { sendResponse } from "./sendResponse";
import { timeOfLastCheck } from "./waiter";
import { Waiting, type WaitingOptions } from "./waiting";

export interface ReconcileRequest extends WaitingOptions {
    readonly service: ResourceSharing;
    readonly rejectedBefore: boolean;
    /** Null if no earlier operation recorded one. */
    readonly finalStatus: FinalStatus | null;
}

/** The response is not as declared; the error carries the last observation. */
export class UnfinishedError extends UserFacingError {
    override readonly name = "UnfinishedError";

    /** @param observation null if nothing was observed. @param wrote whether a response was sent. */
    constructor(
        message: string,
        readonly observation: Observation | null,
        readonly wrote: boolean,
    ) {
        super(message);
    }
}

/**
 * Observes, decides and acts until the response is as declared.
 * @returns the observation that shows it.
 * @throws UnfinishedError if that is impossible, the service refuses, or time runs out.
 */
export async function reconcile(request: ReconcileRequest): Promise<Observation> {
    const { declared, deadline, rejectedBefore } = request;
    const waiting = new Waiting(request);
    let history = begin(deadline.clock.now(), timeOfLastCheck(deadline), rejectedBefore);
    try {
        for (;;) {
            history = await check(request, history);
            const decision = decide(declared, history, deadline.clock.now());
            if (decision === "done") {
                return observationAtTheEnd(history);
            }
            history = await act(decision, request, waiting, history);
        }
    } catch (error) {
        const wrote = history.sentTo !== null;
        // A response that was sent must be recorded, whatever the outcome.
        if (error instanceof UserFacingError || wrote) {
            const message = error instanceof Error ? error.message : String(error);
            throw new UnfinishedError(message, knownBy(history), wrote);
        }
        throw error;
    }
}

async function act(
    decision: Exclude<Decision, "done">,
    request: ReconcileRequest,
    waiting: Waiting,
    history: History,
): Promise<History> {
    if (isResponse(decision)) {
        return respond(request, decision, history);
    }
    if (isWait(decision)) {
        return (await waiting.until(decision, history)) ? afterWait(history) : history;
    }
    switch (decision) {
        case "look again":
            return { ...history, mayBeOld: false };
        case "refused too often":
            throw history.refusals.at(-1);
        default: {
            const { observation, hasTried } = history;
            throw new UserFacingError(explain(decision, request.declared, observation ?? nothing, hasTried));
        }
    }
}

const nothing: Observation = { invitation: null, joined: false, share: null, sharedResources: [] };

/** A list may no longer have the invitation: what the write returned is recorded instead. */
function observationAtTheEnd({ observation, written, sentTo }: History): Observation {
    const last = observation ?? nothing;
    return { ...last, invitation: last.invitation ?? written ?? sentTo };
}

/** A temporary error must not end a long wait: it only hides what was seen before. */
async function check(
    { service, declared, deadline, finalStatus }: ReconcileRequest,
    history: History,
): Promise<History> {
    const { written, isJustWritten, mayBeOld } = history;
    const request = { ...declared, finalStatus: finalStatusOf(written) ?? finalStatus, joined: false };
    const freshness = mayBeOld ? "before a write" : "fresh";
    try {
        const known = isJustWritten ? written : null;
        return afterCheck(history, await observe(service, request, freshness, deadline, known));
    } catch (error) {
        if (history.observation === null || !isRetryable(error)) {
            throw error;
        }
        return afterCheck(history, error);
    }
}

async function respond(
    { service, deadline }: ReconcileRequest,
    response: ResponseKind,
    history: History,
): Promise<History> {
    const invitation = history.observation?.invitation;
    if (!invitation) {
        throw new Error(`The decision to ${response} was made without an invitation.`);
    }
    const outcome = await sendResponse(service, response, invitation, deadline);
    return afterResponse(history, response, invitation, outcome, deadline.clock.now());
}
