import { refuse } from "../../errors/serviceErrors.js";
import { activeResources } from "../associations/activeAssociations.js";
import { permissionOperation } from "../call.js";
import { shareIdOf } from "../parameters/fields.js";
import { permissionOf } from "../shares/permissions.js";
import { ownActiveShare } from "../shares/share.js";

/** Removes a permission from a share that has no resource of its type. */
export const disassociateResourceSharePermission = permissionOperation(
    "DisassociateResourceSharePermission",
    (call) => {
        const shareId = shareIdOf(call.parameters);
        const permission = permissionOf(call);
        const share = ownActiveShare(call, shareId);
        const held = [...activeResources(call, share)];
        if (held.some((resource) => resource.resourceType === permission.resourceType)) {
            refuse("DisassociateConflict.Permission");
        }
        if (!share.permissionNames.includes(permission.name)) {
            refuse("EntityNotExists.Permission");
        }
        share.permissionNames = share.permissionNames.filter((name) => name !== permission.name);
        return {};
    },
);
