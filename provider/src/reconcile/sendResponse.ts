import { NoResponseError, ServiceError, UnknownOutcomeError } from "../api/errors";
import type { Invitation } from "../api/operations/invitation";
import { isDocumentedRefusal } from "../api/refusals";
import type { ResourceSharing } from "../api/resourceSharing";
import { isThrottling, isTransient } from "../api/retry";
import type { Deadline } from "../common/deadline";
import { UserFacingError } from "../common/userFacingError";
import type { InvitationStatus } from "../schema/invitationStatus";
import type { ResponseKind } from "../schema/responses";

/** The outcome of one write. */
export type Outcome =
    /** It certainly had no effect, and may be sent again. */
    | { readonly kind: "not sent"; readonly error: Error }
    /** The service has said what status the invitation has. */
    | { readonly kind: "known"; readonly invitation: Invitation }
    /** It must not be sent again before an observation has shown whether it took effect. */
    | { readonly kind: "unknown"; readonly error: Error }
    /** The invitation's status does not allow the response; an observation may show which status it is. */
    | { readonly kind: "refused"; readonly error: ServiceError }
    /** An undocumented error: probably a refusal, but it may have had an effect. */
    | { readonly kind: "doubtful"; readonly error: ServiceError };

/** Refusals that tell the invitation's status: somebody responded first, or it expired. */
const statusByCode: ReadonlyMap<string, InvitationStatus> = new Map([
    ["InvitationStatus.AlreadyAccepted", "Accepted"],
    ["InvitationStatus.AlreadyRejected", "Rejected"],
    ["InvitationStatus.Expired", "Expired"],
]);

/**
 * Sends one response to an invitation. Once it was begun, any failure leaves its outcome unknown, unless nothing was
 * sent or the service refused for certain.
 * @throws ServiceError if the refusal is not about the invitation's status, such as a missing permission.
 * @throws UserFacingError if nothing was sent, and another attempt would not help.
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
 * Whether a write that failed may have had an effect all the same. A user-facing error that says nothing of that, such
 * as one about credentials, occurred before the write; after any other error, nobody knows.
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
    // After a failed acceptance, the code may refer to that attempt: only an observation can tell.
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
