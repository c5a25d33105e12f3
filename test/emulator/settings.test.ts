import {
    type Emulator,
    type JsonObject,
    ManualClock,
    type Settings,
    startEmulator,
} from "alicloud-resource-sharing-emulator";
import { invited, member, outcome, receiver, receiverId, rows, senderId } from "./support/accounts";

let emulator: Emulator;

async function withSettings(settings: Partial<Settings>) {
    emulator = await startEmulator({ clock: new ManualClock(), settings });
    return { me: receiver(emulator), ...(await invited(emulator)) };
}

afterEach(() => emulator.close());

it("shows an invitation only after a time", async () => {
    const { me } = await withSettings({ lateInvitationVisibilityMilliseconds: 1000 });
    expect(await me.statuses()).toEqual([]);
    emulator.clock.advance(1000);
    expect(await me.statuses()).toEqual(["Pending"]);
});

it("shows an invitation only after a number of reads", async () => {
    const { me } = await withSettings({ lateInvitationVisibilityReads: 2 });
    expect([await me.statuses(), await me.statuses(), await me.statuses()]).toEqual([[], [], ["Pending"]]);
});

it("shows the former status for a number of reads", async () => {
    const { me, invitationId } = await withSettings({ lateStatusVisibilityReads: 1 });
    await me.accept(invitationId);
    expect([await me.statuses(), await me.statuses()]).toEqual([["Pending"], ["Accepted"]]);
});

it("shows a share that was joined, and one that was left, late", async () => {
    const { me, shareId, invitationId } = await withSettings({ lateShareVisibilityReads: 1 });
    await me.accept(invitationId);
    expect([await me.shareIds(), await me.shareIds()]).toEqual([[], [shareId]]);
    await me.leave(shareId);
    expect([await me.shareIds(), await me.shareIds()]).toEqual([[shareId], []]);
});

it("lets the service's own records be read up to date", async () => {
    const { shareId, invitationId, me } = await withSettings({ lateShareVisibilityReads: 9 });
    await me.accept(invitationId);
    const truth = await emulator.call(receiverId, "ListResourceShares", { ResourceOwner: "OtherAccounts" });
    expect(truth).toMatchObject({ ResourceShares: [{ ResourceShareId: shareId }] });
});

it("wants, allows or refuses the receiver among the targets of a leave", async () => {
    const { me, shareId, invitationId } = await withSettings({ leaveTargets: "required" });
    await me.accept(invitationId);
    expect(await outcome(me.leave(shareId))).toEqual({ code: "ResourceAndTargetBothEmpty", httpStatus: 400 });
    emulator.settings.leaveTargets = "refused";
    const named = { "Targets.1": receiverId };
    expect(await outcome(me.leave(shareId, named))).toEqual({
        code: "InvalidParameter.Targets",
        httpStatus: 400,
    });
    emulator.settings.leaveTargets = "optional";
    await me.leave(shareId, named);
    expect(await me.shareIds()).toEqual([]);
});

it("takes its time to let a receiver go", async () => {
    const { me, shareId, invitationId } = await withSettings({ leaveMilliseconds: 1000 });
    await me.accept(invitationId);
    await me.leave(shareId);
    expect(await me.shareIds()).toEqual([shareId]);
    expect(await outcome(me.leave(shareId))).toEqual({ code: "DisassociateConflict", httpStatus: 409 });
    emulator.clock.advance(1000);
    expect(await me.shareIds()).toEqual([]);
});

it("shows a share that waits for acceptance", async () => {
    const { me, shareId, invitationId } = await withSettings({ pendingShareVisible: true });
    expect(await me.shareIds()).toEqual([shareId]);
    expect(await me.resources()).toEqual([]);
    await me.reject(invitationId);
    expect(await me.shareIds()).toEqual([]);
});

it("attaches resources some time after acceptance", async () => {
    const { me, invitationId, shareId } = await withSettings({ attachMilliseconds: 1000 });
    await me.accept(invitationId);
    expect(await me.shareIds()).toEqual([shareId]);
    expect(await me.resources()).toEqual([]);
    emulator.settings.unattachedResources = "Unavailable";
    expect(await me.resources()).toEqual([["vsw-1", "Unavailable"]]);
    emulator.clock.advance(1000);
    expect(await me.resources()).toEqual([["vsw-1", "Available"]]);
});

it("refuses a second try after a failed acceptance", async () => {
    const { me, invitationId } = await withSettings({ acceptAfterFailure: "InvitationStatus.AcceptFailed" });
    emulator.controls.failAcceptance({ resourceId: "vsw-1" });
    await me.accept(invitationId);
    expect(await outcome(me.accept(invitationId))).toEqual({
        code: "InvitationStatus.AcceptFailed",
        httpStatus: 409,
    });
});

it("joins the share although a resource failed", async () => {
    const { me, invitationId, shareId } = await withSettings({ acceptFailedJoins: true });
    const failure = emulator.controls.failAcceptance({ resourceId: "vsw-1" });
    const accepted = member(await me.accept(invitationId), "ResourceShareInvitation");
    expect(accepted.Status).toBe("AcceptFailed");
    expect(await me.shareIds()).toEqual([shareId]);
    expect(await me.resources()).toEqual([["vsw-1", "Unavailable"]]);
    failure.clear();
    expect(await me.resources()).toEqual([["vsw-1", "Available"]]);
});

it.each(["None", "无"] as const)(
    "has the deprecated names of a failure hold %s",
    async (failureDetailFiller) => {
        const { me, invitationId, shareId } = await withSettings({ failureDetailFiller });
        emulator.controls.failAcceptance({
            resourceId: "vsw-1",
            reason: "LimitExceeded",
            description: "Full.",
        });
        const detail = {
            ResourceId: "vsw-1",
            ResourceType: "VSwitch",
            ResourceArn: `acs:vpc:cn-hangzhou:${senderId}:vswitch/vsw-1`,
            FailureReason: "LimitExceeded",
            FailureDescription: "Full.",
            OperationType: "Associate",
            Status: failureDetailFiller,
            StatusMessage: failureDetailFiller,
            AssociateType: failureDetailFiller,
        };
        await expectFailureDetails({ me, invitationId, shareId }, detail);
    },
);

it.each([
    ["Full.", "Full."],
    ["", "None"],
])("has failure details as in 2024, of a description %j", async (description, StatusMessage) => {
    const { me, invitationId, shareId } = await withSettings({ failureDetailNames: "deprecated" });
    emulator.controls.failAcceptance({ resourceId: "vsw-1", reason: "LimitExceeded", description });
    const detail = {
        ResourceId: "vsw-1",
        ResourceType: "VSwitch",
        Status: "LimitExceeded",
        StatusMessage,
        AssociateType: "Associate",
    };
    await expectFailureDetails({ me, invitationId, shareId }, detail);
});

/** The failure details of the acceptance, of the list, and of the owner's association. */
async function expectFailureDetails(
    { me, invitationId, shareId }: Awaited<ReturnType<typeof withSettings>>,
    detail: JsonObject,
) {
    const accepted = member(await me.accept(invitationId), "ResourceShareInvitation");
    expect(accepted.AcceptInvitationFailedDetails).toEqual([detail]);
    const listed = await emulator.call(receiverId, "ListResourceShareInvitations");
    expect(rows(listed, "ResourceShareInvitations")[0]?.InvitationFailedDetails).toEqual([detail]);
    const { ResourceId, ResourceType, ...others } = detail;
    const parameters = { AssociationType: "Target", ResourceShareIds: [shareId] } as const;
    const associations = await emulator.call(senderId, "ListResourceShareAssociations", parameters);
    expect(rows(associations, "ResourceShareAssociations")[0]?.AssociationFailedDetails).toEqual([
        { EntityId: ResourceId, EntityType: ResourceType, ...others },
    ]);
}

it.each([true, false])(
    "blocks a new invitation after a rejected one: %s",
    async (finishedInvitationBlocks) => {
        const { me, shareId, invitationId } = await withSettings({ finishedInvitationBlocks });
        await me.reject(invitationId);
        const associate = { ResourceShareId: shareId, Targets: [receiverId] };
        await emulator.call(senderId, "AssociateResourceShare", associate);
        expect(await me.statuses()).toEqual(
            finishedInvitationBlocks ? ["Rejected"] : ["Pending", "Rejected"],
        );
        await emulator.call(senderId, "DisassociateResourceShare", associate);
        await emulator.call(senderId, "AssociateResourceShare", associate);
        expect((await me.statuses())[0]).toBe("Pending");
    },
);

it("names a setting that does not exist, and one that cannot have its value", async () => {
    emulator = await startEmulator();
    await expect(startEmulator({ settings: { leaveTarget: "optional" } as never })).rejects.toThrow(
        "settings has no member leaveTarget; is leaveTargets meant?",
    );
    await expect(startEmulator({ settings: { leaveTargets: "maybe" as never } })).rejects.toThrow(
        'settings.leaveTargets must be one of optional, required, refused, not "maybe"',
    );
});
