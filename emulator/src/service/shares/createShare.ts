import { newShareId } from "../../store/ids.js";
import type { Share } from "../../store/records.js";
import { associate, requireAssociable, resolveTargets } from "../associations/associate.js";
import { requireShareQuota } from "../associations/quotas.js";
import type { Call } from "../call.js";
import type { ResourceReference } from "../resources/resources.js";
import { addPermissions } from "./permissions.js";
import { addTags } from "./tags.js";

/** What a new share consists of, each value checked for its form. */
export interface NewShare
    extends Readonly<
        Pick<Share, "name" | "allowExternalTargets"> & Partial<Pick<Share, "permissionNames" | "tags">>
    > {
    /** Default: a new id. */
    readonly id?: string | undefined;
    readonly resources: readonly ResourceReference[];
    readonly targetIds: readonly string[];
    /** Properties by resource ARN, and by target id; default: none. */
    readonly properties?: ReadonlyMap<string, string>;
    /** Default: the account's default resource group. */
    readonly resourceGroupId?: string | undefined;
}

/**
 * Creates a share of the caller's, with its first resources and targets, or nothing at all.
 * @throws ApiError where a quota, a resource type or a target forbids it
 */
export function createShare(call: Call, newShare: NewShare): Share {
    const { resources, targetIds, allowExternalTargets, properties = new Map() } = newShare;
    requireShareQuota(call);
    const targets = resolveTargets(call, targetIds, allowExternalTargets);
    const request = { resources, targets, properties };
    requireAssociable(call, undefined, request);
    const share = addShare(call, newShare);
    associate(call, share, request);
    addPermissions(share, newShare.permissionNames ?? []);
    addTags(share, newShare.tags ?? []);
    return share;
}

function addShare(call: Call, { id, name, allowExternalTargets, resourceGroupId }: NewShare): Share {
    const share: Share = {
        sequence: call.region.nextSequence(),
        id: id ?? newShareId(),
        name,
        ownerId: call.caller.account.id,
        allowExternalTargets,
        createTime: call.now,
        updateTime: call.now,
        resourceGroupId: resourceGroupId ?? defaultResourceGroup,
        tags: [],
        permissionNames: [],
        deletedTime: null,
    };
    call.region.addShare(share);
    return share;
}

/** Every account has a default resource group; this id is made up. */
const defaultResourceGroup = "rg-acfmdefault00000";
