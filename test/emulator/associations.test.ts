import {
    type Emulator,
    type JsonObject,
    ManualClock,
    type Settings,
    startEmulator,
} from "alicloud-resource-sharing-emulator";
import { as, invited, outcome, receiver, receiverId, rows, senderId } from "./support/accounts";
import { officialCall } from "./support/officialClient";

const hour = 3_600_000;
let emulator: Emulator;

async function withSettings(settings: Partial<Settings> = {}) {
    emulator = await startEmulator({ clock: new ManualClock(), settings });
    return { me: receiver(emulator), ...(await invited(emulator)) };
}

afterEach(() => emulator.close());

function owner(operation: string, parameters: Record<string, string>) {
    return outcome(officialCall(as(emulator, senderId), operation, parameters));
}

async function statuses(type: "Resource" | "Target"): Promise<readonly unknown[]> {
    const list = await officialCall(as(emulator, senderId), "ListResourceShareAssociations", {
        AssociationType: type,
    });
    return rows(list, "ResourceShareAssociations").map((one) => one.AssociationStatus);
}

const newResource = { "Resources.1.ResourceId": "vsw-2", "Resources.1.ResourceType": "VSwitch" };

it("move with time, and forbid what would cross them", async () => {
    const { shareId } = await withSettings({ associateMilliseconds: 1000, disassociateMilliseconds: 1000 });
    const share = { ResourceShareId: shareId };
    expect(await statuses("Resource")).toEqual(["Associating"]);
    const conflict = { code: "DeleteResourceShareConflict", httpStatus: 409 };
    expect(await owner("DeleteResourceShare", share)).toEqual(conflict);
    emulator.clock.advance(1000);
    expect(await statuses("Resource")).toEqual(["Associated"]);
    await owner("AssociateResourceShare", { ...share, ...newResource });
    const inProgress = { code: "DisassociateConflict", httpStatus: 409 };
    expect(await owner("DisassociateResourceShare", { ...share, ...newResource })).toEqual(inProgress);
    emulator.clock.advance(1000);
    await owner("DisassociateResourceShare", { ...share, ...newResource });
    expect(await statuses("Resource")).toEqual(["Disassociating", "Associated"]);
    expect(await owner("AssociateResourceShare", { ...share, ...newResource })).toEqual({
        code: "AssociateConflict",
        httpStatus: 409,
    });
    emulator.clock.advance(1000);
    expect(await statuses("Resource")).toEqual(["Disassociated", "Associated"]);
    emulator.clock.advance(72 * hour);
    expect(await statuses("Resource")).toEqual(["Associated"]);
});

it("keep a resource's property until the last operation is completed", async () => {
    const { shareId } = await withSettings({ associateMilliseconds: 1000 });
    const arn = `acs:servicecatalog:cn-hangzhou:${senderId}:portfolio/port-1`;
    const associate = (Property: string) =>
        owner("AssociateResourceShare", {
            ResourceShareId: shareId,
            "ResourceArns.1": arn,
            "ResourceProperties.1.ResourceArn": arn,
            "ResourceProperties.1.Property": Property,
        });
    const property = async () => {
        const list = await owner("ListResourceShareAssociations", {
            AssociationType: "Resource",
            ResourceId: "port-1",
        });
        return rows(list as JsonObject, "ResourceShareAssociations").map((one) => one.ResourceProperty);
    };
    await associate('{"a":1}');
    expect(await associate('{"a":2}')).toEqual({
        code: "NotSupport.ResourcePropertyConflict",
        httpStatus: 409,
    });
    expect(await property()).toEqual(['{"a":1}']);
    emulator.clock.advance(1000);
    await associate('{"a":2}');
    expect(await property()).toEqual(['{"a":2}']);
});

it("wait for the receiver's answer, or fail with it", async () => {
    const { me, invitationId, shareId } = await withSettings();
    expect(await statuses("Target")).toEqual(["Associating"]);
    emulator.settings.externalAssociation = "Associated";
    expect(await statuses("Target")).toEqual(["Associated"]);
    await me.reject(invitationId);
    expect(await statuses("Target")).toEqual(["Failed"]);
    await owner("AssociateResourceShare", { ResourceShareId: shareId, "Targets.1": receiverId });
    emulator.settings.externalAssociation = "Associating";
    expect(await statuses("Target")).toEqual(["Associating"]);
});

it("cancel the invitation when the owner withdraws, and end what was accepted", async () => {
    const { me, invitationId, shareId } = await withSettings();
    const target = { ResourceShareId: shareId, "Targets.1": receiverId };
    await owner("DisassociateResourceShare", target);
    expect(await me.statuses()).toEqual(["Cancelled"]);
    expect(await outcome(me.accept(invitationId))).toMatchObject({ httpStatus: 409 });
    await owner("AssociateResourceShare", target);
    const second = emulator.controls.invitations.at(-1)?.id ?? "";
    await me.accept(second);
    expect(await me.shareIds()).toEqual([shareId]);
    await owner("DisassociateResourceShare", target);
    expect(await me.shareIds()).toEqual([]);
    expect(await me.statuses()).toEqual(["Accepted", "Cancelled"]);
    expect(await statuses("Target")).toEqual(["Disassociated", "Disassociated"]);
});

it("bring a resource that is added later to whoever has joined, without another invitation", async () => {
    const { me, invitationId, shareId } = await withSettings();
    await me.accept(invitationId);
    await owner("AssociateResourceShare", { ResourceShareId: shareId, ...newResource });
    expect(await me.resources()).toEqual([
        ["vsw-2", "Available"],
        ["vsw-1", "Available"],
    ]);
    expect(await me.statuses()).toEqual(["Accepted"]);
});

it("take their share's receivers along when it is deleted; it is listed for its owner for three days", async () => {
    const { me, invitationId, shareId } = await withSettings({ deleteMilliseconds: 1000 });
    await me.accept(invitationId);
    await owner("DeleteResourceShare", { ResourceShareId: shareId });
    expect(await me.shareIds()).toEqual([]);
    expect(await outcome(me.leave(shareId))).toMatchObject({ code: "EntityNotExists.ResourceShare" });
    const shareStatuses = async () =>
        rows(
            await emulator.call(senderId, "ListResourceShares", { ResourceOwner: "Self" }),
            "ResourceShares",
        ).map((share) => share.ResourceShareStatus);
    expect(await shareStatuses()).toEqual(["Deleting"]);
    emulator.clock.advance(1000);
    expect(await shareStatuses()).toEqual(["Deleted"]);
    emulator.settings.deletedShareVisible = true;
    expect(await me.shareIds()).toEqual([shareId]);
    emulator.clock.advance(72 * hour);
    expect(await shareStatuses()).toEqual([]);
    expect(await me.shareIds()).toEqual([]);
});

it("let nobody leave who holds what cannot be given back", async () => {
    const { me } = await withSettings();
    const Resources = [{ ResourceId: "pool-1", ResourceType: "IpamPool" }];
    const { shareId, invitationId } = await invited(emulator, { Resources });
    await me.accept(invitationId);
    expect(await outcome(me.leave(shareId))).toEqual({ code: "LeavingFailed.ResourceType", httpStatus: 409 });
});

it("are not left by someone who is only invited, nor twice", async () => {
    const { me, shareId, invitationId } = await withSettings({ leaveAgain: "DisassociateInvalid" });
    const invalid = { code: "DisassociateInvalid", httpStatus: 400 };
    expect(await outcome(me.leave(shareId))).toEqual(invalid);
    await me.accept(invitationId);
    await me.leave(shareId);
    expect(await outcome(me.leave(shareId))).toEqual(invalid);
});

it("are accepted once, however many try at the same time", async () => {
    const { me, invitationId } = await withSettings();
    const tries = await Promise.all(Array.from({ length: 20 }, () => outcome(me.accept(invitationId))));
    const refused = tries.filter(
        (one) => (one as { code?: string }).code === "InvitationStatus.AlreadyAccepted",
    );
    expect(refused).toHaveLength(19);
});

it.each([
    ["resourceShareLimit", "QuotaExceeded.ResourceShare.Count"],
    ["sharedResourceLimit", "QuotaExceeded.SharedResource.Count"],
    ["pendingInvitationLimit", "QuotaExceeded.PendingInvitations"],
] as const)("stay within %s", async (limit, code) => {
    await withSettings({ [limit]: 1 });
    await expect(invited(emulator)).rejects.toMatchObject({ code, httpStatus: 409 });
});

it("fail for the vSwitches beyond the receiver's quota", async () => {
    const { me, invitationId } = await withSettings({ acceptedVSwitchLimit: 1 });
    await me.accept(invitationId);
    const Resources = ["vsw-2", "vsw-3"].map((ResourceId) => ({ ResourceId, ResourceType: "VSwitch" }));
    const second = await invited(emulator, { Resources });
    expect(await me.accept(second.invitationId)).toMatchObject({
        ResourceShareInvitation: {
            Status: "AcceptFailed",
            AcceptInvitationFailedDetails: [
                { ResourceId: "vsw-2", FailureReason: "LimitExceeded" },
                { ResourceId: "vsw-3", FailureReason: "LimitExceeded" },
            ],
        },
    });
});

it("read as a test says", async () => {
    const { me, invitationId } = await withSettings();
    await me.accept(invitationId);
    const status = emulator.controls.setResourceStatus("vsw-1", "ZonalResourceInaccessible");
    expect(await me.resources()).toEqual([["vsw-1", "ZonalResourceInaccessible"]]);
    status.clear();
    expect(await me.resources()).toEqual([["vsw-1", "Available"]]);
});

it("are forgotten when a test purges an invitation, and stay closed to whom it denies", async () => {
    const { me, invitationId, shareId } = await withSettings();
    await me.accept(invitationId);
    emulator.controls.purgeInvitation(invitationId);
    expect(await me.statuses()).toEqual([]);
    expect(await me.shareIds()).toEqual([shareId]);
    emulator.controls.deny(receiverId, "ListResourceShares");
    expect(await outcome(me.shareIds() as never)).toEqual({ code: "NoPermission", httpStatus: 403 });
    emulator.controls.allow(receiverId, "ListResourceShares");
    expect(await me.shareIds()).toEqual([shareId]);
});

it.each(["expired", "rejected"] as const)(
    "read Failed from the day an invitation is %s, until they are purged",
    async (end) => {
        const { me, invitationId, shareId } = await withSettings({ finishedInvitationBlocks: true });
        emulator.clock.advance(6 * 24 * hour);
        if (end === "rejected") {
            await me.reject(invitationId);
        } else {
            emulator.clock.advance(24 * hour);
        }
        emulator.clock.advance(71 * hour);
        expect(await statuses("Target")).toEqual(["Failed"]);
        await owner("AssociateResourceShare", { ResourceShareId: shareId, "Targets.1": receiverId });
        expect(emulator.controls.invitations).toHaveLength(1);
        emulator.clock.advance(hour);
        expect(await statuses("Target")).toEqual([]);
    },
);

it("count for no quota twice", async () => {
    const { me, shareId, invitationId } = await withSettings({
        acceptedVSwitchLimit: 1,
        sharedResourceLimit: 1,
        pendingInvitationLimit: 1,
        acceptFailedJoins: true,
    });
    const held = { "Resources.1.ResourceId": "vsw-1", "Resources.1.ResourceType": "VSwitch" };
    const again = { ResourceShareId: shareId, ...held, "Targets.1": receiverId };
    expect(await owner("AssociateResourceShare", again)).toMatchObject({ RequestId: expect.any(String) });
    const failure = emulator.controls.failAcceptance({ resourceId: "vsw-1" });
    await me.accept(invitationId);
    failure.clear();
    await me.accept(invitationId);
    expect(await me.statuses()).toEqual(["Accepted"]);
});

it.each([
    ["absent", []],
    ["Disassociated", ["Disassociated"]],
] as const)("of a deleted share are listed as %s", async (deletedShareAssociations, expected) => {
    const { shareId } = await withSettings({ deletedShareAssociations });
    const kept = await invited(emulator);
    await owner("DeleteResourceShare", { ResourceShareId: shareId });
    for (const type of ["Resource", "Target"] as const) {
        const list = await emulator.call(senderId, "ListResourceShareAssociations", {
            AssociationType: type,
            ResourceShareIds: [shareId],
        });
        const listed = list.ResourceShareAssociations.map((one) => one.AssociationStatus);
        expect(listed).toEqual(expected);
    }
    expect(await statuses("Resource")).toEqual(["Associated", ...expected]);
    expect(kept.shareId).not.toBe(shareId);
});

it("a deleted share has no tags, and is no longer among shared resources and targets", async () => {
    const { me, shareId, invitationId } = await withSettings({ deleteMilliseconds: 1000 });
    await me.accept(invitationId);
    const tagged = { ResourceType: "ResourceShare", ResourceId: [shareId] } as const;
    await emulator.call(senderId, "TagResources", { ...tagged, Tag: [{ Key: "k", Value: "v" }] });
    await owner("DeleteResourceShare", { ResourceShareId: shareId });
    const own = { ResourceOwner: "Self" } as const;
    const tags = await emulator.call(senderId, "ListTagResources", { ResourceType: "ResourceShare" });
    expect(tags.TagResources.TagResource).toEqual([]);
    const notFound = { code: "InvalidResourceId.NotFound" };
    await expect(emulator.call(senderId, "ListTagResources", tagged)).rejects.toMatchObject(notFound);
    expect((await emulator.call(senderId, "ListSharedResources", own)).SharedResources).toEqual([]);
    expect((await emulator.call(senderId, "ListSharedTargets", own)).SharedTargets).toEqual([]);
    expect((await emulator.call(senderId, "ListResourceShares", own)).ResourceShares).toMatchObject([
        { ResourceShareId: shareId, ResourceShareStatus: "Deleting" },
    ]);
    expect([await statuses("Resource"), await statuses("Target")]).toEqual([
        ["Disassociated"],
        ["Disassociated"],
    ]);
    emulator.clock.advance(1000);
    expect([await statuses("Resource"), await statuses("Target")]).toEqual([[], []]);
});
