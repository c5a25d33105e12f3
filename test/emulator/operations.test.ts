import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
    type Emulator,
    operationNames,
    serviceErrors,
    startEmulator,
} from "alicloud-resource-sharing-emulator";
import { as, endedInvitations, member, receiverId, rows, senderId } from "./support/accounts";
import { documentedErrors } from "./support/documentedErrors";
import { officialCall } from "./support/officialClient";
import { type RecordIds, type Refusal, refusals } from "./support/refusals";

let emulator: Emulator;
let ids: RecordIds;

beforeAll(async () => {
    emulator = await startEmulator();
    ids = await populated();
});

afterAll(() => emulator.close());

async function populated(): Promise<RecordIds> {
    const { accepted, rejected, cancelled, expired } = await endedInvitations(emulator);
    const foreign = await emulator.call(receiverId, "CreateResourceShare", { ResourceShareName: "foreign" });
    return {
        joined: accepted.shareId,
        deleted: cancelled.shareId,
        foreign: String(member(foreign, "ResourceShare").ResourceShareId),
        accepted: accepted.invitationId,
        rejected: rejected.invitationId,
        expired: expired.invitationId,
        cancelled: cancelled.invitationId,
    };
}

const nowhere: RecordIds = {
    joined: "",
    deleted: "",
    foreign: "",
    accepted: "",
    rejected: "",
    expired: "",
    cancelled: "",
};

it.each(refusals(nowhere).map(({ operation, code }, index) => [operation, code, index] as const))(
    "%s is refused with %s (%i)",
    async (_operation, _code, index) => {
        const { code, operation, parameters, caller } = refusals(ids)[index] as Refusal;
        const call = officialCall(
            as(emulator, caller === "receiver" ? receiverId : senderId),
            operation,
            parameters,
        );
        const [status, message] = documentedErrors[code] ?? [];
        const error = await call.then(
            () => "it was not refused",
            (refusal: { statusCode: number; code: string; message: string }) => refusal,
        );
        expect(error).toMatchObject({ statusCode: status, code });
        expect(error).toMatchObject({
            message: expect.stringContaining(`${status}, ${message} request id: `),
        });
    },
);

/** One good call of every operation, in an order in which each can work. */
const goodCalls: readonly (readonly [string, Record<string, string>, string?])[] = [
    ["CreateResourceShare", { ResourceShareName: "another" }],
    ["UpdateResourceShare", { ResourceShareId: "JOINED", ResourceShareName: "renamed" }],
    [
        "AssociateResourceShare",
        { ResourceShareId: "JOINED", "ResourceArns.1": "acs:ecs:cn-hangzhou:1000000000000001:image/m-1" },
    ],
    ["ListResourceShares", { ResourceOwner: "Self", ResourceShareName: "renamed" }],
    ["ListSharedResources", { ResourceOwner: "Self", "ResourceIds.1": "m-1" }],
    ["ListSharedTargets", { ResourceOwner: "Self", "Targets.1": receiverId }],
    ["ListResourceShareAssociations", { AssociationType: "Resource", "ResourceShareIds.1": "JOINED" }],
    [
        "ListResourceSharePermissions",
        { ResourceShareId: "JOINED", ResourceOwner: "OtherAccounts" },
        receiverId,
    ],
    [
        "AssociateResourceSharePermission",
        { ResourceShareId: "JOINED", PermissionName: "AliyunRSDefaultPermissionSnapshot" },
    ],
    [
        "DisassociateResourceSharePermission",
        { ResourceShareId: "JOINED", PermissionName: "AliyunRSDefaultPermissionSnapshot" },
    ],
    ["GetPermission", { PermissionName: "AliyunRSDefaultPermissionVSwitch", PermissionVersion: "v1" }],
    ["ListPermissions", { ResourceType: "VSwitch" }],
    ["ListPermissionVersions", { PermissionName: "AliyunRSDefaultPermissionVSwitch" }],
    [
        "TagResources",
        { ResourceType: "ResourceShare", "ResourceId.1": "JOINED", "Tag.1.Key": "k", "Tag.1.Value": "v" },
    ],
    ["ListTagResources", { ResourceType: "ResourceShare", "Tag.1.Key": "k" }],
    ["UntagResources", { ResourceType: "ResourceShare", "ResourceId.1": "JOINED", All: "true" }],
    [
        "ChangeResourceGroup",
        { ResourceId: "JOINED", ResourceRegionId: "cn-hangzhou", ResourceGroupId: "rg-1" },
    ],
    ["CheckSharingWithResourceDirectoryStatus", {}],
    ["DescribeRegions", { AcceptLanguage: "en-US" }],
    ["ListResourceShareInvitations", {}, receiverId],
    ["DisassociateResourceShare", { ResourceShareId: "JOINED", ResourceOwner: "OtherAccounts" }, receiverId],
    ["DeleteResourceShare", { ResourceShareId: "JOINED" }],
];

/** Operations that other tests call, and where. */
const otherRegionCaller = {
    AcceptResourceShareInvitation: "story.test.ts",
    RejectResourceShareInvitation: "story.test.ts",
    EnableSharingWithResourceDirectory: "directory.test.ts",
    AssumeRole: "sts.test.ts",
    AssumeRoleWithOIDC: "sts.test.ts",
    GetCallerIdentity: "sts.test.ts",
};

it("answers a good call of every operation", async () => {
    const answers = new Map<string, Record<string, unknown>>();
    for (const [operation, parameters, caller = senderId] of goodCalls) {
        const query = Object.fromEntries(
            Object.entries(parameters).map(([name, value]) => [
                name,
                value === "JOINED" ? ids.joined : value,
            ]),
        );
        answers.set(operation, await officialCall(as(emulator, caller), operation, query));
    }
    expect(Object.fromEntries(answers)).toMatchObject({
        UpdateResourceShare: {
            ResourceShare: { ResourceShareName: "renamed", ResourceShareStatus: "Active" },
        },
        AssociateResourceShare: {
            ResourceShareAssociations: [
                {
                    EntityId: "m-1",
                    EntityType: "Image",
                    AssociationStatus: "Associating",
                    AssociationType: "Resource",
                },
            ],
        },
        ListResourceShares: { ResourceShares: [{ ResourceShareId: ids.joined, Tags: [] }] },
        ListSharedResources: { SharedResources: [{ ResourceType: "Image", ResourceShareId: ids.joined }] },
        ListSharedTargets: { SharedTargets: [{ TargetId: receiverId, External: true }] },
        ListResourceShareAssociations: {
            ResourceShareAssociations: [
                { EntityId: "m-1", AssociationStatus: "Associated" },
                { EntityId: "vsw-1", AssociationStatus: "Associated" },
            ],
        },
        ListResourceSharePermissions: {
            Permissions: [
                { PermissionName: "AliyunRSDefaultPermissionVSwitch" },
                { PermissionName: "AliyunRSDefaultPermissionImage" },
            ],
        },
        GetPermission: { Permission: { Permission: expect.stringContaining("vpc:DescribeVSwitches") } },
        ListPermissions: { Permissions: [{ PermissionVersion: "v1", DefaultVersion: true }] },
        ListTagResources: {
            TagResources: {
                TagResource: [
                    { ResourceId: ids.joined, ResourceType: "ResourceShare", TagKey: "k", TagValue: "v" },
                ],
            },
        },
        CheckSharingWithResourceDirectoryStatus: { EnableSharingWithRd: false },
        ListResourceShareInvitations: { ResourceShareInvitations: expect.any(Array) },
    });
    expect(rows(answers.get("DescribeRegions") as never, "Regions")).toContainEqual({
        RegionId: "cn-hangzhou",
        RegionEndpoint: "resourcesharing.cn-hangzhou.aliyuncs.com",
        LocalName: "China (Hangzhou)",
    });
});

it("names regions in Chinese unless asked for English", async () => {
    const { Regions } = await emulator.call(senderId, "DescribeRegions");
    expect(Regions).toContainEqual(expect.objectContaining({ LocalName: "华东1（杭州）" }));
});

it("leaves out no operation", () => {
    const called = [...goodCalls.map(([operation]) => operation), ...Object.keys(otherRegionCaller)];
    expect(called.sort()).toEqual([...operationNames].sort());
});

it("answers with documented errors only, and knows every one of them", () => {
    const undocumented = ["InvitationStatus.Cancelled", "InvitationStatus.AcceptFailed"];
    const ofTheGateway = ["NoPermission"];
    const known = Object.entries(serviceErrors).filter(([code]) => !undocumented.includes(code));
    const documented = Object.entries(documentedErrors).filter(([code]) => !ofTheGateway.includes(code));
    expect(Object.fromEntries(known)).toEqual(Object.fromEntries(documented));
});

it.each(Object.entries(documentedErrors))(
    "tells an official client of %s as documented",
    async (code, [httpStatus, message]) => {
        emulator.faults.add({ kind: "error", code, times: 1 });
        const call = officialCall(as(emulator, receiverId), "ListResourceShareInvitations");
        await expect(call).rejects.toMatchObject({
            code,
            statusCode: httpStatus,
            message: expect.stringContaining(message),
        });
    },
);

it("refuses with every documented error for a reason of its own, but for six that exist as faults only", () => {
    const refused = new Set(refusals(nowhere).map(({ code }) => code));
    const otherTests = readdirSync(__dirname)
        .filter((name) => name.endsWith(".test.ts") && name !== "operations.test.ts")
        .map((name) => readFileSync(join(__dirname, name), "utf8"));
    const uncaused = Object.keys(documentedErrors).filter(
        (code) => !refused.has(code) && !otherTests.some((text) => text.includes(`"${code}"`)),
    );
    expect(uncaused.sort()).toEqual([
        "ConcurrentExecutionError",
        "EntityAlreadyExists.ResourceShare",
        "InvalidTarget.LegalEntityMismatch",
        "NotManagementAccount",
        "NotSupport.ResourceType.ResourcesParameter",
        "OperationNotPermitted",
    ]);
});
