import { refuse } from "../../errors/serviceErrors.js";
import type { Share } from "../../world/model.js";
import { type Call, readOperation } from "../call.js";
import { page, positionRows } from "../paging.js";
import { ownerOf, shareIdOf } from "../rules/fields.js";
import { permissionsOf, renderPermission } from "../rules/permissions.js";
import { participation } from "../state/membership.js";
import { ownShare } from "../state/share.js";

const NAME = "ListResourceSharePermissions";

/** Lists the permissions of a share, of the caller's own or one it takes part in. */
export const listResourceSharePermissions = readOperation(NAME, (call) => {
    const shareId = shareIdOf(call.parameters);
    const share = ownerOf(call.parameters) === "Self" ? ownShare(call, shareId) : joinedShare(call, shareId);
    return page(call, {
        operation: NAME,
        member: "Permissions",
        rows: (after) => positionRows(permissionsOf(call, share), after),
        isShown: () => true,
        render: renderPermission,
    });
});

function joinedShare(call: Call, shareId: string): Share {
    const share = call.region.share(shareId);
    return share !== undefined && participation(call, share) !== undefined
        ? share
        : refuse("EntityNotExists.ResourceShare");
}
