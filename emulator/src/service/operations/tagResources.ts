import { refuse } from "../../errors/serviceErrors.js";
import { permissionOperation } from "../call.js";
import { addTags, requireShareType, taggedShares, tagsOf } from "../shares/tags.js";

/** Adds tags to shares. */
export const tagResources = permissionOperation("TagResources", (call) => {
    requireShareType(call);
    const shares = taggedShares(call);
    if (shares.length === 0) {
        refuse("MissingParameter.ResourceIds");
    }
    const tags = tagsOf(call);
    if (tags.length === 0) {
        refuse("MissingParameter.Tags");
    }
    for (const share of shares) {
        addTags(share, tags);
    }
    return {};
});
