import { refuse } from "../../errors/serviceErrors.js";
import type { JsonObject } from "../../json.js";
import type { ResourceAssociation, Share, TargetAssociation } from "../../world/model.js";
import { type Call, writeOperation } from "../call.js";
import { renderResource, renderTarget } from "../render.js";
import { livingTarget } from "../rules/associate.js";
import { optionalOwner, shareIdOf } from "../rules/fields.js";
import { cancelInvitation } from "../rules/invite.js";
import { leave } from "../rules/leave.js";
import { listOf } from "../rules/lists.js";
import { livingResource } from "../rules/livingResources.js";
import { resourcesNamed } from "../rules/resources.js";
import { isTargetId } from "../rules/targets.js";
import { requireWithdrawable } from "../rules/withdraw.js";
import { disassociate, isInProgress } from "../state/association.js";
import { isJoined, setMembership } from "../state/membership.js";
import { ownLivingShare } from "../state/share.js";

/** Takes resources and targets out of a share as its owner, or leaves a share of another account. */
export const disassociateResourceShare = writeOperation("DisassociateResourceShare", (call) => {
    const shareId = shareIdOf(call.parameters);
    const resources = resourcesNamed(call);
    const targetIds = listOf(call.parameters, "Targets", isTargetId);
    if (optionalOwner(call.parameters) === "OtherAccounts") {
        return leave(call, shareId, targetIds, resources.length > 0);
    }
    if (resources.length === 0 && targetIds.length === 0) {
        refuse("ResourceAndTargetBothEmpty");
    }
    const share = ownLivingShare(call, shareId);
    const heldResources = resources.map((one) => held(call, livingResource(call, share, one)));
    const heldTargets = targetIds.map((id) => held(call, livingTarget(call, share, id)));
    for (const target of heldTargets) {
        requireWithdrawable(call, share, target);
    }
    return {
        ResourceShareAssociations: [
            ...heldResources.map((one) => removeResource(call, share, one)),
            ...heldTargets.map((one) => removeTarget(call, share, one)),
        ],
    };
});

function held<T extends ResourceAssociation | TargetAssociation>(call: Call, association: T | undefined): T {
    if (association === undefined) {
        return refuse("DisassociateInvalid");
    }
    return isInProgress(call, association) ? refuse("DisassociateConflict") : association;
}

function removeResource(call: Call, share: Share, resource: ResourceAssociation): JsonObject {
    disassociate(call, resource, call.settings.disassociateMilliseconds);
    return renderResource(call, share, resource, resource.status);
}

function removeTarget(call: Call, share: Share, target: TargetAssociation): JsonObject {
    if (isJoined(call, target)) {
        setMembership(call, target, call.now + call.settings.disassociateMilliseconds);
    }
    cancelInvitation(call, target);
    disassociate(call, target, call.settings.disassociateMilliseconds);
    return renderTarget(call, share, target, target.status);
}
