import { NoResponseError, ServiceError, UnknownOutcomeError } from "../api/errors";
import type { Invitation } from "../api/operations/invitation";
import { isDocumentedRefusal } from "../api/refusals";
import type { ResourceSharing } from "../api/resourceSharing";
import { isThrottling, isTransient } from "../api/retry";
import type { Deadline } from "../common/deadline";
import { UserFacingError } from "../common/userFacingError";
import type { InvitationStatus } from "../schema/invitationStatus";
import type { ResponseKind } from "../schema/responses";

/** What came of one write. */
export type Outcome =
    /** It certainly had no effect, and may be sent again. */
    | { readonly kind: "not sent"; readonly error: Error }
    /** The service has said how the invitation stands. */
    | { readonly kind: "known"; readonly invitation: Invitation }
    /** Whether it took effect has to be observed: it must not be sent again before that. */
    | { readonly kind: "unknown"; readonly error: Error }
    /** The invitation is not in a state to be responded to so; an observation may show which. */
    | { readonly kind: "refused"; readonly error: ServiceError }
    /** An error of a kind that is not documented: a refusal, it seems, but an effect is not out of the question. */
    | { readonly kind: "doubtful"; readonly error: ServiceError };

/** Refusals that say how the invitation stands: somebody responded first, or it expired. */
const statusByCode: ReadonlyMap<string, InvitationStatus> = new Map([
    ["InvitationStatus.AlreadyAccepted", "Accepted"],
    ["InvitationStatus.AlreadyRejected", "Rejected"],
    ["InvitationStatus.Expired", "Expired"],
]);

/**
 * Responds to an invitation: one write. Whatever goes wrong once it was begun leaves its outcome unknown, unless it is
 * certain that nothing was sent, or that the service refused.
 * @throws ServiceError if the refusal has nothing to do with the invitation's state, such as a missing permission.
 * @throws UserFacingError if nothing was sent, and trying again will not help.
 */
export async function sendResponse(
    service: ResourceSharing,
    response: ResponseKind,
    invitation: Invitation,
    deadline: Deadline,
): Promise<Outcome> {
    try {
        return { kind: "known", invitation: await service.respond(response, invitation, deadline) };
    } catch (error) {
        if (error instanceof ServiceError) {
            return outcomeOfRefusal(error, invitation);
        }
        if (mayHaveTakenEffect(error)) {
            return { kind: "unknown", error: error instanceof Error ? error : new Error(String(error)) };
        }
        if (error instanceof NoResponseError && error.isTemporary) {
            return { kind: "not sent", error };
        }
        throw error;
    }
}

/**
 * Whether a write that failed may have had an effect all the same. An error that is meant for the user and says nothing of
 * that, such as one about credentials, comes from before the write; of any other, a fault, nobody knows.
 */
export function mayHaveTakenEffect(error: unknown): boolean {
    if (error instanceof NoResponseError) {
        return error.mayHaveTakenEffect;
    }
    if (error instanceof ServiceError) {
        return !isThrottling(error.code) && (isTransient(error) || !isDocumentedRefusal(error.code));
    }
    return error instanceof UnknownOutcomeError || !(error instanceof UserFacingError);
}

function outcomeOfRefusal(error: ServiceError, invitation: Invitation): Outcome {
    const status = statusByCode.get(error.code);
    // If an acceptance has failed before, the code may be about that attempt: only an observation can tell.
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
    if (isDocumentedRefusal(error.code)) {
        throw error;
    }
    return { kind: "doubtful", error };
}

function isAboutTheInvitation(code: string): boolean {
    return code.startsWith("InvitationStatus.") || code === "EntityNotExists.ResourceShareInvitation";
}
