import { readOperation } from "../call.js";
import { page, positionRows } from "../paging.js";
import { PERMISSIONS, renderPermission } from "../rules/permissions.js";
import { optionalResourceType } from "../rules/resources.js";

const NAME = "ListPermissions";

/** Lists the permissions of the library. */
export const listPermissions = readOperation(NAME, (call) => {
    const type = optionalResourceType(call);
    return page(call, {
        operation: NAME,
        member: "Permissions",
        rows: (after) => positionRows(PERMISSIONS, after),
        isShown: ({ resourceType }) => (type ?? resourceType) === resourceType,
        render: renderPermission,
    });
});
