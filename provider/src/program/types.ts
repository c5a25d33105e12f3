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
} from "./crossAccountShare/arguments";
export type { CrossAccountShareReceiver } from "./crossAccountShare/receiver";
export type { InvitationAutoResponseArgs } from "./generated/invitationAutoResponse";
export type {
    InvitationResponseAccount,
    InvitationResponseArgs,
    InvitationResponseState,
} from "./generated/invitationResponse";
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
    LookUpAccount,
} from "./generated/lookUps";
export type { ProviderArgs } from "./generated/provider";
export type {
    AcceptedSender,
    AcceptInvitationFailedDetail,
    AssumeRole,
    AutoResponse,
    Invitation,
    InvitationResponseAssumeRole,
    ListedSharedResource,
    ProviderAssumeRole,
    ProviderAssumeRoleWithOidc,
    ProviderEndpoint,
    SharedResource,
    UnansweredInvitation,
} from "./generated/types";
export type { LookUpOptions, LookUpOutputOptions } from "./lookUpTypes";
export type { SharedResourceType } from "./sharedResourceType";
