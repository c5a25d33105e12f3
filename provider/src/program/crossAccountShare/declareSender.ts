import type { CrossAccountShareArgs } from "./arguments";
import { type ComponentContext, childOptions } from "./childOptions";
import type { ResourceShare, SenderClasses, SharedResource } from "./senderClasses";

/** @internal What the sender's side of a component is made of. */
export interface Sender {
    readonly share: ResourceShare;
    /** By the names in the program. */
    readonly resources: ReadonlyMap<string, SharedResource>;
}

/**
 * Declares the share, its resources and its targets, each as a separate resource. As arguments of the share, they would
 * take effect only on its creation; and a share that is created with targets waits to become `Active`, possibly until
 * its invitations are accepted, by responses that wait for its id. Nobody is invited before the resources are in the
 * share: if one were refused, a target would wait for its response in vain.
 * @internal
 */
export function declareSender(
    context: ComponentContext,
    { resourceShareName, resourceShareId, resources = {}, receivers }: CrossAccountShareArgs,
    { ResourceShare, SharedResource, SharedTarget }: SenderClasses,
): Sender {
    const { name } = context;
    const options = childOptions(context);
    const share =
        resourceShareId == null
            ? new ResourceShare(name, { resourceShareName, allowExternalTargets: true }, options)
            : ResourceShare.get(name, resourceShareId, {}, options);
    const inShare = { resourceShareId: share.id };
    const shared = new Map(
        Object.entries(resources).map(([key, { resourceId, resourceType, resourceArn }]) => {
            const inputs = { ...inShare, resourceId, resourceType, resourceArn };
            return [key, new SharedResource(`${name}-${key}`, inputs, options)];
        }),
    );
    for (const [key, { accountId }] of Object.entries(receivers)) {
        const inputs = { ...inShare, targetId: accountId };
        new SharedTarget(`${name}-${key}`, inputs, childOptions(context, shared.values()));
    }
    return { share, resources: shared };
}
