import { refuse } from "../../errors/serviceErrors.js";
import type { Share, TargetAssociation } from "../../world/model.js";
import type { Call } from "../call.js";
import { isInProgress } from "../state/association.js";

/** Refuses to take a target from outside the directory out of a share that is just being shared within it. */
export function requireWithdrawable(call: Call, share: Share, target: TargetAssociation): void {
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
