import { refuse } from "../../errors/serviceErrors.js";
import { activeResources } from "../associations/activeAssociations.js";
import { writeOperation } from "../call.js";
import { booleanOf, shareIdOf, shareNameOf } from "../parameters/fields.js";
import { renderShare } from "../render.js";
import { resourceTypes } from "../resources/resourceTypes.js";
import { ownActiveShare } from "../shares/share.js";

/** Renames a share, and sets whether accounts outside the resource directory may be added. */
export const updateResourceShare = writeOperation("UpdateResourceShare", (call) => {
    const shareId = shareIdOf(call.parameters);
    const name = shareNameOf(call.parameters);
    const allowExternalTargets = booleanOf(call.parameters, "AllowExternalTargets");
    const share = ownActiveShare(call, shareId);
    const resources = [...activeResources(call, share)];
    if (
        allowExternalTargets &&
        resources.some((one) => resourceTypes.get(one.resourceType)?.external === false)
    ) {
        refuse("NotSupport.AllowExternalTargets");
    }
    share.name = name;
    share.allowExternalTargets = allowExternalTargets ?? share.allowExternalTargets;
    share.updateTime = call.now;
    return { ResourceShare: renderShare(call, share) };
});
