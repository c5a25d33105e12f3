import { refuse } from "../../errors/serviceErrors.js";
import { writeOperation } from "../call.js";
import { renderResource, renderTarget } from "../render.js";
import { associate, requireAssociable, type Wanted, wantedTargets } from "../rules/associate.js";
import { shareIdOf } from "../rules/fields.js";
import { listOf } from "../rules/lists.js";
import { addPermissions, permissionNamesOf } from "../rules/permissions.js";
import { propertiesOf } from "../rules/properties.js";
import { resourcesNamed } from "../rules/resources.js";
import { isTargetId } from "../rules/targets.js";
import { ownLivingShare } from "../state/share.js";

/** Puts resources and targets into a share; targets outside the directory are invited. */
export const associateResourceShare = writeOperation("AssociateResourceShare", (call) => {
    const shareId = shareIdOf(call.parameters);
    const resources = resourcesNamed(call);
    const targetIds = listOf(call.parameters, "Targets", isTargetId);
    if (resources.length === 0 && targetIds.length === 0) {
        refuse("ResourceAndTargetBothEmpty");
    }
    const properties = propertiesOf(call, resources, targetIds);
    const permissionNames = permissionNamesOf(call);
    const share = ownLivingShare(call, shareId);
    const targets = wantedTargets(call, targetIds, share.allowExternalTargets);
    const wanted: Wanted = { resources, targets, properties };
    requireAssociable(call, share, wanted);
    const associated = associate(call, share, wanted);
    addPermissions(share, permissionNames);
    share.updateTime = call.now;
    return {
        ResourceShareAssociations: [
            ...associated.resources.map((one) => renderResource(call, share, one, one.status)),
            ...associated.targets.map((one) => renderTarget(call, share, one, one.status)),
        ],
    };
});
