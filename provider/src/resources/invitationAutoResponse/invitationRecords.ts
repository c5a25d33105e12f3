import type { Invitation } from "../../api/operations/invitation";
import type { Response } from "../invitationResponse/reconcile/declaredResponse";
import type { AutoResponse, UnansweredInvitation } from "./properties";
import type { Interrupted, State } from "./state";

/** What is recorded of an invitation that was not answered. */
export function unansweredInvitation(invitation: Invitation): UnansweredInvitation {
    const { invitationId, resourceShareId, resourceShareName, senderAccountId, status, createTime } =
        invitation;
    return { invitationId, resourceShareId, resourceShareName, senderAccountId, status, createTime };
}

/**
 * What is recorded of an invitation that has a response.
 * @param respondTime when the rule sent it; null if it did not.
 */
export function autoResponseOf(
    invitation: Invitation,
    response: Response,
    respondTime: string | null,
    joined: boolean,
): AutoResponse {
    return { ...unansweredInvitation(invitation), response, respondTime, joined };
}

/**
 * The responses on record, those of an operation that failed included: of these, an error may have kept the ids alone.
 * @param invitations all that are listed.
 */
export function recordedResponses(state: State, invitations: readonly Invitation[]): readonly AutoResponse[] {
    const { responses, interrupted } = state;
    if (interrupted === null) {
        return responses;
    }
    const known = new Set(responses.map(({ invitationId }) => invitationId));
    const missing = new Set(interrupted.invitationIds.filter((id) => !known.has(id)));
    const found = invitations.filter(({ invitationId }) => missing.has(invitationId));
    return [...responses, ...found.map((invitation) => autoResponseOfInterrupted(invitation, interrupted))];
}

function autoResponseOfInterrupted(invitation: Invitation, { time }: Interrupted): AutoResponse {
    return autoResponseOf(invitation, invitation.status === "Rejected" ? "reject" : "accept", time, false);
}
