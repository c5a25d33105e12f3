export type { Failure, InvitationStatus } from "./api/operations/invitation";
export type { SharedResource } from "./api/operations/listSharedResources";
export type { DeletePolicy } from "./lifecycle/inputs";
export type { Response, WaitTarget } from "./reconcile/declared";
export {
    InvitationResponse,
    type InvitationResponseArgs,
    type InvitationResponseState,
    type SharedResourceType,
} from "./resources/invitationResponse";
export {
    Provider,
    type ProviderArgs,
    type ProviderAssumeRole,
    type ProviderAssumeRoleWithOidc,
    type ProviderEndpoint,
} from "./resources/provider";
