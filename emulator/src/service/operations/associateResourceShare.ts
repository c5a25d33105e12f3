import { refuse } from "../../errors/serviceErrors.js";
import {
    type AssociationRequest,
    associate,
    requireAssociable,
    resolveTargets,
} from "../associations/associate.js";
import { writeOperation } from "../call.js";
import { shareIdOf } from "../parameters/fields.js";
import { listOf } from "../parameters/lists.js";
import { renderResource, renderTarget } from "../render.js";
import { propertiesOf } from "../resources/properties.js";
import { resourcesOf } from "../resources/resources.js";
import { addPermissions, permissionNamesOf } from "../shares/permissions.js";
import { ownActiveShare } from "../shares/share.js";
import { isTargetId } from "../targets.js";

/** Adds resources and targets to a share; targets outside the resource directory are invited. */
export const associateResourceShare = writeOperation("AssociateResourceShare", (call) => {
    const shareId = shareIdOf(call.parameters);
    const resources = resourcesOf(call);
    const targetIds = listOf(call.parameters, "Targets", isTargetId);
    if (resources.length === 0 && targetIds.length === 0) {
        refuse("ResourceAndTargetBothEmpty");
    }
    const properties = propertiesOf(call, resources, targetIds);
    const permissionNames = permissionNamesOf(call);
    const share = ownActiveShare(call, shareId);
    const targets = resolveTargets(call, targetIds, share.allowExternalTargets);
    const request: AssociationRequest = { resources, targets, properties };
    requireAssociable(call, share, request);
    const associated = associate(call, share, request);
    addPermissions(share, permissionNames);
    share.updateTime = call.now;
    return {
        ResourceShareAssociations: [
            ...associated.resources.map((one) => renderResource(call, share, one, one.status)),
            ...associated.targets.map((one) => renderTarget(call, share, one, one.status)),
        ],
    };
});
