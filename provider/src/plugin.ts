/**
 * The classes of the package itself, by the plugin instead of a dynamic provider: Ctrl-C, `pulumi import`, progress in
 * the resource's own row. The plugin is in this package; a program's Pulumi.yaml says where.
 */

import { InvitationAutoResponse as DynamicInvitationAutoResponse } from "./program/invitationAutoResponse";
import { InvitationResponse as DynamicInvitationResponse } from "./program/invitationResponse";
import { type LookUps, lookUps } from "./program/lookUps";
import { pluginAdapter } from "./program/pluginAdapter";
import { Provider as DynamicProvider } from "./program/provider";

export type { AssumeRole } from "./account/accountInputs";
export type { AcceptInvitationFailedDetail, InvitationStatus } from "./api/operations/invitation";
export type { SharedResource } from "./api/operations/listSharedResources";
export type {
    AcceptedSender,
    AutoResponse,
    InvitationAutoResponseArgs,
    UnansweredInvitation,
} from "./program/invitationAutoResponse";
export type {
    InvitationResponseAccount,
    InvitationResponseArgs,
    InvitationResponseAssumeRole,
    InvitationResponseState,
    SharedResourceType,
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
export type { OtherwisePolicy } from "./resources/invitationAutoResponse/properties";
export type { DeletePolicy } from "./resources/invitationResponse/properties";
export type { Response, WaitTarget } from "./resources/invitationResponse/reconcile/declared";

/**
 * A standing rule for the invitations of one account and region: every `up` that finds one waiting answers it, and
 * `refresh` shows those that have come since. It answers invitations of the senders that it lists, and no others.
 * https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-listresourceshareinvitations
 *
 * Its id is the receiver's account id and the region, such as `1000000000000002/cn-hangzhou`. `customTimeouts` are
 * honoured for `create`, `update` and `delete`, wherever they are set; default: five minutes each.
 */
export class InvitationAutoResponse extends DynamicInvitationAutoResponse {
    /** @internal */
    static override readonly adapter = pluginAdapter;
}

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

const ours = lookUps(pluginAdapter);

export const getInvitations: LookUps["getInvitations"] = ours.getInvitations;
export const getInvitationsOutput: LookUps["getInvitationsOutput"] = ours.getInvitationsOutput;
export const getInvitation: LookUps["getInvitation"] = ours.getInvitation;
export const getInvitationOutput: LookUps["getInvitationOutput"] = ours.getInvitationOutput;
export const getSharedResources: LookUps["getSharedResources"] = ours.getSharedResources;
export const getSharedResourcesOutput: LookUps["getSharedResourcesOutput"] = ours.getSharedResourcesOutput;
