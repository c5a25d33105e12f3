import type { Invitation } from "../api/operations/invitation";
import type { ResourceShare } from "../api/operations/listResourceShares";
import type { SharedResource } from "../schema/invitation";
import { isKnownStatus } from "../schema/invitationStatus";
import type { ResponseKind } from "../schema/responses";

/** What the service says now. */
export interface Observation {
    /** The invitation that counts; null if none is listed. */
    readonly invitation: Invitation | null;
    /** Whether the receiver sees the share among those of other accounts, and not for a pending invitation alone. */
    readonly joined: boolean;
    /** The share as the receiver sees it; null if it is not visible, or did not have to be asked for. */
    readonly share: ResourceShare | null;
    /** The share's resources; empty unless it is joined. */
    readonly sharedResources: readonly SharedResource[];
}

/** Whether a share is visible, and not being deleted. */
export function isVisible(share: ResourceShare | null): share is ResourceShare {
    return share !== null && share.status !== "Deleting" && share.status !== "Deleted";
}

/** Whether the share holds a resource, and all of its resources can be used. */
export function allResourcesAvailable({ sharedResources }: Observation): boolean {
    return (
        sharedResources.length > 0 &&
        sharedResources.every(({ resourceStatus }) => resourceStatus === "Available")
    );
}

/** Describes an observation for a message about what was last seen. */
export function describeObservation(observation: Observation): string {
    const { invitation, sharedResources } = observation;
    const ofInvitation =
        invitation === null
            ? "no invitation"
            : `invitation ${invitation.invitationId} ${invitation.status} from account ${invitation.senderAccountId}`;
    if (!observation.joined) {
        return invitation?.status === "Pending" ? ofInvitation : `${ofInvitation}, share not visible`;
    }
    const unavailable = sharedResources.filter(({ resourceStatus }) => resourceStatus !== "Available");
    return (
        `${ofInvitation}, share visible with ${sharedResources.length} ${sharedResources.length === 1 ? "resource" : "resources"}` +
        (unavailable.length === 0 ? "" : `, ${unavailable.length} of them not Available`)
    );
}

/** What a refresh finds: the response that is really so, `none`, or that there is nothing left to record. */
export type ActualResponse = ResponseKind | "none" | "gone";

/** What a declared response has come to, from what the service says now. Pure and total. */
export function actualResponseOf(declared: ResponseKind, observation: Observation): ActualResponse {
    const status = observation.invitation?.status ?? "none";
    if (observation.joined) {
        return status === "AcceptFailed" && !allResourcesAvailable(observation) ? "none" : "accept";
    }
    if (status !== "none" && !isKnownStatus(status)) {
        // It is not accepted, it seems, and the record stays until somebody has looked at it.
        return declared === "reject" ? "reject" : "none";
    }
    switch (status) {
        case "Rejected":
            return "reject";
        case "Pending":
        case "AcceptFailed":
            return "none";
        case "Expired":
        case "Cancelled":
            return declared === "reject" ? "reject" : "none";
        case "Accepted":
        case "none":
            return declared === "reject" ? "reject" : "gone";
    }
}
