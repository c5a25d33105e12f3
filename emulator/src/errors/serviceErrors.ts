import { ApiError, type ErrorCatalogue } from "./apiError.js";

const shareNameErrors = {
    "MissingParameter.ResourceShareName": [400, "You must specify ResourceShareName."],
    "InvalidParameter.ResourceShareName": [400, "The ResourceShareName is invalid."],
    "InvalidParameter.ResourceShareName.Length": [
        400,
        "The maximum length of ResourceShareName exceeds 50 characters.",
    ],
} as const;

const listErrors = {
    "MissingParameter.ResourceOwner": [400, "You must specify ResourceOwner."],
    "InvalidParameter.ResourceOwner": [400, "The ResourceOwner is invalid."],
    "InvalidParameter.ResourceOwnerAndTag": [
        400,
        "You cannot use ResourceOwner set to OtherAccounts and tags in one request.",
    ],
    "InvalidParameter.ResourceShareStatus": [400, "The ResourceShareStatus is invalid."],
    "InvalidParameter.MaxResults": [400, "The MaxResults is invalid."],
    "InvalidParameter.NextToken": [400, "The NextToken is invalid."],
    "InvalidParameter.NextToken.Length": [400, "The maximum length of NextToken exceeds 256 characters."],
    "InvalidParameter.ResourceShareIds": [400, "The ResourceShareIds is invalid."],
    "InvalidParameter.ResourceShareIds.Duplicate": [400, "The ResourceShareIds contains duplicate values."],
    "InvalidParameter.ResourceShareIds.Length": [
        400,
        "The maximum length of ResourceShareIds exceeds 5 characters.",
    ],
    "InvalidParameter.ResourceShareInvitationIds": [400, "The ResourceShareInvitationIds is invalid."],
    "InvalidParameter.ResourceShareInvitationIds.Duplicate": [
        400,
        "The ResourceShareInvitationIds duplicate values.",
    ],
    "InvalidParameter.ResourceShareInvitationIds.Length": [
        400,
        "The maximum length of ResourceShareInvitationIds exceeds quota limit.",
    ],
    "InvalidParameter.ResourceIds": [400, "The ResourceIds is invalid."],
    "InvalidParameter.ResourceIds.Duplicate": [400, "The specified ResourceId contains duplicate values."],
    "InvalidParameter.ResourceIds.Length": [400, "The maximum number of ResourceIds (5) is exceeded."],
    "InvalidParameter.ResourceId": [400, "The ResourceId is invalid."],
    "InvalidParameter.ResourceArn": [400, "The ResourceArn is invalid."],
    "InvalidParameter.Target": [400, "The Target is invalid."],
    "MissingParameter.AssociationType": [400, "You must specify AssociationType."],
    "InvalidParameter.AssociationType": [400, "The AssociationType is invalid."],
    "InvalidParameter.AssociationStatus": [400, "The AssociationStatus is invalid."],
    ConflictedAssociationType: [400, "The specified ResourceId or Target conflicts with AssociationType."],
} as const;

const associationErrors = {
    "InvalidParameter.Resources": [400, "The Resources is invalid."],
    "InvalidParameter.Resources.Duplicate": [400, "The Resources contains duplicate values."],
    "InvalidParameter.Resources.Length": [400, "The maximum number of Resources exceeds 5."],
    "InvalidParameter.ResourceArns": [400, "The ResourceArns is invalid."],
    "InvalidParameter.ResourceArns.Duplicate": [400, "The ResourceArns contains duplicate values."],
    "InvalidParameter.ResourceArns.Length": [400, "The ResourceArns beyond the length limit."],
    "InvalidParameter.ResourceConflict": [
        400,
        "Both Resources and ResourceArns cannot be specified simultaneously. Please provide only one of these parameters.",
    ],
    "InvalidParameter.ResourceType": [400, "The ResourceType is invalid."],
    "InvalidParameter.Targets": [400, "The Targets is invalid."],
    "InvalidParameter.Targets.Duplicate": [400, "The Targets contains duplicate values."],
    "InvalidParameter.Targets.Length": [400, "The maximum number of Targets exceeds 5."],
    "InvalidParameter.TargetProperties": [400, "The TargetProperties is invalid."],
    "InvalidParameter.TargetProperties.Duplicate": [400, "The TargetProperties contains duplicate values."],
    "InvalidParameter.TargetProperties.Length": [400, "The TargetProperties beyond the length limit."],
    "InvalidParameter.PermissionNames.Duplicate": [400, "The PermissionNames duplicate values."],
    "InvalidParameter.PermissionNames.Length": [
        400,
        "The maximum length of PermissionNames exceeds quota limit.",
    ],
    "InvalidParameter.ResourceProperties": [400, "The ResourceProperties is invalid."],
    "InvalidParameter.ResourceProperties.Duplicate": [
        400,
        "The ResourceProperties contains duplicate values.",
    ],
    "InvalidParameter.ResourceProperties.Length": [400, "The ResourceProperties beyond the length limit."],
    "NotSupport.ResourceProperty": [400, "The resource type does not support resource property."],
    "NotSupport.ResourcePropertyConflict": [
        409,
        "The ResourceProperty can not be updated until the last operation is completed.",
    ],
    InvalidTarget: [400, "The shared target does not exist in the resource directory."],
    ResourceAndTargetBothEmpty: [400, "Either a resource or a shared target must be specified."],
    DisassociateInvalid: [400, "You can not disassociate unassociated resource or target."],
    InvalidParameter: [400, "The specified parameter is invalid."],
} as const;

const shareErrors = {
    "MissingParameter.ResourceShareId": [400, "You must specify ResourceShareId."],
    "InvalidParameter.ResourceShareId": [400, "The ResourceShareId is invalid."],
    "EntityNotExists.ResourceShare": [404, "The resource share does not exist in the current account."],
    ResourceShareStatusMismatchAction: [
        409,
        "The status of the resource share does not allow the specified operation.",
    ],
    DeleteResourceShareConflict: [
        409,
        "You cannot delete a resource share while there are unfinished tasks.",
    ],
    AssociateConflict: [
        409,
        "You cannot perform the operation while disassociation operation is being performed.",
    ],
    DisassociateConflict: [409, "You cannot perform the operation while association is already in progress."],
    NotEnableSharingWithResourceDirectory: [
        409,
        "You have not enabled sharing with your Resource Directory.",
    ],
    AccountNotInResourceDirectory: [409, "The account is not a master or a member of a resource directory."],
    "QuotaExceeded.ResourceShare.Count": [409, "The maximum number of ResourceShare exceeds the limit."],
    "QuotaExceeded.SharedResource.Count": [
        409,
        "The maximum number of shared resources per account  exceeds the limit.",
    ],
    "QuotaExceeded.PendingInvitations": [409, "The maximum number of pending invitations exceeds the limit."],
    ShareWithYourself: [409, "You cannot share resources with yourself."],
    "ExternalTargetsNotAllowed.ResourceType": [
        409,
        "The resource share includes resource types that cannot be shared with accounts outside the resource directory.",
    ],
    "InvalidTarget.SiteMismatch": [409, "Cross-site resource sharing is not supported."],
    "NotSupport.Service.ExistInOtherResourceShare": [
        409,
        "The resource type has been shared to the target service through other resourceShare. Please share it in the same resourceShare.",
    ],
    "NotSupport.Service.AssociateConflict": [
        409,
        "The same resource cannot be shared repeatedly to the target service.",
    ],
    ExternalTargetWithdrawConflict: [
        409,
        "Existing internal association task in resource directory when disassociating with resource share.",
    ],
    "LeavingFailed.Account": [
        409,
        "The account was added to the resource share automatically by resoucre directory.",
    ],
    "LeavingFailed.ResourceType": [
        409,
        "The resource share contains resources of the resource types that dont support this action.",
    ],
    "NotSupport.AllowExternalTargets": [
        409,
        "External sharing is not permitted for resource shares with unsupported configurations.",
    ],
    ActionNotPermitted: [409, "The caller must be the master account for the Resource Directory."],
    AlreadyEnabled: [409, "You have already enabled sharing with the Resource Directory."],
} as const;

const permissionErrors = {
    "EntityNotExists.Permission": [404, "The resource share permission does not exist."],
    "MissingParameter.PermissionName": [400, "You must specify PermissionName."],
    "InvalidParameter.PermissionVersion": [400, "The PermissionVersion is invalid."],
    "DisassociateConflict.Permission": [
        409,
        "Existing associated resource when disassociating permission with resource share.",
    ],
} as const;

const tagErrors = {
    "MissingParameter.ResourceType": [400, "You must specify ResourceType."],
    "MissingParameter.ResourceIds": [400, "You must specify ResourceIds."],
    "MissingParameter.Tags": [400, "You must specify Tags."],
    "NumberExceed.ResourceIds": [400, "The maximum number of ResourceIds is exceeded."],
    "NumberExceed.Tags": [400, "The maximum number of Tags is exceeded."],
    "InvalidResourceId.NotFound": [400, "The specified ResourceIds are not found in our records."],
    "InvalidParameter.TagKey": [400, "The Tag.N.Key parameter is invalid."],
    "InvalidParameter.TagValue": [400, "The Tag.N.Value parameter is invalid."],
    "Duplicate.TagKey": [400, "The Tag.N.Key contains duplicate keys."],
} as const;

const resourceGroupErrors = {
    "MissingParameter.ResourceId": [
        400,
        "The ResourceId parameters that are required for processing this request are missing",
    ],
    "MissingParameter.ResourceRegionId": [
        400,
        "The ResourceRegionId parameters that are required for processing this request are missing",
    ],
    "MissingParameter.ResourceGroupId": [
        400,
        "The ResourceGroupId parameters that are required for processing this request are missing",
    ],
    InvalidResourceGroup: [400, "The specified ResourceGroupId is invalid"],
    ResourceNotFound: [400, "The specified resource is not found"],
} as const;

const invitationErrors = {
    "InvalidParameter.ResourceShareInvitationId": [400, "The ResourceShareInvitationId is invalid."],
    "MissingParameter.ResourceShareInvitationId": [400, "You must specify ResourceShareInvitationId."],
    "InvitationStatus.Expired": [409, "The resource share invitation status is expired."],
    "EntityNotExists.ResourceShareInvitation": [
        409,
        "The resource share invitation does not exist in the current account.",
    ],
    "InvitationStatus.AlreadyRejected": [409, "The resource share invitation status is rejected."],
    "InvitationStatus.AlreadyAccepted": [409, "The resource share invitation status is alredy accepted."],
    // Not documented: what the service may report for the two statuses that its error list leaves out (a setting
    // chooses).
    "InvitationStatus.Cancelled": [409, "The resource share invitation status is cancelled."],
    "InvitationStatus.AcceptFailed": [409, "The resource share invitation status is accept failed."],
} as const;

/** Documented, but with causes that do not exist in the emulator: only faults produce them. */
const faultOnlyErrors = {
    "NotSupport.ResourceType.ResourcesParameter": [
        400,
        "The Resources parameter does not support this resource type. Please use ResourceArns instead.",
    ],
    "EntityAlreadyExists.ResourceShare": [409, "The specified resource share ID already exists."],
    NotManagementAccount: [
        409,
        "Only the management account of the service is allowed to share such resources.",
    ],
    "InvalidTarget.LegalEntityMismatch": [
        409,
        "The target account does not have the same legal entity as the resource owner account.",
    ],
    OperationNotPermitted: [409, "You do not have permission to do this operation."],
    ConcurrentExecutionError: [
        409,
        "The operation could not be completed because another process is currently accessing the same resource.",
    ],
} as const;

/**
 * Every error of the service, with its HTTP status and literal message, typing errors included
 * (API reference of ResourceSharing 2020-01-10, the error table of each operation).
 */
export const serviceErrors = {
    ...shareNameErrors,
    ...listErrors,
    ...associationErrors,
    ...shareErrors,
    ...invitationErrors,
    ...permissionErrors,
    ...tagErrors,
    ...resourceGroupErrors,
    ...faultOnlyErrors,
} as const satisfies ErrorCatalogue<string>;

/** The code of an error of the service. */
export type ServiceErrorCode = keyof typeof serviceErrors;

/** Fails a call with an error of the service. @throws ApiError */
export function refuse(code: ServiceErrorCode): never {
    const [httpStatus, message] = serviceErrors[code];
    throw new ApiError(code, httpStatus, message);
}
