import { refuse } from "../../errors/serviceErrors.js";
import { permissionOperation } from "../call.js";
import { shareIdOf } from "../rules/fields.js";
import { livingResources } from "../rules/livingResources.js";
import { permissionOf } from "../rules/permissions.js";
import { ownLivingShare } from "../state/share.js";

/** Takes a permission from a share that holds no resource of its type. */
export const disassociateResourceSharePermission = permissionOperation(
    "DisassociateResourceSharePermission",
    (call) => {
        const shareId = shareIdOf(call.parameters);
        const permission = permissionOf(call);
        const share = ownLivingShare(call, shareId);
        const held = [...livingResources(call, share)];
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
