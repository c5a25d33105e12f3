import { readOperation } from "../call.js";
import { page, positionRows } from "../paging.js";
import { optionalResourceType } from "../resources/resources.js";
import { permissions, renderPermission } from "../shares/permissions.js";

const operationName = "ListPermissions";

/** Lists the permissions that exist. */
export const listPermissions = readOperation(operationName, (call) => {
    const type = optionalResourceType(call);
    return page(call, {
        operation: operationName,
        member: "Permissions",
        rows: (after) => positionRows(permissions, after),
        isShown: ({ resourceType }) => (type ?? resourceType) === resourceType,
        render: renderPermission,
    });
});
