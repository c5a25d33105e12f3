import { type Emulator, ManualClock, startEmulator } from "alicloud-resource-sharing-emulator";
import {
    as,
    endedInvitations,
    invited,
    member,
    outcome,
    receiver,
    receiverId,
    rows,
    senderId,
} from "./support/accounts";
import { officialCall } from "./support/officialClient";

const day = 24 * 3_600_000;
let emulator: Emulator;

beforeEach(async () => {
    emulator = await startEmulator({ clock: new ManualClock() });
});

afterEach(() => emulator.close());

it("goes from sharing over accepting to leaving, with the vendor's client on both sides", async () => {
    const sender = as(emulator, senderId);
    const created = await officialCall(sender, "CreateResourceShare", {
        ResourceShareName: "network",
        AllowExternalTargets: "true",
        "Targets.1": receiverId,
        "Resources.1.ResourceId": "vsw-1",
        "Resources.1.ResourceType": "VSwitch",
    });
    const shareId = String(member(created, "ResourceShare").ResourceShareId);
    expect(member(created, "ResourceShare")).toMatchObject({
        ResourceShareId: expect.stringMatching(/^rs-[A-Za-z0-9]{12}$/),
        ResourceShareOwner: senderId,
        ResourceShareStatus: "Pending",
        AllowExternalTargets: true,
    });
    const [invitation = {}] = rows(
        await officialCall(as(emulator, receiverId), "ListResourceShareInvitations"),
        "ResourceShareInvitations",
    );
    expect(invitation).toEqual({
        ResourceShareInvitationId: expect.stringMatching(/^i-[A-Za-z0-9]{16}$/),
        ResourceShareId: shareId,
        ResourceShareName: "network",
        SenderAccountId: senderId,
        ReceiverAccountId: receiverId,
        CreateTime: new Date(emulator.clock.now()).toISOString(),
        Status: "Pending",
    });
    const me = receiver(emulator);
    expect(await me.shareIds()).toEqual([]);
    const accepted = await me.accept(String(invitation.ResourceShareInvitationId));
    expect(member(accepted, "ResourceShareInvitation").Status).toBe("Accepted");
    expect(await me.shareIds()).toEqual([shareId]);
    expect(await me.resources()).toEqual([["vsw-1", "Available"]]);
    const left = await me.leave(shareId, { "Targets.1": receiverId });
    expect(rows(left, "ResourceShareAssociations")).toMatchObject([
        { AssociationStatus: "Disassociating", AssociationType: "Target", EntityId: receiverId },
    ]);
    expect(await me.shareIds()).toEqual([]);
    expect(await outcome(me.leave(shareId))).toEqual({
        code: "EntityNotExists.ResourceShare",
        httpStatus: 404,
    });
});

it("answers each way an invitation can have ended with its documented code", async () => {
    const me = receiver(emulator);
    const { accepted, rejected, cancelled, expired } = await endedInvitations(emulator);
    for (const answer of [me.accept, me.reject]) {
        expect(await outcome(answer(accepted.invitationId))).toEqual(
            refused("InvitationStatus.AlreadyAccepted"),
        );
        expect(await outcome(answer(rejected.invitationId))).toEqual(
            refused("InvitationStatus.AlreadyRejected"),
        );
        expect(await outcome(answer(expired.invitationId))).toEqual(refused("InvitationStatus.Expired"));
        const notExisting = refused("EntityNotExists.ResourceShareInvitation");
        expect(await outcome(answer(cancelled.invitationId))).toEqual(notExisting);
        expect(await outcome(answer("i-0000000000000000"))).toEqual(notExisting);
    }
    expect(await me.statuses()).toEqual(["Expired", "Cancelled", "Rejected", "Accepted"]);
});

it("expires an invitation after seven days and forgets it three days later", async () => {
    await invited(emulator);
    emulator.clock.advance(7 * day - 1);
    expect(await receiver(emulator).statuses()).toEqual(["Pending"]);
    emulator.clock.advance(1);
    expect(await receiver(emulator).statuses()).toEqual(["Expired"]);
    emulator.clock.advance(3 * day);
    expect(await receiver(emulator).statuses()).toEqual([]);
});

it("lists the resources an acceptance fails for, and lets it be tried again", async () => {
    const me = receiver(emulator);
    const { invitationId } = await invited(emulator);
    const failure = emulator.controls.failAcceptance({ resourceId: "vsw-1", reason: "LimitExceeded" });
    const failed = member(await me.accept(invitationId), "ResourceShareInvitation");
    expect(failed).toMatchObject({
        Status: "AcceptFailed",
        AcceptInvitationFailedDetails: [
            {
                ResourceId: "vsw-1",
                ResourceType: "VSwitch",
                ResourceArn: `acs:vpc:cn-hangzhou:${senderId}:vswitch/vsw-1`,
                FailureReason: "LimitExceeded",
                OperationType: "Associate",
            },
        ],
    });
    expect(await me.shareIds()).toEqual([]);
    failure.clear();
    expect(member(await me.accept(invitationId), "ResourceShareInvitation").Status).toBe("Accepted");
});

it("shares inside a resource directory without an invitation, and lets nobody leave that", async () => {
    await emulator.close();
    const directory = { resourceDirectoryId: "rd-1" };
    const [owner, member2] = emulator.accounts;
    emulator = await startEmulator({
        accounts: [
            { ...owner, ...directory },
            { ...member2, ...directory },
        ] as never,
    });
    await emulator.call(senderId, "EnableSharingWithResourceDirectory");
    const { shareId } = await invited(emulator);
    expect(await receiver(emulator).statuses()).toEqual([]);
    expect(await receiver(emulator).shareIds()).toEqual([shareId]);
    expect(await outcome(receiver(emulator).leave(shareId))).toEqual(refused("LeavingFailed.Account"));
});

it("keeps regions apart", async () => {
    const { invitationId } = await invited(emulator, {}, "cn-shanghai");
    expect(await receiver(emulator).statuses()).toEqual([]);
    const inShanghai = { ...as(emulator, receiverId), url: `${emulator.url}/cn-shanghai` };
    const byParameter = await officialCall(as(emulator, receiverId), "ListResourceShareInvitations", {
        RegionId: "cn-shanghai",
    });
    const byPath = await officialCall(inShanghai, "ListResourceShareInvitations");
    for (const list of [byParameter, byPath]) {
        expect(rows(list, "ResourceShareInvitations")).toMatchObject([
            { ResourceShareInvitationId: invitationId },
        ]);
    }
    expect(await outcome(receiver(emulator).accept(invitationId))).toEqual(
        refused("EntityNotExists.ResourceShareInvitation"),
    );
});

it("tells who the caller is", async () => {
    const sts = { ...as(emulator, receiverId), version: "2015-04-01" };
    expect(await officialCall(sts, "GetCallerIdentity")).toMatchObject({
        AccountId: receiverId,
        IdentityType: "Account",
        Arn: `acs:ram::${receiverId}:root`,
    });
});

function refused(code: string) {
    return { code, httpStatus: 409 };
}
