import { isAbsent } from "../../common/json";
import type { InvitationResponse } from "../invitationResponse";
import type { CrossAccountShareArgs, CrossAccountShareReceiverArgs } from "./arguments";
import { type ComponentContext, childOptions } from "./childOptions";
import type { Sender } from "./declareSender";

/**
 * Declares a receiver's response. It waits for the share's id and for the resources, so that it sees all of them. It
 * must not wait for the receiver's target, which may exist only once the invitation is accepted.
 * @internal
 */
export function declareResponse(
    context: ComponentContext,
    key: string,
    { accountId, provider, profile, assumeRole, onDelete }: CrossAccountShareReceiverArgs,
    { share, resources }: Sender,
    region: CrossAccountShareArgs["region"],
): InvitationResponse {
    const ownProvider = provider ?? context.responseProvider;
    return new context.responseClass(
        `${context.name}-${key}`,
        {
            response: "accept",
            resourceShareId: share.id,
            senderAccountId: share.resourceShareOwner,
            accountId,
            profile,
            assumeRole,
            onDelete,
            region,
            waitFor: resources.size === 0 ? undefined : "resources",
        },
        {
            ...childOptions(context, resources.values()),
            ...(isAbsent(ownProvider) ? {} : { provider: ownProvider }),
        },
    );
}
