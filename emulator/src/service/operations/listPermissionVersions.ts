import { readOperation } from "../call.js";
import { page, positionRows } from "../paging.js";
import { permissionOf, renderPermission } from "../rules/permissions.js";

const NAME = "ListPermissionVersions";

/** Lists the versions of a permission; every permission of the emulator has one. */
export const listPermissionVersions = readOperation(NAME, (call) => {
    const permission = permissionOf(call);
    return page(call, {
        operation: NAME,
        member: "Permissions",
        rows: (after) => positionRows([permission], after),
        isShown: () => true,
        render: renderPermission,
    });
});
