import { dynamicAdapter } from "./program/dynamicAdapter";
import { type LookUps, lookUps } from "./program/lookUps";

export type { AssumeRole } from "./account/accountInputs";
export type { AcceptInvitationFailedDetail, InvitationStatus } from "./api/operations/invitation";
export type { SharedResource } from "./api/operations/listSharedResources";
export { CrossAccountShare } from "./program/crossAccountShare";
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
export {
    InvitationResponse,
    type InvitationResponseAccount,
    type InvitationResponseArgs,
    type InvitationResponseAssumeRole,
    type InvitationResponseState,
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
export {
    Provider,
    type ProviderArgs,
    type ProviderAssumeRole,
    type ProviderAssumeRoleWithOidc,
    type ProviderEndpoint,
} from "./program/provider";
export type { SharedResourceType } from "./program/sharedResourceType";
export type { DeletePolicy } from "./resources/invitationResponse/properties";
export type { Response, WaitTarget } from "./resources/invitationResponse/reconcile/declared";

const ours = lookUps(dynamicAdapter);

export const getInvitations: LookUps["getInvitations"] = ours.getInvitations;
export const getInvitationsOutput: LookUps["getInvitationsOutput"] = ours.getInvitationsOutput;
export const getInvitation: LookUps["getInvitation"] = ours.getInvitation;
export const getInvitationOutput: LookUps["getInvitationOutput"] = ours.getInvitationOutput;
export const getSharedResources: LookUps["getSharedResources"] = ours.getSharedResources;
export const getSharedResourcesOutput: LookUps["getSharedResourcesOutput"] = ours.getSharedResourcesOutput;
