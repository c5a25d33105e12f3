import { refuse } from "../../errors/serviceErrors.js";
import type { Share, Tag } from "../../store/records.js";
import type { Call } from "../call.js";
import { isShareId } from "../parameters/fields.js";

/** The most tags that a share may have, and the most tags or shares in one call (documented). */
export const maxTags = 20;

const maxTagLength = 128;

/** The parameter `Tag.N` of a call, checked. @throws ApiError */
export function tagsOf(call: Call): readonly Tag[] {
    const tags = call.parameters
        .objects("Tag")
        .map((tag) => ({ key: tag.get("Key") ?? "", value: tag.get("Value") ?? "" }));
    if (tags.length > maxTags) {
        refuse("NumberExceed.Tags");
    }
    for (const { key, value } of tags) {
        if (!isTagKey(key)) {
            refuse("InvalidParameter.TagKey");
        }
        if (!isTagValue(value)) {
            refuse("InvalidParameter.TagValue");
        }
    }
    if (new Set(tags.map((tag) => tag.key)).size < tags.length) {
        refuse("Duplicate.TagKey");
    }
    return tags;
}

/** Whether a share has all of the given tags; a tag without a value matches any value. */
export function hasTags(share: Share, required: readonly Tag[]): boolean {
    return required.every(({ key, value }) =>
        share.tags.some((tag) => tag.key === key && (value === "" || tag.value === value)),
    );
}

/** Adds tags to a share, replacing the value of a key that it has already. */
export function addTags(share: Share, tags: readonly Tag[]): void {
    const merged = new Map([...share.tags, ...tags].map(({ key, value }) => [key, value]));
    if (merged.size > maxTags) {
        refuse("NumberExceed.Tags");
    }
    share.tags = [...merged].map(([key, value]) => ({ key, value }));
}

/** Checks that the parameter ResourceType names shares. @throws ApiError */
export function requireShareType(call: Call): void {
    const type = call.parameters.get("ResourceType") ?? refuse("MissingParameter.ResourceType");
    if (type !== "ResourceShare") {
        refuse("InvalidParameter.ResourceType");
    }
}

/** The caller's shares that `ResourceId.N` names; a deleted share no longer has tags. @throws ApiError */
export function taggedShares(call: Call): readonly Share[] {
    const ids = call.parameters.list("ResourceId");
    if (ids.length > maxTags) {
        refuse("NumberExceed.ResourceIds");
    }
    if (!ids.every(isShareId)) {
        refuse("InvalidParameter.ResourceId");
    }
    return ids.map((id) => {
        const share = call.region.share(id);
        const exists = share?.ownerId === call.caller.account.id && share.deletedTime === null;
        return exists ? share : refuse("InvalidResourceId.NotFound");
    });
}

function isTagKey(value: string): boolean {
    return value !== "" && !/^aliyun/i.test(value) && isTagValue(value);
}

function isTagValue(value: string): boolean {
    return value.length <= maxTagLength && !/^acs:/i.test(value) && !/https?:\/\//i.test(value);
}
