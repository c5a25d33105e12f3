import { refuse } from "../../errors/serviceErrors.js";
import { permissionOperation } from "../call.js";
import { booleanOf } from "../parameters/fields.js";
import { maxTags, requireShareType, taggedShares } from "../shares/tags.js";

/** Removes tags from shares: those with the given keys, or all of them with the parameter All. */
export const untagResources = permissionOperation("UntagResources", (call) => {
    requireShareType(call);
    const shares = taggedShares(call);
    const keys = call.parameters.list("TagKey");
    const all = booleanOf(call.parameters, "All") ?? false;
    if (shares.length === 0) {
        refuse("MissingParameter.ResourceIds");
    }
    if (keys.length > maxTags) {
        refuse("NumberExceed.Tags");
    }
    for (const share of shares) {
        share.tags = share.tags.filter(({ key }) => !(keys.length === 0 ? all : keys.includes(key)));
    }
    return {};
});
