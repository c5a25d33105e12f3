/** One call that is refused: the code, the operation, and its parameters as on the wire. */
export interface Refusal {
    readonly code: string;
    readonly operation: string;
    readonly parameters: Readonly<Record<string, string>>;
    /** Who calls; default: the sender. */
    readonly caller?: "sender" | "receiver";
}

/** What the refusals are made in: ids of the records that `operations.test.ts` makes. */
export interface RecordIds {
    /** The sender's, with vsw-1 and the receiver joined. */
    readonly joined: string;
    /** The sender's, deleted. */
    readonly deleted: string;
    /** The receiver's own, empty. */
    readonly foreign: string;
    readonly accepted: string;
    readonly rejected: string;
    readonly expired: string;
    readonly cancelled: string;
}

type Parameters = Record<string, string>;

const receiverId = "1000000000000002";
const noShare = "rs-000000000000";
const lists = { ListResourceShares: {}, ListSharedResources: {}, ListSharedTargets: {} } as const;

function numbered(name: string, values: readonly string[]): Parameters {
    return Object.fromEntries(values.map((value, index) => [`${name}.${index + 1}`, value]));
}

const sixIds = ["a", "b", "c", "d", "e", "f"];

function resources(values: readonly (readonly [string, string])[]): Parameters {
    return Object.assign(
        {},
        ...values.map(([type, id], index) => ({
            [`Resources.${index + 1}.ResourceType`]: type,
            [`Resources.${index + 1}.ResourceId`]: id,
        })),
    );
}

const vswitchArn = "acs:vpc:cn-hangzhou:1000000000000001:vswitch/vsw-1";

/** What every call that names resources and targets refuses. */
const resourcesAndTargets: readonly (readonly [string, Parameters])[] = [
    ["InvalidParameter.Resources", { "Resources.1.ResourceId": "vsw-1" }],
    ["InvalidParameter.Resources", resources([["VSwitch", "not an id"]])],
    [
        "InvalidParameter.Resources.Duplicate",
        resources([
            ["VSwitch", "v"],
            ["VSwitch", "v"],
        ]),
    ],
    ["InvalidParameter.Resources.Length", resources(sixIds.map((id) => ["VSwitch", id]))],
    ["InvalidParameter.ResourceType", resources([["Vswitch", "v"]])],
    ["InvalidParameter.ResourceType", resources([["ROSTemplate", "t"]])],
    ["InvalidParameter.ResourceArns", { "ResourceArns.1": "vsw-1" }],
    ["InvalidParameter.ResourceArns", { "ResourceArns.1": vswitchArn.replace("hangzhou", "beijing") }],
    ["InvalidParameter.ResourceArns.Duplicate", numbered("ResourceArns", [vswitchArn, vswitchArn])],
    ["InvalidParameter.ResourceArns.Length", numbered("ResourceArns", sixIds)],
    ["InvalidParameter.ResourceConflict", { ...resources([["VSwitch", "v"]]), "ResourceArns.1": vswitchArn }],
    ["InvalidParameter.Targets", { "Targets.1": "receiver" }],
    ["InvalidParameter.Targets.Duplicate", numbered("Targets", [receiverId, receiverId])],
    ["InvalidParameter.Targets.Length", numbered("Targets", sixIds)],
];

/** What every call that adds to a share refuses beside that. */
const additions: readonly (readonly [string, Parameters])[] = [
    ...resourcesAndTargets,
    ["ShareWithYourself", { "Targets.1": "1000000000000001" }],
    ["AccountNotInResourceDirectory", { "Targets.1": "rd-abc" }],
    ["EntityNotExists.Permission", { "PermissionNames.1": "None", "Targets.1": receiverId }],
    [
        "InvalidParameter.PermissionNames.Duplicate",
        { ...numbered("PermissionNames", ["a", "a"]), "Targets.1": receiverId },
    ],
    [
        "InvalidParameter.PermissionNames.Length",
        { ...numbered("PermissionNames", sixIds), "Targets.1": receiverId },
    ],
    [
        "InvalidParameter.TargetProperties",
        {
            "TargetProperties.1.TargetId": receiverId,
            "TargetProperties.1.Property": "{}",
            "Targets.1": receiverId,
        },
    ],
    [
        "InvalidParameter.TargetProperties.Length",
        { ...numbered("TargetProperties", sixIds), "Targets.1": receiverId },
    ],
    [
        "InvalidParameter.TargetProperties.Duplicate",
        {
            "Targets.1": "ros.aliyuncs.com",
            "TargetProperties.1.TargetId": "ros.aliyuncs.com",
            "TargetProperties.1.Property": "{}",
            "TargetProperties.2.TargetId": "ros.aliyuncs.com",
            "TargetProperties.2.Property": "{}",
        },
    ],
    [
        "InvalidParameter.ResourceProperties",
        {
            "ResourceProperties.1.ResourceArn": vswitchArn,
            "ResourceProperties.1.Property": "no JSON",
            "ResourceArns.1": vswitchArn,
        },
    ],
    [
        "InvalidParameter.ResourceProperties.Length",
        { ...numbered("ResourceProperties", sixIds), "ResourceArns.1": vswitchArn },
    ],
    [
        "InvalidParameter.ResourceProperties.Duplicate",
        {
            "ResourceArns.1": vswitchArn,
            "ResourceProperties.1.ResourceArn": vswitchArn,
            "ResourceProperties.1.Property": "{}",
            "ResourceProperties.2.ResourceArn": vswitchArn,
            "ResourceProperties.2.Property": "{}",
        },
    ],
    [
        "NotSupport.ResourceProperty",
        {
            "ResourceArns.1": vswitchArn,
            "ResourceProperties.1.ResourceArn": vswitchArn,
            "ResourceProperties.1.Property": "{}",
        },
    ],
    [
        "ExternalTargetsNotAllowed.ResourceType",
        { ...resources([["KMSInstance", "kms-1"]]), "Targets.1": "1000000000000003" },
    ],
];

/** What every paged list refuses. */
const paging: readonly (readonly [string, Parameters])[] = [
    ["InvalidParameter.MaxResults", { MaxResults: "0" }],
    ["InvalidParameter.MaxResults", { MaxResults: "101" }],
    ["InvalidParameter.MaxResults", { MaxResults: "many" }],
    ["InvalidParameter.NextToken", { NextToken: "next" }],
    ["InvalidParameter.NextToken.Length", { NextToken: "n".repeat(257) }],
];

const shareIds: readonly (readonly [string, Parameters])[] = [
    ["InvalidParameter.ResourceShareIds", numbered("ResourceShareIds", ["share"])],
    ["InvalidParameter.ResourceShareIds.Duplicate", numbered("ResourceShareIds", [noShare, noShare])],
    ["InvalidParameter.ResourceShareIds.Length", numbered("ResourceShareIds", sixIds)],
];

function shareId(ids: RecordIds): readonly (readonly [string, Parameters])[] {
    return [
        ["MissingParameter.ResourceShareId", { ResourceShareId: "" }],
        ["InvalidParameter.ResourceShareId", { ResourceShareId: "share" }],
        ["EntityNotExists.ResourceShare", { ResourceShareId: noShare }],
        ["EntityNotExists.ResourceShare", { ResourceShareId: ids.foreign }],
        ["ResourceShareStatusMismatchAction", { ResourceShareId: ids.deleted }],
    ];
}

/** Refused calls of one operation. @param common parameters without which it would be refused for another reason */
function of(
    operation: string,
    cases: readonly (readonly [string, Parameters])[],
    common: Parameters = {},
    caller: Refusal["caller"] = "sender",
): readonly Refusal[] {
    return cases.map(([code, parameters]) => ({
        code,
        operation,
        caller,
        parameters: { ...common, ...parameters },
    }));
}

function responses(operation: string, ids: RecordIds): readonly Refusal[] {
    const invitationIds: readonly (readonly [string, string])[] = [
        ["MissingParameter.ResourceShareInvitationId", ""],
        ["InvalidParameter.ResourceShareInvitationId", "invitation"],
        ["EntityNotExists.ResourceShareInvitation", "i-0000000000000000"],
        ["InvitationStatus.AlreadyAccepted", ids.accepted],
        ["InvitationStatus.AlreadyRejected", ids.rejected],
        ["InvitationStatus.Expired", ids.expired],
        ["EntityNotExists.ResourceShareInvitation", ids.cancelled],
    ];
    const cases = invitationIds.map(([code, id]) => [code, { ResourceShareInvitationId: id }] as const);
    const foreign = [
        ["EntityNotExists.ResourceShareInvitation", { ResourceShareInvitationId: ids.accepted }],
    ] as const;
    return [...of(operation, cases, {}, "receiver"), ...of(operation, foreign)];
}

const tagging = { ResourceType: "ResourceShare" };

/** Every refusal that parameters and records alone bring about. */
export function refusals(ids: RecordIds): readonly Refusal[] {
    const self = { ResourceOwner: "Self" };
    const own = { ResourceShareId: ids.joined };
    const name = { ResourceShareName: "new" };
    const tagged = { ...tagging, "ResourceId.1": ids.joined };
    const permission = { PermissionName: "AliyunRSDefaultPermissionVSwitch" };
    const group = { ResourceId: ids.joined, ResourceRegionId: "cn-hangzhou", ResourceGroupId: "rg-1" };
    return [
        ...responses("AcceptResourceShareInvitation", ids),
        ...responses("RejectResourceShareInvitation", ids),
        ...of("ListResourceShareInvitations", [
            ...paging,
            ...shareIds,
            [
                "InvalidParameter.ResourceShareInvitationIds",
                numbered("ResourceShareInvitationIds", ["invitation"]),
            ],
            [
                "InvalidParameter.ResourceShareInvitationIds.Duplicate",
                numbered("ResourceShareInvitationIds", ["i-1", "i-1"]),
            ],
            [
                "InvalidParameter.ResourceShareInvitationIds.Length",
                numbered("ResourceShareInvitationIds", sixIds),
            ],
        ]),
        ...Object.keys(lists).flatMap((operation) =>
            of(
                operation,
                [
                    ["MissingParameter.ResourceOwner", { ResourceOwner: "" }],
                    ["InvalidParameter.ResourceOwner", { ResourceOwner: "self" }],
                    ...paging,
                    ...shareIds,
                ],
                self,
            ),
        ),
        ...of(
            "ListResourceShares",
            [
                ["InvalidParameter.ResourceShareStatus", { ResourceShareStatus: "active" }],
                ["InvalidParameter.ResourceShareName", { ResourceShareName: "a b" }],
                ["InvalidParameter.ResourceShareName.Length", { ResourceShareName: "n".repeat(51) }],
                [
                    "InvalidParameter.ResourceOwnerAndTag",
                    { ResourceOwner: "OtherAccounts", "Tag.1.Key": "k" },
                ],
            ],
            self,
        ),
        ...of(
            "ListSharedResources",
            [
                ["InvalidParameter.ResourceType", { ResourceType: "vswitch" }],
                ["InvalidParameter.Target", { Target: "receiver" }],
                ["InvalidParameter.ResourceIds", numbered("ResourceIds", ["a b"])],
                ["InvalidParameter.ResourceIds.Duplicate", numbered("ResourceIds", ["a", "a"])],
                ["InvalidParameter.ResourceIds.Length", numbered("ResourceIds", sixIds)],
                ["InvalidParameter.ResourceArns", numbered("ResourceArns", ["a"])],
                ["InvalidParameter.ResourceConflict", { "ResourceIds.1": "a", "ResourceArns.1": vswitchArn }],
            ],
            self,
        ),
        ...of(
            "ListSharedTargets",
            [
                ["InvalidParameter.Targets", numbered("Targets", ["receiver"])],
                ["InvalidParameter.Targets.Duplicate", numbered("Targets", [receiverId, receiverId])],
                ["InvalidParameter.Targets.Length", numbered("Targets", sixIds)],
                ["InvalidParameter.ResourceType", { ResourceType: "vswitch" }],
                ["InvalidParameter.ResourceId", { ResourceId: "a b" }],
                ["InvalidParameter.ResourceArn", { ResourceArn: "a" }],
                ["InvalidParameter.ResourceConflict", { ResourceId: "a", ResourceArn: vswitchArn }],
            ],
            self,
        ),
        ...of(
            "ListResourceShareAssociations",
            [
                ["MissingParameter.AssociationType", { AssociationType: "" }],
                ["InvalidParameter.AssociationType", { AssociationType: "resource" }],
                ["InvalidParameter.AssociationStatus", { AssociationStatus: "associated" }],
                ["ConflictedAssociationType", { Target: receiverId }],
                ["ConflictedAssociationType", { AssociationType: "Target", ResourceId: "vsw-1" }],
                ["InvalidParameter.ResourceId", { ResourceId: "a b" }],
                ["InvalidParameter.ResourceArn", { ResourceArn: "a" }],
                ["InvalidParameter.ResourceConflict", { ResourceId: "a", ResourceArn: vswitchArn }],
                ["InvalidParameter.Target", { AssociationType: "Target", Target: "receiver" }],
                ...paging,
                ...shareIds,
            ],
            { AssociationType: "Resource" },
        ),
        ...of(
            "CreateResourceShare",
            [
                ["MissingParameter.ResourceShareName", { ResourceShareName: "" }],
                ["InvalidParameter.ResourceShareName", { ResourceShareName: "a b" }],
                ["InvalidParameter.ResourceShareName.Length", { ResourceShareName: "n".repeat(51) }],
                ["InvalidParameter", { AllowExternalTargets: "yes" }],
                ["AccountNotInResourceDirectory", { AllowExternalTargets: "false", "Targets.1": receiverId }],
                ["InvalidParameter.TagKey", { "Tag.1.Key": "acs:k" }],
                ...additions,
            ],
            { ...name, AllowExternalTargets: "true" },
        ),
        ...of(
            "UpdateResourceShare",
            [
                ...shareId(ids),
                ["MissingParameter.ResourceShareName", { ResourceShareName: "" }],
                ["InvalidParameter.ResourceShareName", { ResourceShareName: "a b" }],
                ["InvalidParameter.ResourceShareName.Length", { ResourceShareName: "n".repeat(51) }],
                ["InvalidParameter", { AllowExternalTargets: "yes" }],
            ],
            { ...own, ...name },
        ),
        ...of("DeleteResourceShare", shareId(ids)),
        ...of(
            "AssociateResourceShare",
            [
                ...shareId(ids).map(([code, one]) => [code, { ...one, "Targets.1": receiverId }] as const),
                ["ResourceAndTargetBothEmpty", {}],
                ...additions,
            ],
            own,
        ),
        ...of(
            "DisassociateResourceShare",
            [
                ...shareId(ids).map(([code, one]) => [code, { ...one, "Targets.1": receiverId }] as const),
                ["ResourceAndTargetBothEmpty", {}],
                ["DisassociateInvalid", { "Targets.1": "1000000000000003" }],
                ["DisassociateInvalid", resources([["VSwitch", "vsw-9"]])],
                ["InvalidParameter", { ResourceOwner: "others" }],
                ...resourcesAndTargets,
            ],
            own,
        ),
        ...of(
            "DisassociateResourceShare",
            [
                ["EntityNotExists.ResourceShare", { ResourceShareId: noShare }],
                ["DisassociateInvalid", { "Targets.1": "1000000000000001" }],
                ["InvalidParameter.Resources", resources([["VSwitch", "vsw-1"]])],
            ],
            { ...own, ResourceOwner: "OtherAccounts" },
            "receiver",
        ),
        ...of(
            "AssociateResourceSharePermission",
            [
                ...shareId(ids),
                ["MissingParameter.PermissionName", { PermissionName: "" }],
                ["EntityNotExists.Permission", { PermissionName: "None" }],
                ["InvalidParameter", {}],
            ],
            { ...own, ...permission },
        ),
        ...of(
            "DisassociateResourceSharePermission",
            [
                ...shareId(ids),
                ["MissingParameter.PermissionName", { PermissionName: "" }],
                ["EntityNotExists.Permission", { PermissionName: "AliyunRSDefaultPermissionImage" }],
                ["DisassociateConflict.Permission", {}],
            ],
            { ...own, ...permission },
        ),
        ...of(
            "ListResourceSharePermissions",
            [
                ...shareId(ids).slice(0, 4),
                ["MissingParameter.ResourceOwner", { ResourceOwner: "" }],
                ["InvalidParameter.ResourceOwner", { ResourceOwner: "others" }],
                ["EntityNotExists.ResourceShare", { ResourceOwner: "OtherAccounts" }],
                ...paging,
            ],
            { ...own, ...self },
        ),
        ...of(
            "GetPermission",
            [
                ["MissingParameter.PermissionName", { PermissionName: "" }],
                ["EntityNotExists.Permission", { PermissionName: "None" }],
                ["InvalidParameter.PermissionVersion", { PermissionVersion: "v2" }],
            ],
            permission,
        ),
        ...of("ListPermissions", [["InvalidParameter.ResourceType", { ResourceType: "vswitch" }], ...paging]),
        ...of(
            "ListPermissionVersions",
            [["MissingParameter.PermissionName", { PermissionName: "" }], ...paging],
            permission,
        ),
        ...of(
            "TagResources",
            [
                ["MissingParameter.ResourceType", { ResourceType: "" }],
                ["InvalidParameter.ResourceType", { ResourceType: "Share" }],
                ["InvalidParameter.ResourceId", { "ResourceId.1": "share" }],
                ["InvalidResourceId.NotFound", { "ResourceId.1": ids.foreign }],
                [
                    "NumberExceed.ResourceIds",
                    numbered(
                        "ResourceId",
                        Array.from({ length: 21 }, () => noShare),
                    ),
                ],
                ["MissingParameter.Tags", {}],
                [
                    "NumberExceed.Tags",
                    Object.assign(
                        {},
                        ...Array.from({ length: 21 }, (_, n) => ({ [`Tag.${n + 1}.Key`]: `k${n}` })),
                    ),
                ],
                ["InvalidParameter.TagKey", { "Tag.1.Key": "aliyun" }],
                ["InvalidParameter.TagKey", { "Tag.1.Value": "v" }],
                ["InvalidParameter.TagValue", { "Tag.1.Key": "k", "Tag.1.Value": "http://v" }],
                ["Duplicate.TagKey", { "Tag.1.Key": "k", "Tag.2.Key": "k" }],
            ],
            tagged,
        ),
        ...of("TagResources", [["MissingParameter.ResourceIds", { "Tag.1.Key": "k" }]], tagging),
        ...of(
            "UntagResources",
            [
                ["MissingParameter.ResourceType", { ResourceType: "" }],
                ["InvalidResourceId.NotFound", { "ResourceId.1": noShare }],
                [
                    "NumberExceed.Tags",
                    numbered(
                        "TagKey",
                        Array.from({ length: 21 }, (_, n) => `k${n}`),
                    ),
                ],
                ["InvalidParameter", { All: "yes" }],
            ],
            tagged,
        ),
        ...of("UntagResources", [["MissingParameter.ResourceIds", {}]], tagging),
        ...of(
            "ListTagResources",
            [
                ["MissingParameter.ResourceType", { ResourceType: "" }],
                ["InvalidParameter.NextToken", { NextToken: "x" }],
            ],
            tagged,
        ),
        ...of(
            "ChangeResourceGroup",
            [
                ["MissingParameter.ResourceId", { ResourceId: "" }],
                ["MissingParameter.ResourceRegionId", { ResourceRegionId: "" }],
                ["MissingParameter.ResourceGroupId", { ResourceGroupId: "" }],
                ["InvalidResourceGroup", { ResourceGroupId: "group" }],
                ["ResourceNotFound", { ResourceId: ids.foreign }],
                ["ResourceNotFound", { ResourceRegionId: "cn-beijing" }],
            ],
            group,
        ),
        ...of("DescribeRegions", [["InvalidParameter", { AcceptLanguage: "fr-FR" }]]),
        ...of("EnableSharingWithResourceDirectory", [["ActionNotPermitted", {}]]),
    ];
}
