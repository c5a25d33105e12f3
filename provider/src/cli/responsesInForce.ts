import type { Invitation } from "../api/operations/invitation";
import type { ResourceShare } from "../api/operations/listResourceShares";
import { groupBy } from "../api/reads/listCache";
import { Deadline } from "../common/deadline";
import { isVisible } from "../reconcile/observation";
import { selectInvitation } from "../reconcile/observe";
import type { RegionalAccount } from "./openAccount";

/** The ids of all responses of an account that are in force. @param timeout in milliseconds */
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
 * The ids of the responses that are in force: of each share that is joined, and else of the invitation that was
 * rejected. A share may be visible for a pending invitation alone, and one that was left has no response any more.
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
