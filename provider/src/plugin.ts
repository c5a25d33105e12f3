/**
 * The classes of the package itself, by the plugin instead of a dynamic provider: Ctrl-C, `pulumi import`, progress in
 * the resource's own row. The plugin is in this package; a program's Pulumi.yaml says where.
 */

import { CrossAccountShare as DynamicCrossAccountShare } from "./program/crossAccountShare";
import { InvitationResponse as DynamicInvitationResponse } from "./program/invitationResponse";
import { type LookUps, lookUps } from "./program/lookUps";
import { pluginAdapter } from "./program/pluginAdapter";
import { Provider as DynamicProvider } from "./program/provider";

export type { AssumeRole } from "./account/accountInputs";
export type { AcceptInvitationFailedDetail, InvitationStatus } from "./api/operations/invitation";
export type { SharedResource } from "./api/operations/listSharedResources";
export type {
    CrossAccountShareArgs,
    CrossAccountShareById,
    CrossAccountShareByName,
    CrossAccountShareReceiverArgs,
    CrossAccountShareReceiverByProfile,
    CrossAccountShareReceiverByProvider,
    CrossAccountShareResource,
    CrossAccountShareResourceByArn,
    CrossAccountShareResourceById,
} from "./program/crossAccountShare/arguments";
export type { CrossAccountShareReceiver } from "./program/crossAccountShare/receiver";
export type {
    InvitationResponseAccount,
    InvitationResponseArgs,
    InvitationResponseAssumeRole,
    InvitationResponseState,
} from "./program/invitationResponse";
export type {
    GetInvitationArgs,
    GetInvitationOutputArgs,
    GetInvitationResult,
    GetInvitationsArgs,
    GetInvitationsOutputArgs,
    GetInvitationsResult,
    GetSharedResourcesArgs,
    GetSharedResourcesOutputArgs,
    GetSharedResourcesResult,
    Invitation,
    ListedSharedResource,
    LookUpOptions,
    LookUpOutputOptions,
} from "./program/lookUpTypes";
export type {
    ProviderArgs,
    ProviderAssumeRole,
    ProviderAssumeRoleWithOidc,
    ProviderEndpoint,
} from "./program/provider";
export type { SharedResourceType } from "./program/sharedResourceType";
export type { DeletePolicy } from "./resources/invitationResponse/properties";
export type { Response, WaitTarget } from "./resources/invitationResponse/reconcile/declared";

/**
 * An account's response to a resource share invitation: sent on create, read back on refresh.
 * https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-acceptresourceshareinvitation
 *
 * `customTimeouts` are honoured for `create`, `update` and `delete`, wherever they are set; default: five minutes each.
 */
export class InvitationResponse extends DynamicInvitationResponse {
    /** @internal */
    static override readonly adapter = pluginAdapter;
}

/**
 * An account of its own for some resources of a program: `{ provider }` in their options, or in those of a component.
 * Another key or token changes the provider and none of its resources.
 */
export class Provider extends DynamicProvider {
    /** @internal */
    static override readonly adapter = pluginAdapter;
}

/**
 * Both sides of a resource share in one program, with responses by the plugin. The sender's side is by the provider of
 * @pulumi/alicloud, as ever.
 */
export class CrossAccountShare<
    ResourceName extends string = never,
    ReceiverName extends string = string,
> extends DynamicCrossAccountShare<ResourceName, ReceiverName> {
    /** @internal */
    static override readonly responseClass = InvitationResponse;
}

const ours = lookUps(pluginAdapter);

export const getInvitations: LookUps["getInvitations"] = ours.getInvitations;
export const getInvitationsOutput: LookUps["getInvitationsOutput"] = ours.getInvitationsOutput;
export const getInvitation: LookUps["getInvitation"] = ours.getInvitation;
export const getInvitationOutput: LookUps["getInvitationOutput"] = ours.getInvitationOutput;
export const getSharedResources: LookUps["getSharedResources"] = ours.getSharedResources;
export const getSharedResourcesOutput: LookUps["getSharedResourcesOutput"] = ours.getSharedResourcesOutput;
