import { refuse } from "../../errors/serviceErrors.js";
import type { Call } from "../call.js";
import { invitationStatus } from "../invitations/invitation.js";
import { activeResources } from "./activeAssociations.js";

// Each first compares with what there ever was, which is at hand, and counts only when that exceeds the limit.

/** Refuses one share more than an account may own. */
export function requireShareQuota(call: Call): void {
    const shares = call.region.sharesOf(call.caller.account.id);
    const limit = call.settings.resourceShareLimit;
    if (shares.length >= limit && count(shares, (share) => share.deletedTime === null) >= limit) {
        refuse("QuotaExceeded.ResourceShare.Count");
    }
}

/** Refuses more resources than an account may share. @param more how many a call would add */
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

/** Refuses more invitations than may wait. @param more how many a call would add */
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
