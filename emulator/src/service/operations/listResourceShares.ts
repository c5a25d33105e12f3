import { refuse } from "../../errors/serviceErrors.js";
import type { Share } from "../../store/records.js";
import { associationsOf, isVisibleAssociation } from "../associations/membership.js";
import { type Call, readOperation } from "../call.js";
import type { ListedShareRow, ResourceOwner } from "../operationTypes.js";
import { page, rowsOf } from "../paging.js";
import { isShareId, optionalShareName, ownerOf } from "../parameters/fields.js";
import { listOf } from "../parameters/lists.js";
import { renderShare } from "../render.js";
import { permissionsOf } from "../shares/permissions.js";
import { isSharePurged, shareOf, shareStatus } from "../shares/share.js";
import { hasTags, tagsOf } from "../shares/tags.js";
import { countShareRead } from "../visibility.js";

const operationName = "ListResourceShares";
const list = { operation: operationName, member: "ResourceShares" } as const;
const statuses = ["Active", "Pending", "Deleting", "Deleted"];

/** Lists the caller's own shares, or the shares of other accounts that the caller has joined. */
export const listResourceShares = readOperation(operationName, (call) => {
    const owner = ownerOf(call.parameters);
    const matches = filter(call, owner);
    const { newestFirst } = call.settings;
    if (owner === "Self") {
        return page(call, {
            ...list,
            rows: (after) => rowsOf(call.region.sharesOf(call.caller.account.id), newestFirst, after),
            isShown: (share) => !isSharePurged(call, share) && matches(share),
            render: (share) => render(call, share),
        });
    }
    countShareRead(call);
    return page(call, {
        ...list,
        rows: (after) => rowsOf(associationsOf(call, call.caller.account.id), newestFirst, after),
        isShown: (target) => matches(shareOf(call, target)) && isVisibleAssociation(call, target),
        render: (target) => render(call, shareOf(call, target)),
    });
});

function filter(call: Call, owner: ResourceOwner): (share: Share) => boolean {
    const ids = listOf(call.parameters, "ResourceShareIds", isShareId);
    const shareName = optionalShareName(call.parameters);
    const status = call.parameters.get("ResourceShareStatus");
    if (status !== undefined && !statuses.includes(status)) {
        refuse("InvalidParameter.ResourceShareStatus");
    }
    const tags = tagsOf(call);
    if (tags.length > 0 && owner === "OtherAccounts") {
        refuse("InvalidParameter.ResourceOwnerAndTag");
    }
    const groupId = call.parameters.get("ResourceGroupId");
    const permissionName = call.parameters.get("PermissionName");
    return (share) =>
        (ids.length === 0 || ids.includes(share.id)) &&
        (shareName ?? share.name) === share.name &&
        (status === undefined || shareStatus(call, share) === status) &&
        (groupId ?? share.resourceGroupId) === share.resourceGroupId &&
        hasTags(share, tags) &&
        (permissionName === undefined ||
            permissionsOf(call, share).some(({ name }) => name === permissionName));
}

function render(call: Call, share: Share): ListedShareRow {
    return {
        ...renderShare(call, share),
        ResourceGroupId: share.resourceGroupId,
        Tags: share.tags.map(({ key, value }) => ({ Key: key, Value: value })),
    };
}
