import type { Invitation } from "../api/operations/invitation";
import type { ResourceShare } from "../api/operations/listResourceShares";
import type { SharedResource } from "../api/operations/listSharedResources";

/** What the service says now. */
export interface Observation {
    /** The invitation that counts; null where none is listed. */
    readonly invitation: Invitation | null;
    /** The share as the receiver sees it; null where it is not visible, or an invitation is still pending. */
    readonly share: ResourceShare | null;
    /** What the share holds; empty unless it is visible. */
    readonly sharedResources: readonly SharedResource[];
}

/** Whether the receiver sees the share among those of other accounts. */
export function isJoined(observation: Observation): boolean {
    const { share } = observation;
    return share !== null && share.status !== "Deleting" && share.status !== "Deleted";
}

/** Whether the share holds a resource, and all that it holds can be used. */
export function allResourcesAvailable(observation: Observation): boolean {
    const { sharedResources } = observation;
    return sharedResources.length > 0 && sharedResources.every(({ status }) => status === "Available");
}

/** In words, for a message about what was last seen. */
export function describe(observation: Observation): string {
    const { invitation, sharedResources } = observation;
    const ofInvitation =
        invitation === null
            ? "no invitation"
            : `invitation ${invitation.invitationId} ${invitation.status} from account ${invitation.senderAccountId}`;
    if (!isJoined(observation)) {
        return invitation?.status === "Pending" ? ofInvitation : `${ofInvitation}, share not visible`;
    }
    const waiting = sharedResources.filter(({ status }) => status !== "Available");
    return (
        `${ofInvitation}, share visible with ${sharedResources.length} resources` +
        (waiting.length === 0 ? "" : `, ${waiting.length} of them not Available`)
    );
}
