import type { Invitation } from "../api/operations/invitation";
import type { ResourceShare } from "../api/operations/listResourceShares";
import type { SharedResource } from "../api/operations/listSharedResources";

/** What the service says now. */
export interface Observation {
    /** The invitation that counts; null where none is listed. */
    readonly invitation: Invitation | null;
    /** Whether the receiver sees the share among those of other accounts, and not for a pending invitation alone. */
    readonly joined: boolean;
    /** The share as the receiver sees it; null where it is not visible, or did not have to be asked for. */
    readonly share: ResourceShare | null;
    /** What the share holds; empty unless it is joined. */
    readonly sharedResources: readonly SharedResource[];
}

/** Whether a share is there to be seen, and not on its way out. */
export function isVisible(share: ResourceShare | null): share is ResourceShare {
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
    if (!observation.joined) {
        return invitation?.status === "Pending" ? ofInvitation : `${ofInvitation}, share not visible`;
    }
    const waiting = sharedResources.filter(({ status }) => status !== "Available");
    return (
        `${ofInvitation}, share visible with ${sharedResources.length} resources` +
        (waiting.length === 0 ? "" : `, ${waiting.length} of them not Available`)
    );
}
