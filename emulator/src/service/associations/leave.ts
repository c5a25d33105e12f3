import { refuse } from "../../errors/serviceErrors.js";
import type { Share, TargetAssociation } from "../../store/records.js";
import type { Call } from "../call.js";
import type { OperationResult } from "../operationTypes.js";
import { renderTarget } from "../render.js";
import { resourceTypes } from "../resources/resourceTypes.js";
import { activeResources } from "./activeAssociations.js";
import { associationStatus, isInProgress } from "./association.js";
import { disassociate, requireNotSharingWithin } from "./disassociate.js";
import { associationsOf, isJoined, setMembership } from "./membership.js";

/** Makes the caller leave a share of another account ("Exit a resource share"). */
export function leave(
    call: Call,
    shareId: string,
    targetIds: readonly string[],
    namesResources: boolean,
): OperationResult<"DisassociateResourceShare"> {
    requireTargets(call, targetIds);
    if (namesResources) {
        refuse("InvalidParameter.Resources");
    }
    const share = call.region.share(shareId);
    if (share === undefined || share.deletedTime !== null) {
        return refuse("EntityNotExists.ResourceShare");
    }
    const target = leavableTarget(call, share);
    setMembership(call, target, call.now + call.settings.leaveMilliseconds);
    disassociate(call, target, call.settings.leaveMilliseconds);
    return { ResourceShareAssociations: [renderTarget(call, share, target, target.status)] };
}

function requireTargets(call: Call, targetIds: readonly string[]): void {
    const rule = call.settings.leaveTargets;
    if (targetIds.length === 0 && rule === "required") {
        refuse("ResourceAndTargetBothEmpty");
    }
    if (targetIds.length > 0 && rule === "refused") {
        refuse("InvalidParameter.Targets");
    }
    if (targetIds.some((id) => id !== call.caller.account.id)) {
        refuse("DisassociateInvalid");
    }
}

function leavableTarget(call: Call, share: Share): TargetAssociation {
    const account = call.caller.account;
    const mine = [...associationsOf(call, account.id)].filter((target) => target.shareId === share.id);
    const target = mine.find((one) => isJoined(call, one));
    if (target === undefined) {
        return refuseNotJoined(call, mine);
    }
    if (isInProgress(call, target)) {
        refuse("DisassociateConflict");
    }
    if (!target.external || account.resourceDirectoryId !== null) {
        refuse("LeavingFailed.Account");
    }
    for (const { resourceType } of activeResources(call, share)) {
        if (resourceTypes.get(resourceType)?.exit === false) {
            refuse("LeavingFailed.ResourceType");
        }
    }
    requireNotSharingWithin(call, share, target);
    return target;
}

function refuseNotJoined(call: Call, mine: readonly TargetAssociation[]): never {
    if (mine.length === 0) {
        refuse("EntityNotExists.ResourceShare");
    }
    const allEnded = mine.every((target) => associationStatus(call, target) === "Disassociated");
    refuse(allEnded ? call.settings.leaveAgain : "DisassociateInvalid");
}
