import { refuse } from "../../errors/serviceErrors.js";
import { readOperation } from "../call.js";
import { permissionOf, renderPermission } from "../shares/permissions.js";

/** Returns a permission with its policy. */
export const getPermission = readOperation("GetPermission", (call) => {
    const permission = permissionOf(call);
    if ((call.parameters.get("PermissionVersion") ?? permission.version) !== permission.version) {
        refuse("InvalidParameter.PermissionVersion");
    }
    return { Permission: { ...renderPermission(permission), Permission: permission.policy } };
});
