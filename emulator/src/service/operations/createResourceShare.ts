import type { JsonObject } from "../../json.js";
import { newShareId } from "../../store/ids.js";
import type { Share } from "../../store/records.js";
import {
    type AssociationRequest,
    associate,
    requireAssociable,
    resolveTargets,
} from "../associations/associate.js";
import { requireShareQuota } from "../associations/quotas.js";
import { type Call, writeOperation } from "../call.js";
import { booleanOf, shareNameOf } from "../parameters/fields.js";
import { listOf } from "../parameters/lists.js";
import { renderShare } from "../render.js";
import { propertiesOf } from "../resources/properties.js";
import { resourcesOf } from "../resources/resources.js";
import { addPermissions, permissionNamesOf } from "../shares/permissions.js";
import { addTags, tagsOf } from "../shares/tags.js";
import { isTargetId } from "../targets.js";

/** Creates a share, with its first resources and targets. */
export const createResourceShare = writeOperation("CreateResourceShare", (call) => {
    const name = shareNameOf(call.parameters);
    const allowExternalTargets = booleanOf(call.parameters, "AllowExternalTargets") ?? false;
    const resources = resourcesOf(call);
    const targetIds = listOf(call.parameters, "Targets", isTargetId);
    const properties = propertiesOf(call, resources, targetIds);
    const permissionNames = permissionNamesOf(call);
    const tags = tagsOf(call);
    requireShareQuota(call);
    const targets = resolveTargets(call, targetIds, allowExternalTargets);
    const request: AssociationRequest = { resources, targets, properties };
    requireAssociable(call, undefined, request);
    const share = addShare(call, name, allowExternalTargets);
    associate(call, share, request);
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
        resourceGroupId: call.parameters.get("ResourceGroupId") ?? defaultResourceGroup,
        tags: [],
        permissionNames: [],
        deletedTime: null,
    };
    call.region.addShare(share);
    return share;
}

/** Every account has a default resource group; its id is made up, as account ids are. */
const defaultResourceGroup = "rg-acfmdefault00000";
