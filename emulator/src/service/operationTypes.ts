import type { JsonObject } from "../json.js";
import type {
    AssociationStatus,
    FailureReason,
    InvitationStatus,
    ResourceStatus,
    ShareStatus,
} from "../store/records.js";

/** Whose shares a call is about: the caller's own, or those of other accounts. */
export type ResourceOwner = "Self" | "OtherAccounts";

/** The parameters of a list call: the page. */
type Page = { readonly MaxResults?: number; readonly NextToken?: string };

/** What a page has besides its rows. */
type PageResult = { readonly NextToken?: string };

type ResourceParameter = { readonly ResourceId: string; readonly ResourceType: string };
type TagParameter = { readonly Key: string; readonly Value?: string };

/** The resources and targets that a call adds. */
type Associations = {
    readonly Resources?: readonly ResourceParameter[];
    readonly ResourceArns?: readonly string[];
    readonly Targets?: readonly string[];
    readonly PermissionNames?: readonly string[];
    readonly TargetProperties?: readonly { readonly TargetId: string; readonly Property: string }[];
    readonly ResourceProperties?: readonly { readonly ResourceArn: string; readonly Property: string }[];
};

/** A resource share, as CreateResourceShare and UpdateResourceShare return it. */
export type ShareRow = {
    readonly ResourceShareId: string;
    readonly ResourceShareName: string;
    readonly ResourceShareOwner: string;
    readonly ResourceShareStatus: ShareStatus;
    readonly AllowExternalTargets: boolean;
    readonly CreateTime: string;
    readonly UpdateTime: string;
};

/** A resource share, as ListResourceShares returns it. */
export type ListedShareRow = ShareRow & {
    readonly ResourceGroupId: string;
    readonly Tags: readonly { readonly Key: string; readonly Value: string }[];
};

/** An entry of failure details; which names it has depends on the setting `failureDetailNames`. */
export type FailureDetailRow = {
    readonly ResourceId: string;
    readonly ResourceType: string;
    readonly ResourceArn?: string;
    readonly FailureReason?: FailureReason;
    readonly FailureDescription?: string;
    readonly OperationType?: string;
    readonly Status: string;
    readonly StatusMessage: string;
    readonly AssociateType: string;
};

/** An entry of the failure details of an association. */
export type AssociationFailureRow = Omit<FailureDetailRow, "ResourceId" | "ResourceType"> & {
    readonly EntityId: string;
    readonly EntityType: string;
};

/** An invitation, without failure details. */
export type InvitationRow = {
    readonly ResourceShareInvitationId: string;
    readonly ResourceShareId: string;
    readonly ResourceShareName: string;
    readonly SenderAccountId: string;
    readonly ReceiverAccountId: string;
    readonly CreateTime: string;
    readonly Status: InvitationStatus;
};

/** An invitation, as ListResourceShareInvitations returns it. */
export type ListedInvitationRow = InvitationRow & {
    readonly InvitationFailedDetails?: readonly FailureDetailRow[];
};

/** An association of a share with a resource or a target. */
export type AssociationRow = {
    readonly ResourceShareId: string;
    readonly ResourceShareName: string;
    readonly AssociationType: "Resource" | "Target";
    readonly AssociationStatus: AssociationStatus;
    readonly AssociationStatusMessage: string;
    readonly EntityId: string;
    /** A resource type, or the kind of a target, such as `Account`. */
    readonly EntityType: string;
    readonly ResourceArn?: string;
    readonly ResourceProperty?: string;
    readonly TargetProperty?: string;
    readonly CreateTime: string;
    readonly UpdateTime: string;
};

/** An association, as ListResourceShareAssociations returns it. */
export type ListedAssociationRow = AssociationRow & {
    readonly External: boolean;
    readonly AssociationFailedDetails?: readonly AssociationFailureRow[];
};

/** A shared resource; its status is shown to receivers only. */
export type SharedResourceRow = {
    readonly ResourceId: string;
    readonly ResourceType: string;
    readonly ResourceArn: string;
    readonly ResourceShareId: string;
    readonly ResourceStatus?: ResourceStatus;
    readonly ResourceStatusMessage?: string;
    readonly CreateTime: string;
    readonly UpdateTime: string;
};

/** A principal that a share is shared with, or the owner of a share. */
export type SharedTargetRow = {
    readonly TargetId: string;
    readonly ResourceShareId: string;
    readonly External: boolean;
    readonly TargetProperty?: string;
    readonly CreateTime: string;
    readonly UpdateTime: string;
};

/** A permission, as lists return it. */
export type PermissionRow = {
    readonly PermissionName: string;
    readonly PermissionVersion: string;
    readonly ResourceType: string;
    readonly DefaultVersion: boolean;
    readonly DefaultPermission: boolean;
    readonly CreateTime: string;
    readonly UpdateTime: string;
};

/** The credentials that STS issues, and the role that they are for. */
export type RoleCredentials = {
    readonly AssumedRoleUser: { readonly Arn: string; readonly AssumedRoleId: string };
    readonly Credentials: {
        readonly AccessKeyId: string;
        readonly AccessKeySecret: string;
        readonly SecurityToken: string;
        readonly Expiration: string;
    };
};

type TaggedShares = { readonly ResourceType: "ResourceShare"; readonly ResourceId?: readonly string[] };
type NamedPermission = { readonly PermissionName: string };
type Listed<Name extends string, Row> = PageResult & { readonly [Member in Name]: readonly Row[] };
type Respond = { readonly ResourceShareInvitationId: string };
type Role = {
    readonly RoleArn: string;
    readonly RoleSessionName: string;
    readonly DurationSeconds?: number;
    readonly Policy?: string;
};

/** An operation's parameters, as nested values, and its result: the response without the RequestId. */
type Types<Parameters, Result extends JsonObject> = {
    readonly parameters: Parameters;
    readonly result: Result;
};

/** No members. */
type None = { readonly [name: string]: never };

/** The parameters and the result of every operation. */
export interface OperationTypes {
    AcceptResourceShareInvitation: Types<
        Respond,
        {
            readonly ResourceShareInvitation: InvitationRow & {
                readonly AcceptInvitationFailedDetails?: readonly FailureDetailRow[];
            };
        }
    >;
    AssociateResourceShare: Types<
        Associations & { readonly ResourceShareId: string },
        { readonly ResourceShareAssociations: readonly AssociationRow[] }
    >;
    AssociateResourceSharePermission: Types<
        NamedPermission & { readonly ResourceShareId: string; readonly Replace?: boolean },
        None
    >;
    ChangeResourceGroup: Types<
        {
            readonly ResourceId: string;
            readonly ResourceRegionId: string;
            readonly ResourceGroupId: string;
            readonly ResourceType?: string;
        },
        None
    >;
    CheckSharingWithResourceDirectoryStatus: Types<None, { readonly EnableSharingWithRd: boolean }>;
    CreateResourceShare: Types<
        Associations & {
            readonly ResourceShareName: string;
            readonly AllowExternalTargets?: boolean;
            readonly ResourceGroupId?: string;
            readonly Tag?: readonly TagParameter[];
        },
        { readonly ResourceShare: ShareRow }
    >;
    DeleteResourceShare: Types<{ readonly ResourceShareId: string }, None>;
    DescribeRegions: Types<
        { readonly AcceptLanguage?: "zh-CN" | "en-US" },
        {
            readonly Regions: readonly {
                readonly RegionId: string;
                readonly RegionEndpoint: string;
                readonly LocalName: string;
            }[];
        }
    >;
    DisassociateResourceShare: Types<
        Pick<Associations, "Resources" | "ResourceArns" | "Targets"> & {
            readonly ResourceShareId: string;
            readonly ResourceOwner?: ResourceOwner;
        },
        { readonly ResourceShareAssociations: readonly AssociationRow[] }
    >;
    DisassociateResourceSharePermission: Types<NamedPermission & { readonly ResourceShareId: string }, None>;
    EnableSharingWithResourceDirectory: Types<None, None>;
    GetPermission: Types<
        NamedPermission & { readonly PermissionVersion?: string },
        { readonly Permission: PermissionRow & { readonly Permission: string } }
    >;
    ListPermissions: Types<Page & { readonly ResourceType?: string }, Listed<"Permissions", PermissionRow>>;
    ListPermissionVersions: Types<Page & NamedPermission, Listed<"Permissions", PermissionRow>>;
    ListResourceShareAssociations: Types<
        Page & {
            readonly AssociationType: "Resource" | "Target";
            readonly AssociationStatus?: AssociationStatus;
            readonly ResourceShareIds?: readonly string[];
            readonly ResourceId?: string;
            readonly ResourceArn?: string;
            readonly Target?: string;
        },
        Listed<"ResourceShareAssociations", ListedAssociationRow>
    >;
    ListResourceShareInvitations: Types<
        Page & {
            readonly ResourceShareIds?: readonly string[];
            readonly ResourceShareInvitationIds?: readonly string[];
        },
        Listed<"ResourceShareInvitations", ListedInvitationRow>
    >;
    ListResourceSharePermissions: Types<
        Page & { readonly ResourceShareId: string; readonly ResourceOwner: ResourceOwner },
        Listed<"Permissions", PermissionRow>
    >;
    ListResourceShares: Types<
        Page & {
            readonly ResourceOwner: ResourceOwner;
            readonly ResourceShareIds?: readonly string[];
            readonly ResourceShareName?: string;
            readonly ResourceShareStatus?: ShareStatus;
            readonly ResourceGroupId?: string;
            readonly PermissionName?: string;
            readonly Tag?: readonly TagParameter[];
        },
        Listed<"ResourceShares", ListedShareRow>
    >;
    ListSharedResources: Types<
        Page & {
            readonly ResourceOwner: ResourceOwner;
            readonly ResourceType?: string;
            readonly ResourceShareIds?: readonly string[];
            readonly ResourceIds?: readonly string[];
            readonly ResourceArns?: readonly string[];
            readonly Target?: string;
        },
        Listed<"SharedResources", SharedResourceRow>
    >;
    ListSharedTargets: Types<
        Page & {
            readonly ResourceOwner: ResourceOwner;
            readonly ResourceType?: string;
            readonly ResourceShareIds?: readonly string[];
            readonly ResourceId?: string;
            readonly ResourceArn?: string;
            readonly Targets?: readonly string[];
        },
        Listed<"SharedTargets", SharedTargetRow>
    >;
    ListTagResources: Types<
        Page & TaggedShares & { readonly Tag?: readonly TagParameter[] },
        PageResult & {
            readonly TagResources: {
                readonly TagResource: readonly {
                    readonly ResourceId: string;
                    readonly ResourceType: string;
                    readonly TagKey: string;
                    readonly TagValue: string;
                }[];
            };
        }
    >;
    RejectResourceShareInvitation: Types<Respond, { readonly ResourceShareInvitation: InvitationRow }>;
    TagResources: Types<TaggedShares & { readonly Tag: readonly TagParameter[] }, None>;
    UntagResources: Types<
        TaggedShares & { readonly TagKey?: readonly string[]; readonly All?: boolean },
        None
    >;
    UpdateResourceShare: Types<
        {
            readonly ResourceShareId: string;
            readonly ResourceShareName: string;
            readonly AllowExternalTargets?: boolean;
        },
        { readonly ResourceShare: ShareRow }
    >;
    AssumeRole: Types<Role, RoleCredentials>;
    AssumeRoleWithOIDC: Types<
        Role & { readonly OIDCProviderArn: string; readonly OIDCToken: string },
        RoleCredentials & {
            readonly OIDCTokenInfo: {
                readonly Subject: string;
                readonly Issuer: string;
                readonly ClientIds: string;
                readonly ExpirationTime: string;
                readonly VerificationInfo: string;
            };
        }
    >;
    GetCallerIdentity: Types<
        None,
        {
            readonly AccountId: string;
            readonly IdentityType: "Account" | "AssumedRoleUser";
            readonly PrincipalId: string;
            readonly Arn: string;
            readonly UserId?: string;
            readonly RoleId?: string;
        }
    >;
}

/** The name of an operation, such as `AcceptResourceShareInvitation`. */
export type OperationName = keyof OperationTypes;

/** The parameters of an operation, as nested values. */
export type OperationParameters<Name extends OperationName> = OperationTypes[Name]["parameters"];

/** What an operation returns: its response without the RequestId. */
export type OperationResult<Name extends OperationName> = OperationTypes[Name]["result"];

/** The response of an operation. */
export type OperationResponse<Name extends OperationName> = OperationResult<Name> & {
    readonly RequestId: string;
};
