import { refuse } from "../../errors/serviceErrors.js";
import type { ResourceAssociation, Share, TargetAssociation } from "../../store/records.js";
import { activeResource, activeTarget } from "../associations/activeAssociations.js";
import { isInProgress } from "../associations/association.js";
import { disassociate, requireNotSharingWithin } from "../associations/disassociate.js";
import { leave } from "../associations/leave.js";
import { isJoined, setMembership } from "../associations/membership.js";
import { type Call, writeOperation } from "../call.js";
import { cancelInvitation } from "../invitations/invite.js";
import type { AssociationRow } from "../operationTypes.js";
import { optionalOwner, shareIdOf } from "../parameters/fields.js";
import { listOf } from "../parameters/lists.js";
import { renderResource, renderTarget } from "../render.js";
import { resourcesOf } from "../resources/resources.js";
import { ownActiveShare } from "../shares/share.js";
import { isTargetId } from "../targets.js";

/** Removes resources and targets from a share as its owner, or leaves a share of another account. */
export const disassociateResourceShare = writeOperation("DisassociateResourceShare", (call) => {
    const shareId = shareIdOf(call.parameters);
    const resources = resourcesOf(call);
    const targetIds = listOf(call.parameters, "Targets", isTargetId);
    if (optionalOwner(call.parameters) === "OtherAccounts") {
        return leave(call, shareId, targetIds, resources.length > 0);
    }
    if (resources.length === 0 && targetIds.length === 0) {
        refuse("ResourceAndTargetBothEmpty");
    }
    const share = ownActiveShare(call, shareId);
    const heldResources = resources.map((one) => held(call, activeResource(call, share, one)));
    const heldTargets = targetIds.map((id) => held(call, activeTarget(call, share, id)));
    for (const target of heldTargets) {
        requireNotSharingWithin(call, share, target);
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

function removeResource(call: Call, share: Share, resource: ResourceAssociation): AssociationRow {
    disassociate(call, resource, call.settings.disassociateMilliseconds);
    return renderResource(call, share, resource, resource.status);
}

function removeTarget(call: Call, share: Share, target: TargetAssociation): AssociationRow {
    if (isJoined(call, target)) {
        setMembership(call, target, call.now + call.settings.disassociateMilliseconds);
    }
    cancelInvitation(call, target);
    disassociate(call, target, call.settings.disassociateMilliseconds);
    return renderTarget(call, share, target, target.status);
}
