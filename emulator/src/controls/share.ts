import { InputError } from "../errors/inputError.js";
import type { InProcessClient } from "../inProcessClient.js";
import { defaultRegion, type RegionId } from "../regions.js";
import { checkedShareName, isShareId } from "../service/parameters/fields.js";
import { resolveResources } from "../service/resources/resources.js";
import { createShare } from "../service/shares/createShare.js";
import { isTargetId } from "../service/targets.js";
import type { Store } from "../store/store.js";

/** A resource to be shared. */
export interface SharedResource {
    /** For example `vsw-1`. It need not exist anywhere. */
    readonly resourceId: string;
    /** A type that the service can share, for example `VSwitch` or `Snapshot`. */
    readonly resourceType: string;
}

/** What to share, who shares it, and with whom. */
export interface ShareOptions {
    /** The account that shares, by its name or id. */
    readonly from: string;
    /**
     * Whom to share with: accounts by name or id, or the id of an account outside the emulator, of a resource
     * directory or folder, or of a cloud service. Default: nobody yet.
     */
    readonly to?: string | readonly string[] | undefined;
    /** What is shared, in any number. Default: nothing yet. */
    readonly resources?: readonly SharedResource[] | undefined;
    /** 1 to 50 letters, digits, dots, underscores or hyphens; need not be unique. Default: `resource-share`. */
    readonly resourceShareName?: string | undefined;
    /** The share's id, of the form `rs-…`, which no other share may have. Default: a new one. */
    readonly resourceShareId?: string | undefined;
    /** Default: `cn-hangzhou`. */
    readonly region?: RegionId | undefined;
    /** Whether accounts outside the owner's resource directory may be added. Default: true. */
    readonly allowExternalTargets?: boolean | undefined;
}

/** A share that has been created. */
export interface CreatedShare {
    readonly resourceShareId: string;
    /**
     * The invitation that the receiver has got; with several receivers, that of the first. Null where it needs none
     * (inside the owner's resource directory), and where there is no receiver.
     */
    readonly invitationId: string | null;
    /** Every invitation, by the account id of its receiver. */
    readonly invitationIds: Readonly<Record<string, string>>;
}

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
