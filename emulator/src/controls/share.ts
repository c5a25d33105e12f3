import { InputError } from "../errors/inputError.js";
import type { InProcessClient } from "../inProcessClient.js";
import { defaultRegion } from "../regions.js";
import type { Inferred } from "../schema/inferred.js";
import type { createdShareMembers, sharedResourceMembers, shareOptionsMembers } from "../schema/share.js";
import { checkedShareName, isShareId } from "../service/parameters/fields.js";
import { resolveResources } from "../service/resources/resources.js";
import { createShare } from "../service/shares/createShare.js";
import { isTargetId } from "../service/targets.js";
import type { Store } from "../store/store.js";

/** A resource to share. */
export type SharedResource = Inferred<typeof sharedResourceMembers>;

/** What to share, who shares it, and with whom. */
export type ShareOptions = Inferred<typeof shareOptionsMembers>;

/** A share that has been created. */
export type CreatedShare = Inferred<typeof createdShareMembers>;

/**
 * Creates a share with its resources and receivers, or nothing at all.
 * @throws ApiError as CreateResourceShare does
 * @throws InputError naming the account or the share id that cannot be used
 */
export function share(client: InProcessClient, store: Store, options: ShareOptions): CreatedShare {
    const { resources = [], region = defaultRegion } = options;
    const call = client.callAs(options.from, region);
    const receivers = [options.to ?? []].flat().map((receiver) => targetIdOf(store, receiver));
    const targetIds = [...new Set(receivers)];
    const created = createShare(call, {
        id: unusedShareId(store, options.resourceShareId),
        name: checkedShareName(options.resourceShareName ?? "resource-share"),
        allowExternalTargets: options.allowExternalTargets ?? true,
        resources: resolveResources(call, resources, Number.POSITIVE_INFINITY),
        targetIds,
    });
    const targets = [...call.region.targetsOf(created.id)];
    const invited = targets.flatMap(({ targetId, invitationId }) =>
        invitationId === null ? [] : [[targetId, invitationId] as const],
    );
    const invitationIds = Object.fromEntries(invited);
    return {
        resourceShareId: created.id,
        invitationId: invitationIds[targetIds[0] ?? ""] ?? null,
        invitationIds,
    };
}

function targetIdOf(store: Store, receiver: string): string {
    const account = store.accountNamed(receiver);
    return account === undefined && isTargetId(receiver) ? receiver : store.requireAccount(receiver).id;
}

function unusedShareId(store: Store, id: string | undefined): string | undefined {
    if (id !== undefined && !isShareId(id)) {
        throw new InputError(`resourceShareId must be rs- and letters or digits, not ${JSON.stringify(id)}`);
    }
    if (id !== undefined && store.findShareRegion(id) !== undefined) {
        throw new InputError(`there is a share with the resourceShareId ${id} already`);
    }
    return id;
}
