import type { Invitation } from "../api/operations/invitation";
import type { ResourceShare } from "../api/operations/listResourceShares";
import type { SharedResource } from "../schema/invitation";
import { isKnownStatus } from "../schema/invitationStatus";
import type { ResponseKind } from "../schema/responses";

/** What the service says now. */
export interface Observation {
    /** The invitation that counts, as `selectInvitation` chooses it; null if none is listed. */
    readonly invitation: Invitation | null;
    /** Whether the receiver sees the share among those of other accounts, and not only because an invitation to it is pending. */
    readonly joined: boolean;
    /** The share as the receiver sees it; null if it is not visible, or was not read. */
    readonly share: ResourceShare | null;
    /** Empty unless the share is joined. */
    readonly sharedResources: readonly SharedResource[];
}

export function isVisible(share: ResourceShare | null): share is ResourceShare {
    return share !== null && share.status !== "Deleting" && share.status !== "Deleted";
}

/** Whether the share holds any resource, and all of its resources are usable. */
export function allResourcesAvailable({ sharedResources }: Observation): boolean {
    return (
        sharedResources.length > 0 &&
        sharedResources.every(({ resourceStatus }) => resourceStatus === "Available")
    );
}

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

/** What a refresh records as `response`; `gone` if the resource is to be removed from the state. */
export type ActualResponse = ResponseKind | "none" | "gone";

/** What has become of a declared response. Pure and total. */
export function actualResponseOf(declared: ResponseKind, observation: Observation): ActualResponse {
    const status = observation.invitation?.status ?? "none";
    if (observation.joined) {
        return status === "AcceptFailed" && !allResourcesAvailable(observation) ? "none" : "accept";
    }
    if (status !== "none" && !isKnownStatus(status)) {
        // An unknown status is taken for one that is not accepted; the record stays until a user has looked at it.
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
