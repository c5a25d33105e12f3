import { refuse } from "../../errors/serviceErrors.js";
import type { JsonObject } from "../../json.js";
import type { Share } from "../../world/model.js";
import { type Call, readOperation } from "../call.js";
import { page, rowsOf } from "../paging.js";
import { renderShare } from "../render.js";
import { isShareId, optionalShareName, ownerOf, type ResourceOwner } from "../rules/fields.js";
import { listOf } from "../rules/lists.js";
import { noteShareRead, shareOf } from "../rules/ownership.js";
import { permissionsOf } from "../rules/permissions.js";
import { hasTags, tagsOf } from "../rules/tags.js";
import { associationsOf, isParticipation } from "../state/membership.js";
import { isSharePurged, shareStatus } from "../state/share.js";

const NAME = "ListResourceShares";
const LIST = { operation: NAME, member: "ResourceShares" } as const;
const STATUSES = ["Active", "Pending", "Deleting", "Deleted"];

/** Lists the caller's own shares, or those of other accounts that the caller takes part in. */
export const listResourceShares = readOperation(NAME, (call) => {
    const owner = ownerOf(call.parameters);
    const isWanted = filter(call, owner);
    const { newestFirst } = call.settings;
    if (owner === "Self") {
        return page(call, {
            ...LIST,
            rows: (after) => rowsOf(call.region.sharesOf(call.caller.account.id), newestFirst, after),
            isShown: (share) => !isSharePurged(call, share) && isWanted(share),
            render: (share) => render(call, share),
        });
    }
    noteShareRead(call);
    return page(call, {
        ...LIST,
        rows: (after) => rowsOf(associationsOf(call, call.caller.account.id), newestFirst, after),
        isShown: (target) => isWanted(shareOf(call, target)) && isParticipation(call, target),
        render: (target) => render(call, shareOf(call, target)),
    });
});

function filter(call: Call, owner: ResourceOwner): (share: Share) => boolean {
    const ids = listOf(call.parameters, "ResourceShareIds", isShareId);
    const shareName = optionalShareName(call.parameters);
    const status = call.parameters.text("ResourceShareStatus");
    if (status !== undefined && !STATUSES.includes(status)) {
        refuse("InvalidParameter.ResourceShareStatus");
    }
    const tags = tagsOf(call);
    if (tags.length > 0 && owner === "OtherAccounts") {
        refuse("InvalidParameter.ResourceOwnerAndTag");
    }
    const groupId = call.parameters.text("ResourceGroupId");
    const permissionName = call.parameters.text("PermissionName");
    return (share) =>
        (ids.length === 0 || ids.includes(share.id)) &&
        (shareName ?? share.name) === share.name &&
        (status === undefined || shareStatus(call, share) === status) &&
        (groupId ?? share.resourceGroupId) === share.resourceGroupId &&
        hasTags(share, tags) &&
        (permissionName === undefined ||
            permissionsOf(call, share).some(({ name }) => name === permissionName));
}

function render(call: Call, share: Share): JsonObject {
    return {
        ...renderShare(call, share),
        ResourceGroupId: share.resourceGroupId,
        Tags: share.tags.map(({ key, value }) => ({ Key: key, Value: value })),
    };
}
