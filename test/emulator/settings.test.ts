import { type Emulator, ManualClock, type Settings, startEmulator } from "alicloud-resource-sharing-emulator";
import { invited, member, outcome, RECEIVER, receiver, SENDER } from "./support/accounts";

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
    const truth = await emulator.call(RECEIVER, "ListResourceShares", { ResourceOwner: "OtherAccounts" });
    expect(truth).toMatchObject({ ResourceShares: [{ ResourceShareId: shareId }] });
});

it("wants, allows or refuses the receiver among the targets of a leave", async () => {
    const { me, shareId, invitationId } = await withSettings({ leaveTargets: "required" });
    await me.accept(invitationId);
    expect(await outcome(me.leave(shareId))).toEqual({ code: "ResourceAndTargetBothEmpty", httpStatus: 400 });
    emulator.settings.leaveTargets = "refused";
    const named = { "Targets.1": RECEIVER };
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
    const answer = member(await me.accept(invitationId), "ResourceShareInvitation");
    expect(answer.Status).toBe("AcceptFailed");
    expect(await me.shareIds()).toEqual([shareId]);
    expect(await me.resources()).toEqual([["vsw-1", "Unavailable"]]);
    failure.clear();
    expect(await me.resources()).toEqual([["vsw-1", "Available"]]);
});

it.each([true, false])(
    "blocks a new invitation after a rejected one: %s",
    async (finishedInvitationBlocks) => {
        const { me, shareId, invitationId } = await withSettings({ finishedInvitationBlocks });
        await me.reject(invitationId);
        const associate = { ResourceShareId: shareId, Targets: [RECEIVER] };
        await emulator.call(SENDER, "AssociateResourceShare", associate);
        expect(await me.statuses()).toEqual(
            finishedInvitationBlocks ? ["Rejected"] : ["Pending", "Rejected"],
        );
        await emulator.call(SENDER, "DisassociateResourceShare", associate);
        await emulator.call(SENDER, "AssociateResourceShare", associate);
        expect((await me.statuses())[0]).toBe("Pending");
    },
);

it("names a setting that does not exist, and one that cannot have its value", async () => {
    emulator = await startEmulator();
    await expect(startEmulator({ settings: { leaveTarget: "optional" } as never })).rejects.toThrow(
        "there is no setting leaveTarget",
    );
    await expect(startEmulator({ settings: { leaveTargets: "maybe" as never } })).rejects.toThrow(
        'setting leaveTargets must be optional | required | refused, not "maybe"',
    );
});
