import { writeOperation } from "../call.js";
import { booleanOf, shareNameOf } from "../parameters/fields.js";
import { listOf } from "../parameters/lists.js";
import { renderShare } from "../render.js";
import { propertiesOf } from "../resources/properties.js";
import { resourcesOf } from "../resources/resources.js";
import { createShare } from "../shares/createShare.js";
import { permissionNamesOf } from "../shares/permissions.js";
import { tagsOf } from "../shares/tags.js";
import { isTargetId } from "../targets.js";

/** Creates a share, with its first resources and targets. */
export const createResourceShare = writeOperation("CreateResourceShare", (call) => {
    const name = shareNameOf(call.parameters);
    const allowExternalTargets = booleanOf(call.parameters, "AllowExternalTargets") ?? false;
    const resources = resourcesOf(call);
    const targetIds = listOf(call.parameters, "Targets", isTargetId);
    const properties = propertiesOf(call, resources, targetIds);
    const share = createShare(call, {
        name,
        allowExternalTargets,
        resources,
        targetIds,
        properties,
        permissionNames: permissionNamesOf(call),
        tags: tagsOf(call),
        resourceGroupId: call.parameters.get("ResourceGroupId"),
    });
    return { ResourceShare: renderShare(call, share) };
});
