import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
    type Emulator,
    operationNames,
    serviceErrors,
    startEmulator,
} from "alicloud-resource-sharing-emulator";
import { as, endedInvitations, member, RECEIVER, rows, SENDER } from "./support/accounts";
import { DOCUMENTED_ERRORS } from "./support/documentedErrors";
import { officialCall } from "./support/officialClient";
import { type Refusal, refusals, type World } from "./support/refusals";

let emulator: Emulator;
let world: World;

beforeAll(async () => {
    emulator = await startEmulator();
    world = await populated();
});

afterAll(() => emulator.close());

async function populated(): Promise<World> {
    const { accepted, rejected, cancelled, expired } = await endedInvitations(emulator);
    const foreign = await emulator.call(RECEIVER, "CreateResourceShare", { ResourceShareName: "foreign" });
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

const NOWHERE: World = {
    joined: "",
    deleted: "",
    foreign: "",
    accepted: "",
    rejected: "",
    expired: "",
    cancelled: "",
};

it.each(refusals(NOWHERE).map(({ operation, code }, index) => [operation, code, index] as const))(
    "%s is refused with %s (%i)",
    async (_operation, _code, index) => {
        const { code, operation, parameters, caller } = refusals(world)[index] as Refusal;
        const call = officialCall(
            as(emulator, caller === "receiver" ? RECEIVER : SENDER),
            operation,
            parameters,
        );
        const [status, message] = DOCUMENTED_ERRORS[code] ?? [];
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
const GOOD_CALLS: readonly (readonly [string, Record<string, string>, string?])[] = [
    ["CreateResourceShare", { ResourceShareName: "another" }],
    ["UpdateResourceShare", { ResourceShareId: "JOINED", ResourceShareName: "renamed" }],
    [
        "AssociateResourceShare",
        { ResourceShareId: "JOINED", "ResourceArns.1": "acs:ecs:cn-hangzhou:1000000000000001:image/m-1" },
    ],
    ["ListResourceShares", { ResourceOwner: "Self", ResourceShareName: "renamed" }],
    ["ListSharedResources", { ResourceOwner: "Self", "ResourceIds.1": "m-1" }],
    ["ListSharedTargets", { ResourceOwner: "Self", "Targets.1": RECEIVER }],
    ["ListResourceShareAssociations", { AssociationType: "Resource", "ResourceShareIds.1": "JOINED" }],
    ["ListResourceSharePermissions", { ResourceShareId: "JOINED", ResourceOwner: "OtherAccounts" }, RECEIVER],
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
    ["ListResourceShareInvitations", {}, RECEIVER],
    ["DisassociateResourceShare", { ResourceShareId: "JOINED", ResourceOwner: "OtherAccounts" }, RECEIVER],
    ["DeleteResourceShare", { ResourceShareId: "JOINED" }],
];

/** Operations that other tests call, and where. */
const ELSEWHERE = {
    AcceptResourceShareInvitation: "story.test.ts",
    RejectResourceShareInvitation: "story.test.ts",
    EnableSharingWithResourceDirectory: "directory.test.ts",
    AssumeRole: "sts.test.ts",
    AssumeRoleWithOIDC: "sts.test.ts",
    GetCallerIdentity: "sts.test.ts",
};

it("answers a good call of every operation", async () => {
    const answers = new Map<string, Record<string, unknown>>();
    for (const [operation, parameters, caller = SENDER] of GOOD_CALLS) {
        const query = Object.fromEntries(
            Object.entries(parameters).map(([name, value]) => [
                name,
                value === "JOINED" ? world.joined : value,
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
        ListResourceShares: { ResourceShares: [{ ResourceShareId: world.joined, Tags: [] }] },
        ListSharedResources: { SharedResources: [{ ResourceType: "Image", ResourceShareId: world.joined }] },
        ListSharedTargets: { SharedTargets: [{ TargetId: RECEIVER, External: true }] },
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
                    { ResourceId: world.joined, ResourceType: "ResourceShare", TagKey: "k", TagValue: "v" },
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
    const { Regions } = await emulator.call(SENDER, "DescribeRegions");
    expect(Regions).toContainEqual(expect.objectContaining({ LocalName: "华东1（杭州）" }));
});

it("leaves out no operation", () => {
    const called = [...GOOD_CALLS.map(([operation]) => operation), ...Object.keys(ELSEWHERE)];
    expect(called.sort()).toEqual([...operationNames].sort());
});

it("answers with documented errors only, and knows every one of them", () => {
    const undocumented = ["InvitationStatus.Cancelled", "InvitationStatus.AcceptFailed"];
    const ofTheGateway = ["NoPermission"];
    const known = Object.entries(serviceErrors).filter(([code]) => !undocumented.includes(code));
    const documented = Object.entries(DOCUMENTED_ERRORS).filter(([code]) => !ofTheGateway.includes(code));
    expect(Object.fromEntries(known)).toEqual(Object.fromEntries(documented));
});

it.each(Object.entries(DOCUMENTED_ERRORS))(
    "tells an official client of %s as documented",
    async (code, [httpStatus, message]) => {
        emulator.faults.add({ kind: "error", code, times: 1 });
        const call = officialCall(as(emulator, RECEIVER), "ListResourceShareInvitations");
        await expect(call).rejects.toMatchObject({
            code,
            statusCode: httpStatus,
            message: expect.stringContaining(message),
        });
    },
);

it("refuses with every documented error for a reason of its own, but for six that exist as faults only", () => {
    const refused = new Set(refusals(NOWHERE).map(({ code }) => code));
    const otherTests = readdirSync(__dirname)
        .filter((name) => name.endsWith(".test.ts") && name !== "operations.test.ts")
        .map((name) => readFileSync(join(__dirname, name), "utf8"));
    const uncaused = Object.keys(DOCUMENTED_ERRORS).filter(
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
