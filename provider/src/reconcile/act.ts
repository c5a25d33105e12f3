import type { Deadline } from "../api/clock";
import { NoAnswerError, ServiceError } from "../api/errors";
import { UnexpectedDataError } from "../api/fields";
import type { Invitation, InvitationStatus } from "../api/operations/invitation";
import type { ResourceSharing } from "../api/resourceSharing";
import { isTransient } from "../api/retry";
import type { Response } from "./declared";

/** What came of one write. */
export type Outcome =
    /** The service told the invitation's state. */
    | { readonly kind: "told"; readonly invitation: Invitation }
    /** Whether it took effect has to be observed: it must not be sent again before that. */
    | { readonly kind: "unknown"; readonly error: Error }
    /** The invitation is not in a state to be answered so; an observation may show which. */
    | { readonly kind: "refused"; readonly error: ServiceError };

/** Refusals that tell the invitation's state: somebody answered first, or it ran out. */
const statusByCode: Readonly<Record<string, InvitationStatus>> = {
    "InvitationStatus.AlreadyAccepted": "Accepted",
    "InvitationStatus.AlreadyRejected": "Rejected",
    "InvitationStatus.Expired": "Expired",
};

/**
 * Answers an invitation: one write.
 * @throws ServiceError where the refusal has nothing to do with the invitation's state, such as a missing permission.
 */
export async function act(
    service: ResourceSharing,
    response: Response,
    invitation: Invitation,
    deadline: Deadline,
): Promise<Outcome> {
    try {
        return { kind: "told", invitation: await service[response](invitation.invitationId, deadline) };
    } catch (error) {
        if (error instanceof NoAnswerError || error instanceof UnexpectedDataError) {
            return { kind: "unknown", error };
        }
        if (!(error instanceof ServiceError)) {
            throw error;
        }
        const status = statusByCode[error.code];
        // Of an acceptance that failed, the code may speak of the attempt: only a look can tell.
        if (status !== undefined && invitation.status === "Pending") {
            return { kind: "told", invitation: { ...invitation, status } };
        }
        if (isAboutTheInvitation(error.code)) {
            return { kind: "refused", error };
        }
        if (isTransient(error)) {
            return { kind: "unknown", error };
        }
        throw error;
    }
}

function isAboutTheInvitation(code: string): boolean {
    return code.startsWith("InvitationStatus.") || code === "EntityNotExists.ResourceShareInvitation";
}
