import { NoResponseError, ServiceError } from "../../../api/errors";
import type { Invitation, InvitationStatus } from "../../../api/operations/invitation";
import type { ResourceSharing } from "../../../api/resourceSharing";
import { isThrottling, isTransient } from "../../../api/retry";
import type { Deadline } from "../../../common/deadline";
import { UnexpectedDataError } from "../../../common/fields";
import type { ResponseKind } from "./declaredResponse";

/** What came of one write. */
export type Outcome =
    /** It certainly had no effect, and may be sent again. */
    | { readonly kind: "not sent"; readonly error: Error }
    /** The service has said how the invitation stands. */
    | { readonly kind: "known"; readonly invitation: Invitation }
    /** Whether it took effect has to be observed: it must not be sent again before that. */
    | { readonly kind: "unknown"; readonly error: Error }
    /** The invitation is not in a state to be responded to so; an observation may show which. */
    | { readonly kind: "refused"; readonly error: ServiceError };

/** Refusals that say how the invitation stands: somebody responded first, or it expired. */
const statusByCode: Readonly<Record<string, InvitationStatus>> = {
    "InvitationStatus.AlreadyAccepted": "Accepted",
    "InvitationStatus.AlreadyRejected": "Rejected",
    "InvitationStatus.Expired": "Expired",
};

/**
 * Responds to an invitation: one write.
 * @throws ServiceError if the refusal has nothing to do with the invitation's state, such as a missing permission.
 */
export async function sendResponse(
    service: ResourceSharing,
    response: ResponseKind,
    invitation: Invitation,
    deadline: Deadline,
): Promise<Outcome> {
    try {
        return { kind: "known", invitation: await service[response](invitation, deadline) };
    } catch (error) {
        if (error instanceof NoResponseError) {
            const isNotSent = !error.mayHaveTakenEffect && error.isTemporary;
            return { kind: isNotSent ? "not sent" : "unknown", error };
        }
        if (error instanceof UnexpectedDataError) {
            return { kind: "unknown", error };
        }
        if (error instanceof ServiceError) {
            return outcomeOfRefusal(error, invitation);
        }
        throw error;
    }
}

/** Whether a write that failed may have had an effect all the same. */
export function mayHaveTakenEffect(error: unknown): boolean {
    if (error instanceof NoResponseError) {
        return error.mayHaveTakenEffect;
    }
    return (
        error instanceof UnexpectedDataError ||
        (error instanceof ServiceError && isTransient(error) && !isThrottling(error.code))
    );
}

function outcomeOfRefusal(error: ServiceError, invitation: Invitation): Outcome {
    const status = statusByCode[error.code];
    // Of an acceptance that failed, the code may speak of the attempt: only an observation can tell.
    if (status !== undefined && invitation.status === "Pending") {
        return { kind: "known", invitation: { ...invitation, status } };
    }
    if (isAboutTheInvitation(error.code)) {
        return { kind: "refused", error };
    }
    if (isThrottling(error.code)) {
        return { kind: "not sent", error };
    }
    if (isTransient(error)) {
        return { kind: "unknown", error };
    }
    throw error;
}

function isAboutTheInvitation(code: string): boolean {
    return code.startsWith("InvitationStatus.") || code === "EntityNotExists.ResourceShareInvitation";
}
