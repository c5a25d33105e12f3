import type { Share, Tag } from "../../store/records.js";
import { type Call, readOperation } from "../call.js";
import { type Cursor, page, type Row } from "../paging.js";
import { hasTags, requireShareType, taggedShares, tagsOf } from "../shares/tags.js";

const operationName = "ListTagResources";

/** Lists the tags of the caller's shares. */
export const listTagResources = readOperation(operationName, (call) => {
    requireShareType(call);
    const named = taggedShares(call);
    const tags = tagsOf(call);
    const { TagResource, ...rest } = page(call, {
        operation: operationName,
        member: "TagResource",
        rows: (after) => tagRows(call, after),
        isShown: ([share]: readonly [Share, Tag]) =>
            share.deletedTime === null &&
            (named.length === 0 || named.includes(share)) &&
            hasTags(share, tags),
        render: ([share, { key, value }]) => ({
            ResourceId: share.id,
            ResourceType: "ResourceShare",
            TagKey: key,
            TagValue: value,
        }),
    });
    return { ...rest, TagResources: { TagResource } };
});

function* tagRows(call: Call, after: Cursor | undefined): Generator<Row<readonly [Share, Tag]>> {
    const [afterShare, afterTag = -1] = after ?? [];
    const shares = call.region.sharesOf(call.caller.account.id);
    for (const share of shares.listed(call.settings.newestFirst, afterShare, true)) {
        for (const [index, tag] of share.tags.entries()) {
            if (share.sequence !== afterShare || index > afterTag) {
                yield { cursor: [share.sequence, index], value: [share, tag] };
            }
        }
    }
}
