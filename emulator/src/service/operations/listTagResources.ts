import type { Share, Tag } from "../../world/model.js";
import { type Call, readOperation } from "../call.js";
import { type Cursor, page, type Row } from "../paging.js";
import { hasTags, requireShareType, taggedShares, tagsOf } from "../rules/tags.js";
import { isSharePurged } from "../state/share.js";

const NAME = "ListTagResources";

/** Lists the tags of the caller's shares. */
export const listTagResources = readOperation(NAME, (call) => {
    requireShareType(call);
    const named = taggedShares(call);
    const wanted = tagsOf(call);
    const { TagResource = [], ...rest } = page<readonly [Share, Tag]>(call, {
        operation: NAME,
        member: "TagResource",
        rows: (after) => tagRows(call, after),
        isShown: ([share]) =>
            !isSharePurged(call, share) &&
            (named.length === 0 || named.includes(share)) &&
            hasTags(share, wanted),
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
