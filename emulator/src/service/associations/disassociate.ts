import { refuse } from "../../errors/serviceErrors.js";
import type { Association, Share, TargetAssociation } from "../../store/records.js";
import type { Call } from "../call.js";
import { isInProgress } from "./association.js";

/** Starts to disassociate. @param milliseconds until it is done */
export function disassociate(call: Call, association: Association, milliseconds: number): void {
    association.status = "Disassociating";
    association.updateTime = call.now;
    association.settleTime = call.now + milliseconds;
}

/**
 * Checks that an external target is not removed while the share is being shared within the directory.
 * @throws ApiError
 */
export function requireNotSharingWithin(call: Call, share: Share, target: TargetAssociation): void {
    if (target.external && isBeingSharedWithin(call, share)) {
        refuse("ExternalTargetWithdrawConflict");
    }
}

function isBeingSharedWithin(call: Call, share: Share): boolean {
    for (const target of call.region.targetsOf(share.id).listed(true)) {
        if (!target.external && target.status === "Associating" && isInProgress(call, target)) {
            return true;
        }
    }
    return false;
}
