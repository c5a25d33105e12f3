import type { Invitation } from "../../api/operations/invitation";
import type { Deadline } from "../../common/deadline";
import { UserFacingError } from "../../common/userFacingError";
import { type FinalStatus, finalStatusOf } from "../../reconcile/observe";
import { reconcile, UnfinishedError } from "../../reconcile/reconcile";
import type { AutoResponse, Inputs, UnansweredInvitation } from "../../schema/invitationAutoResponse";
import type { Failure } from "./failures";
import { autoResponseOf, unansweredInvitation } from "./invitationRecords";
import type { PlannedResponse } from "./match";
import type { WriteTracker } from "./writeTracker";

export interface RuleRequest {
    readonly inputs: Inputs;
    readonly receiverAccountId: string;
    /** When the rule sent an earlier response, by invitation id. */
    readonly sentBefore: ReadonlyMap<string, string>;
    readonly deadline: Deadline;
}

/** What has become of an invitation: one of the first three, and a failure or not. */
export interface Outcome {
    readonly response?: AutoResponse;
    readonly pending?: UnansweredInvitation;
    readonly ignored?: UnansweredInvitation;
    readonly failure?: Failure;
}

/** Responds to one invitation. Does not throw: an error is part of the outcome. @param log shows what it waits for. */
export async function respondToOne(
    { invitation, response }: PlannedResponse,
    { inputs, receiverAccountId, sentBefore, deadline }: RuleRequest,
    writes: WriteTracker,
    log: (line: string) => void,
): Promise<Outcome> {
    const { invitationId, resourceShareId, senderAccountId } = invitation;
    const sentTime = () => writes.sent.get(invitationId) ?? sentBefore.get(invitationId) ?? null;
    try {
        const observation = await reconcile({
            service: writes.serviceOf(invitationId),
            region: inputs.region,
            declared: {
                response,
                invitationId,
                resourceShareId,
                senderAccountId,
                receiverAccountId,
                waitFor: "share",
            },
            rejectedBefore: false,
            finalStatus: knownFinalStatus(invitation),
            askedAccount: null,
            deadline,
            log,
        });
        return {
            response: autoResponseOf(
                observation.invitation ?? invitation,
                response,
                sentTime(),
                observation.joined,
            ),
        };
    } catch (error) {
        const isHeldBack = writes.heldBack.has(invitationId);
        if (isHeldBack && !writes.sent.has(invitationId)) {
            return {};
        }
        const seen = error instanceof UnfinishedError ? error.observation : null;
        return outcomeOfFailure(
            { invitation: seen?.invitation ?? invitation, response },
            seen?.joined ?? false,
            sentTime(),
            { invitationId, error: isHeldBack ? heldBackTooLate(invitationId) : error },
        );
    }
}

/** An earlier attempt was sent, and nobody knows its outcome. */
function heldBackTooLate(invitationId: string): UserFacingError {
    return new UserFacingError(
        `${invitationId} may have been answered before this run declared it, and is left alone from now on: run` +
            " `pulumi up` again.",
    );
}

/** An accepted share may still appear; an acceptance that failed may be sent again. */
function knownFinalStatus(invitation: Invitation): FinalStatus | null {
    return invitation.status === "AcceptFailed" ? null : finalStatusOf(invitation);
}

/** @param last the invitation as it was last seen. */
function outcomeOfFailure(
    { invitation: last, response }: PlannedResponse,
    joined: boolean,
    sentTime: string | null,
    failure: Failure,
): Outcome {
    switch (last.status) {
        case "Pending":
            return { pending: unansweredInvitation(last), failure };
        case "AcceptFailed":
            return sentTime === null
                ? { pending: unansweredInvitation(last), failure }
                : { response: autoResponseOf(last, response, sentTime, joined), failure };
        case "Accepted":
        case "Rejected": {
            if (sentTime !== null) {
                return { response: autoResponseOf(last, response, sentTime, joined), failure };
            }
            const given = last.status === "Accepted" ? "accept" : "reject";
            // Somebody else was faster, and the rule leaves the invitation alone.
            return given === response ? { failure } : { ignored: unansweredInvitation(last) };
        }
        case "Expired":
        case "Cancelled":
            // Nobody can answer it any more.
            return {};
        default:
            // Of an unknown status: what was sent stays on record.
            return sentTime === null
                ? { ignored: unansweredInvitation(last), failure }
                : { response: autoResponseOf(last, response, sentTime, joined), failure };
    }
}
