import { refuse } from "../../errors/serviceErrors.js";
import { writeOperation } from "../call.js";
import { renderShare } from "../render.js";
import { booleanOf, shareIdOf, shareNameOf } from "../rules/fields.js";
import { livingResources } from "../rules/livingResources.js";
import { RESOURCE_TYPES } from "../rules/resourceTypes.js";
import { ownLivingShare } from "../state/share.js";

/** Renames a share, and opens it to or closes it for accounts outside the directory. */
export const updateResourceShare = writeOperation("UpdateResourceShare", (call) => {
    const shareId = shareIdOf(call.parameters);
    const name = shareNameOf(call.parameters);
    const allowExternalTargets = booleanOf(call.parameters, "AllowExternalTargets");
    const share = ownLivingShare(call, shareId);
    const resources = [...livingResources(call, share)];
    if (
        allowExternalTargets &&
        resources.some((one) => RESOURCE_TYPES.get(one.resourceType)?.external === false)
    ) {
        refuse("NotSupport.AllowExternalTargets");
    }
    share.name = name;
    share.allowExternalTargets = allowExternalTargets ?? share.allowExternalTargets;
    share.updateTime = call.now;
    return { ResourceShare: renderShare(call, share) };
});
