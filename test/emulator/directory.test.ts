import {
    type AccountOptions,
    type Emulator,
    ManualClock,
    startEmulator,
} from "alicloud-resource-sharing-emulator";
import { as, invited, outcome, receiver, receiverId, rows, senderId } from "./support/accounts";
import { officialCall } from "./support/officialClient";

const outsiderId = "1000000000000003";
let emulator: Emulator;

function account(id: string, options: Partial<AccountOptions> = {}): AccountOptions {
    return { id, accessKeyId: `key-${id}`, accessKeySecret: `secret-${id}`, ...options };
}

beforeEach(async () => {
    const resourceDirectoryId = "rd-1";
    emulator = await startEmulator({
        clock: new ManualClock(),
        accounts: [
            account(senderId, { resourceDirectoryId }),
            account(receiverId, { resourceDirectoryId }),
            account(outsiderId),
            account("1000000000000004", { resourceDirectoryId: "rd-2" }),
            account("1000000000000005", { site: "international" }),
        ],
    });
});

afterEach(() => emulator.close());

function enable(accountId = senderId) {
    return officialCall(as(emulator, accountId), "EnableSharingWithResourceDirectory");
}

it("is enabled once, by the management account", async () => {
    const check = () => officialCall(as(emulator, receiverId), "CheckSharingWithResourceDirectoryStatus");
    expect(await outcome(enable(receiverId))).toEqual({ code: "ActionNotPermitted", httpStatus: 409 });
    expect(await check()).toMatchObject({ EnableSharingWithRd: false });
    await enable();
    expect(await check()).toMatchObject({ EnableSharingWithRd: true });
    expect(await outcome(enable())).toEqual({ code: "AlreadyEnabled", httpStatus: 409 });
});

it.each([
    ["NotEnableSharingWithResourceDirectory", [receiverId], false],
    ["InvalidTarget", [outsiderId], true],
    ["InvalidTarget", ["rd-2"], true],
    ["InvalidTarget", ["ros.aliyuncs.com"], true],
])("refuses with %s to share with %s", async (code, Targets, enabled) => {
    if (enabled) {
        await enable();
    }
    await expect(invited(emulator, { Targets, AllowExternalTargets: false })).rejects.toMatchObject({ code });
});

it("does not reach into another directory, or to another site", async () => {
    const share = (target: string) => invited(emulator, { Targets: [target] });
    await expect(share("1000000000000004")).rejects.toMatchObject({ code: "InvalidTarget" });
    await expect(share("1000000000000005")).rejects.toMatchObject({ code: "InvalidTarget.SiteMismatch" });
});

it.each([[[receiverId]], [["rd-1"]]])(
    "shares with %s without an invitation, after a while",
    async (Targets) => {
        await enable();
        emulator.settings.associateMilliseconds = 1000;
        const { shareId } = await invited(emulator, { Targets });
        expect(await receiver(emulator).shareIds()).toEqual([]);
        emulator.clock.advance(1000);
        expect(await receiver(emulator).shareIds()).toEqual([shareId]);
        expect(await receiver(emulator).statuses()).toEqual([]);
        expect(await outcome(receiver(emulator).leave(shareId))).toEqual({
            code: "LeavingFailed.Account",
            httpStatus: 409,
        });
    },
);

it("invites an outsider beside members", async () => {
    await enable();
    await invited(emulator, { Targets: [receiverId, outsiderId] });
    const targets = await officialCall(as(emulator, senderId), "ListResourceShareAssociations", {
        AssociationType: "Target",
    });
    expect(rows(targets, "ResourceShareAssociations")).toMatchObject([
        { EntityId: outsiderId, External: true, AssociationStatus: "Associating" },
        { EntityId: receiverId, External: false, AssociationStatus: "Associated" },
    ]);
    expect(emulator.controls.invitations).toMatchObject([{ receiverId: outsiderId }]);
});

it("shares with a service at once, but not one type by two shares", async () => {
    const TargetId = "ros.aliyuncs.com";
    const Targets = [TargetId];
    const property = JSON.stringify({ timeRange: { timeRangeType: "day" } });
    await invited(emulator, { Targets, TargetProperties: [{ TargetId, Property: property }] });
    const targets = await emulator.call(senderId, "ListSharedTargets", { ResourceOwner: "Self" });
    expect(rows(targets, "SharedTargets")).toMatchObject([{ TargetId, TargetProperty: property }]);
    await expect(invited(emulator, { Targets })).rejects.toMatchObject({
        code: "NotSupport.Service.AssociateConflict",
    });
    const Resources = [{ ResourceId: "vsw-2", ResourceType: "VSwitch" }];
    await expect(invited(emulator, { Targets, Resources })).rejects.toMatchObject({
        code: "NotSupport.Service.ExistInOtherResourceShare",
    });
});

it("can be joined and left by a test's hand", async () => {
    const { shareId } = await invited(emulator, { Targets: [] });
    emulator.controls.joinThroughDirectory(shareId, outsiderId);
    const shares = async () =>
        rows(
            await emulator.call(outsiderId, "ListResourceShares", { ResourceOwner: "OtherAccounts" }),
            "ResourceShares",
        );
    expect(await shares()).toMatchObject([{ ResourceShareId: shareId }]);
    emulator.controls.removeThroughDirectory(shareId, outsiderId);
    expect(await shares()).toEqual([]);
});

it("keeps a share with resources that nobody outside may have inside", async () => {
    const Resources = [{ ResourceId: "kms-1", ResourceType: "KMSInstance" }];
    const created = await emulator.call(senderId, "CreateResourceShare", {
        ResourceShareName: "keys",
        Resources,
    });
    const { ResourceShareId } = created.ResourceShare;
    const update = { ResourceShareId, ResourceShareName: "keys", AllowExternalTargets: true };
    await expect(emulator.call(senderId, "UpdateResourceShare", update)).rejects.toMatchObject({
        code: "NotSupport.AllowExternalTargets",
    });
});

it("lets nobody from outside go while it is being shared with", async () => {
    await enable();
    const { shareId } = await invited(emulator, { Targets: [outsiderId] });
    emulator.settings.associateMilliseconds = 1000;
    const call = (operation: string, target: string) =>
        outcome(
            officialCall(as(emulator, senderId), operation, {
                ResourceShareId: shareId,
                "Targets.1": target,
            }),
        );
    await call("AssociateResourceShare", receiverId);
    expect(await call("DisassociateResourceShare", outsiderId)).toEqual({
        code: "ExternalTargetWithdrawConflict",
        httpStatus: 409,
    });
    emulator.clock.advance(1000);
    expect(await call("DisassociateResourceShare", outsiderId)).toMatchObject({
        ResourceShareAssociations: [{ EntityId: outsiderId }],
    });
});
