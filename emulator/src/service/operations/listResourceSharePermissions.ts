import { refuse } from "../../errors/serviceErrors.js";
import type { Share } from "../../store/records.js";
import { visibleAssociation } from "../associations/membership.js";
import { type Call, readOperation } from "../call.js";
import { page, positionRows } from "../paging.js";
import { ownerOf, shareIdOf } from "../parameters/fields.js";
import { permissionsOf, renderPermission } from "../shares/permissions.js";
import { ownShare } from "../shares/share.js";

const operationName = "ListResourceSharePermissions";

/** Lists the permissions of a share, either the caller's own or one that the caller has joined. */
export const listResourceSharePermissions = readOperation(operationName, (call) => {
    const shareId = shareIdOf(call.parameters);
    const share = ownerOf(call.parameters) === "Self" ? ownShare(call, shareId) : joinedShare(call, shareId);
    return page(call, {
        operation: operationName,
        member: "Permissions",
        rows: (after) => positionRows(permissionsOf(call, share), after),
        isShown: () => true,
        render: renderPermission,
    });
});

function joinedShare(call: Call, shareId: string): Share {
    const share = call.region.share(shareId);
    return share !== undefined && visibleAssociation(call, share) !== undefined
        ? share
        : refuse("EntityNotExists.ResourceShare");
}
