/**
 * The same classes as in the package's main module, served by the plugin instead of a dynamic provider. This adds Ctrl-C,
 * `pulumi import`, and progress in the resource's own row. The engine downloads the plugin of this package's version, unless
 * Pulumi.yaml names the path of one: it is in this package as well.
 */

import { CrossAccountShare as DynamicCrossAccountShare } from "./program/crossAccountShare";
import type { LookUps } from "./program/generated/lookUps";
import { InvitationAutoResponse as DynamicInvitationAutoResponse } from "./program/invitationAutoResponse";
import { InvitationResponse as DynamicInvitationResponse } from "./program/invitationResponse";
import { createLookUps } from "./program/lookUps";
import { pluginAdapter } from "./program/pluginAdapter";
import { Provider as DynamicProvider } from "./program/provider";
import { withStatics } from "./program/withStatics";

export * from "./program/generated/enumerations";
export * from "./program/types";

/**
 * A standing rule for the invitations to one account in one region: every `up` that finds pending invitations answers
 * them, and `refresh` shows those that have arrived since. It accepts invitations from the listed senders only.
 * https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-listresourceshareinvitations
 *
 * Its id is the receiver's account id and the region, such as `1000000000000002/cn-hangzhou`. `customTimeouts` are
 * honoured for `create`, `read`, which is a refresh, `update` and `delete`, wherever they are set; default: five minutes
 * each.
 */
export const InvitationAutoResponse = withStatics(DynamicInvitationAutoResponse, { adapter: pluginAdapter });
export type InvitationAutoResponse = DynamicInvitationAutoResponse;

/**
 * An account's response to a resource share invitation: sent on create, read back on refresh.
 * https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-acceptresourceshareinvitation
 *
 * `customTimeouts` are honoured for `create`, `read`, which is a refresh, `update` and `delete`, wherever they are set;
 * default: five minutes each.
 */
export const InvitationResponse = withStatics(DynamicInvitationResponse, { adapter: pluginAdapter });
export type InvitationResponse = DynamicInvitationResponse;

/**
 * A separate account for some of a program's resources: pass `{ provider }` in their options, or in those of a component.
 * Another key or token updates the provider and none of its resources.
 */
export const Provider = withStatics(DynamicProvider, { adapter: pluginAdapter });
export type Provider = DynamicProvider;

/**
 * Both sides of a resource share in one program, with responses that the plugin serves. The sender's side is served by the
 * provider of @pulumi/alicloud, as it is without the plugin.
 */
export const CrossAccountShare = withStatics(DynamicCrossAccountShare, { responseClass: InvitationResponse });
export type CrossAccountShare<
    ResourceName extends string = never,
    ReceiverName extends string = string,
> = DynamicCrossAccountShare<ResourceName, ReceiverName>;

const ours = createLookUps(pluginAdapter);

export const getInvitations: LookUps["getInvitations"] = ours.getInvitations;
export const getInvitationsOutput: LookUps["getInvitationsOutput"] = ours.getInvitationsOutput;
export const getInvitation: LookUps["getInvitation"] = ours.getInvitation;
export const getInvitationOutput: LookUps["getInvitationOutput"] = ours.getInvitationOutput;
export const getSharedResources: LookUps["getSharedResources"] = ours.getSharedResources;
export const getSharedResourcesOutput: LookUps["getSharedResourcesOutput"] = ours.getSharedResourcesOutput;
