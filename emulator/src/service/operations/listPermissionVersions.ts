import { readOperation } from "../call.js";
import { page, positionRows } from "../paging.js";
import { permissionOf, renderPermission } from "../shares/permissions.js";

const operationName = "ListPermissionVersions";

/** Lists the versions of a permission; every permission of the emulator has one. */
export const listPermissionVersions = readOperation(operationName, (call) => {
    const permission = permissionOf(call);
    return page(call, {
        operation: operationName,
        member: "Permissions",
        rows: (after) => positionRows([permission], after),
        isShown: () => true,
        render: renderPermission,
    });
});
