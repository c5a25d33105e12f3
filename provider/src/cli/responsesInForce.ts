import type { Invitation } from "../api/operations/invitation";
import type { ResourceShare } from "../api/operations/listResourceShares";
import { Deadline } from "../common/deadline";
import { groupBy } from "../common/groupBy";
import { isVisible } from "../reconcile/observation";
import { selectInvitation } from "../reconcile/observe";
import type { RegionalAccount } from "./openAccount";

/** @param timeout in milliseconds. */
export async function findResponsesInForce(account: RegionalAccount, timeout: number): Promise<string[]> {
    const service = account.resourceSharing(account.defaultRegion);
    const deadline = new Deadline(account.clock, timeout);
    const [invitations, shares] = await Promise.all([
        service.allInvitations(deadline),
        service.allShares(deadline),
    ]);
    return responsesInForce(invitations, shares);
}

/**
 * The ids of the responses in force: of each joined share, and else of the rejected invitation. A share may be visible
 * only because an invitation is pending, and a share that the account has left has no response any more.
 */
export function responsesInForce(
    invitations: readonly Invitation[],
    shares: readonly ResourceShare[],
): string[] {
    const byShare = groupBy(invitations, ({ resourceShareId }) => resourceShareId);
    const counting = (resourceShareId: string) => selectInvitation(byShare.get(resourceShareId) ?? []);
    const joined = shares
        .filter(isVisible)
        .map(({ resourceShareId }) => resourceShareId)
        .filter((id) => counting(id)?.status !== "Pending");
    const joinedIds = new Set(joined);
    const rejected = [...byShare.keys()]
        .filter((id) => !joinedIds.has(id))
        .map(counting)
        .filter((invitation) => invitation?.status === "Rejected")
        .map((invitation) => invitation?.invitationId ?? "");
    return [...joined.sort(), ...rejected.sort()];
}
