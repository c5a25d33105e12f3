import type { JsonObject } from "../../json.js";
import { newShareId } from "../../world/ids.js";
import type { Share } from "../../world/model.js";
import { type Call, writeOperation } from "../call.js";
import { renderShare } from "../render.js";
import { associate, requireAssociable, type Wanted, wantedTargets } from "../rules/associate.js";
import { booleanOf, shareNameOf } from "../rules/fields.js";
import { listOf } from "../rules/lists.js";
import { addPermissions, permissionNamesOf } from "../rules/permissions.js";
import { propertiesOf } from "../rules/properties.js";
import { requireShareQuota } from "../rules/quotas.js";
import { resourcesNamed } from "../rules/resources.js";
import { addTags, tagsOf } from "../rules/tags.js";
import { isTargetId } from "../rules/targets.js";

/** Creates a share, with its first resources and targets. */
export const createResourceShare = writeOperation("CreateResourceShare", (call) => {
    const name = shareNameOf(call.parameters);
    const allowExternalTargets = booleanOf(call.parameters, "AllowExternalTargets") ?? false;
    const resources = resourcesNamed(call);
    const targetIds = listOf(call.parameters, "Targets", isTargetId);
    const properties = propertiesOf(call, resources, targetIds);
    const permissionNames = permissionNamesOf(call);
    const tags = tagsOf(call);
    requireShareQuota(call);
    const targets = wantedTargets(call, targetIds, allowExternalTargets);
    const wanted: Wanted = { resources, targets, properties };
    requireAssociable(call, undefined, wanted);
    const share = addShare(call, name, allowExternalTargets);
    associate(call, share, wanted);
    addPermissions(share, permissionNames);
    addTags(share, tags);
    return { ResourceShare: renderShare(call, share) } satisfies JsonObject;
});

function addShare(call: Call, name: string, allowExternalTargets: boolean): Share {
    const share: Share = {
        sequence: call.region.nextSequence(),
        id: newShareId(),
        name,
        ownerId: call.caller.account.id,
        allowExternalTargets,
        createTime: call.now,
        updateTime: call.now,
        resourceGroupId: call.parameters.text("ResourceGroupId") ?? DEFAULT_RESOURCE_GROUP,
        tags: [],
        permissionNames: [],
        deletedTime: null,
    };
    call.region.addShare(share);
    return share;
}

/** Every account has a default resource group; its id is made up, as account ids are. */
const DEFAULT_RESOURCE_GROUP = "rg-acfmdefault00000";
