export type { AssumeRole } from "./account/accountInputs";
export type { AcceptInvitationFailedDetail, InvitationStatus } from "./api/operations/invitation";
export type { SharedResource } from "./api/operations/listSharedResources";
export {
    InvitationResponse,
    type InvitationResponseAccount,
    type InvitationResponseArgs,
    type InvitationResponseAssumeRole,
    type InvitationResponseState,
    type SharedResourceType,
} from "./program/invitationResponse";
export {
    Provider,
    type ProviderArgs,
    type ProviderAssumeRole,
    type ProviderAssumeRoleWithOidc,
    type ProviderEndpoint,
} from "./program/provider";
export type { DeletePolicy } from "./resources/invitationResponse/properties";
export type { Response, WaitTarget } from "./resources/invitationResponse/reconcile/declared";
