/** The types that programs can use, with either adapter. */

export type { AssumeRole } from "../account/accountInputs";
export type { AcceptInvitationFailedDetail } from "../api/operations/invitation";
export type { SharedResource } from "../api/operations/listSharedResources";
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
export type {
    AcceptedSender,
    AutoResponse,
    InvitationAutoResponseArgs,
    UnansweredInvitation,
} from "./invitationAutoResponse";
export type {
    InvitationResponseAccount,
    InvitationResponseArgs,
    InvitationResponseAssumeRole,
    InvitationResponseState,
} from "./invitationResponse";
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
    LookUpAccount,
    LookUpOptions,
    LookUpOutputOptions,
} from "./lookUpTypes";
export type {
    ProviderArgs,
    ProviderAssumeRole,
    ProviderAssumeRoleWithOidc,
    ProviderEndpoint,
} from "./provider";
export type { SharedResourceType } from "./sharedResourceType";
