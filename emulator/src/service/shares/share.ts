import { refuse } from "../../errors/serviceErrors.js";
import type { Share, ShareStatus, TargetAssociation } from "../../store/records.js";
import { isInvited } from "../associations/association.js";
import type { Call } from "../call.js";

/** The current status of a share, as its owner or a receiver sees it. */
export function shareStatus(call: Call, share: Share): ShareStatus {
    if (share.deletedTime !== null) {
        return call.now < share.deletedTime ? "Deleting" : "Deleted";
    }
    const viewer = call.caller.account.id;
    const all = viewer === share.ownerId || call.settings.pendingStatusForAllReceivers;
    return hasInvited(call, share, all ? undefined : viewer) ? call.settings.pendingShareStatus : "Active";
}

/** Whether an invitation to the share is pending, of any account or of one account. */
export function hasInvited(call: Call, share: Share, accountId?: string): boolean {
    for (const target of call.region.targetsOf(share.id)) {
        if ((accountId ?? target.targetId) === target.targetId && isInvited(call, target)) {
            return true;
        }
    }
    return false;
}

/** Whether the share is no longer listed, because it was deleted long ago. */
export function isSharePurged(call: Call, share: Share): boolean {
    return (
        share.deletedTime !== null && call.now >= share.deletedTime + call.settings.deletedPurgeMilliseconds
    );
}

/** The share of an association with a target. */
export function shareOf(call: Call, target: TargetAssociation): Share {
    const share = call.region.share(target.shareId);
    if (share === undefined) {
        throw new Error(`an association names the share ${target.shareId}, which does not exist`);
    }
    return share;
}

/** The caller's share with an id. @throws ApiError if there is none, or it has been purged */
export function ownShare(call: Call, shareId: string): Share {
    const share = call.region.share(shareId);
    if (share === undefined || share.ownerId !== call.caller.account.id || isSharePurged(call, share)) {
        return refuse("EntityNotExists.ResourceShare");
    }
    return share;
}

/** The caller's share with an id, which must not be deleted. @throws ApiError */
export function ownActiveShare(call: Call, shareId: string): Share {
    const share = ownShare(call, shareId);
    return share.deletedTime === null ? share : refuse("ResourceShareStatusMismatchAction");
}
