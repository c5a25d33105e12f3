import { refuse } from "../../errors/serviceErrors.js";
import type { Call } from "../call.js";
import { invitationStatus } from "../invitations/invitation.js";
import { activeResources } from "./activeAssociations.js";

// Each check first compares the number of records that ever existed, which is known, and counts only if that exceeds
// the limit.

/** Checks that the caller may own one more share. @throws ApiError */
export function requireShareQuota(call: Call): void {
    const shares = call.region.sharesOf(call.caller.account.id);
    const limit = call.settings.resourceShareLimit;
    if (shares.length >= limit && count(shares, (share) => share.deletedTime === null) >= limit) {
        refuse("QuotaExceeded.ResourceShare.Count");
    }
}

/** Checks that the caller may share more resources. @param more how many a call would add @throws ApiError */
export function requireResourceQuota(call: Call, more: number): void {
    const owner = call.caller.account.id;
    const limit = call.settings.sharedResourceLimit - more;
    if (more === 0 || call.region.resourcesEver(owner) <= limit) {
        return;
    }
    let resources = 0;
    for (const share of call.region.sharesOf(owner)) {
        resources += share.deletedTime === null ? count(activeResources(call, share), () => true) : 0;
    }
    if (resources > limit) {
        refuse("QuotaExceeded.SharedResource.Count");
    }
}

/** Checks that the caller may have more pending invitations. @param more how many a call would add @throws ApiError */
export function requireInvitationQuota(call: Call, more: number): void {
    const invitations = call.region.invitationsFrom(call.caller.account.id);
    const limit = call.settings.pendingInvitationLimit - more;
    if (more === 0 || invitations.length <= limit) {
        return;
    }
    if (count(invitations, (invitation) => invitationStatus(call, invitation) === "Pending") > limit) {
        refuse("QuotaExceeded.PendingInvitations");
    }
}

function count<T>(values: Iterable<T>, isCounted: (value: T) => boolean): number {
    let counted = 0;
    for (const value of values) {
        counted += isCounted(value) ? 1 : 0;
    }
    return counted;
}
