import { refuse } from "../../errors/serviceErrors.js";
import { permissionOperation } from "../call.js";
import { booleanOf, shareIdOf } from "../parameters/fields.js";
import { addPermissions, permissionOf, permissionsOf } from "../shares/permissions.js";
import { ownActiveShare } from "../shares/share.js";

/** Adds a permission to a share. A resource type has at most one, which must be replaced explicitly. */
export const associateResourceSharePermission = permissionOperation(
    "AssociateResourceSharePermission",
    (call) => {
        const shareId = shareIdOf(call.parameters);
        const permission = permissionOf(call);
        const replace = booleanOf(call.parameters, "Replace") ?? false;
        const share = ownActiveShare(call, shareId);
        const hasOne = permissionsOf(call, share).some((one) => one.resourceType === permission.resourceType);
        if (hasOne && !replace) {
            // Documented as an error, without a code of its own.
            refuse("InvalidParameter");
        }
        addPermissions(share, [permission.name]);
        return {};
    },
);
