import type { InProcessClient } from "../inProcessClient.js";
import type { Store } from "../store/store.js";

/** Accepts or rejects an invitation as its receiver. @throws ApiError as the service does @throws NotFoundError */
export async function respond(
    client: InProcessClient,
    store: Store,
    response: "Accept" | "Reject",
    invitationId: string,
): Promise<void> {
    const { region, invitation } = store.requireInvitation(invitationId);
    const parameters = { ResourceShareInvitationId: invitationId };
    await client.call(invitation.receiverId, `${response}ResourceShareInvitation`, parameters, region.id);
}

/**
 * Removes a receiver from a share as its owner; a pending invitation is cancelled.
 * @param receiver its name or id
 * @throws ApiError as the service does
 * @throws NotFoundError
 */
export async function removeReceiver(
    client: InProcessClient,
    store: Store,
    resourceShareId: string,
    receiver: string,
): Promise<void> {
    const { region, share } = store.requireShare(resourceShareId);
    const parameters = {
        ResourceShareId: resourceShareId,
        Targets: [store.accountNamed(receiver)?.id ?? receiver],
    };
    await client.call(share.ownerId, "DisassociateResourceShare", parameters, region.id);
}
