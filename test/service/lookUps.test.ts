import * as messages from "@pulumi/pulumi/proto/provider_pb";
import { createAccount } from "../../provider/src/account/account";
import { readSettings } from "../../provider/src/account/readSettings";
import { marshal, unmarshal } from "../../provider/src/adapters/plugin/marshal";
import { httpTransport } from "../../provider/src/api/transport";
import { systemClock } from "../../provider/src/common/clock";
import { tokenOf } from "../../provider/src/common/packageTokens";
import type { LookUpName } from "../../provider/src/schema/lookUps";
import { call, type Plugin, startPlugin } from "../support/plugin";
import { noLimits, region, Scene } from "../support/scene";

let scene: Scene;
let plugin: Plugin;
beforeEach(async () => {
    scene = await Scene.open({ settings: noLimits });
    const settings = readSettings(() => undefined, scene.environmentOf(scene.receiver));
    // No list gets too old for being read on a slow machine.
    scene.emulator.clock.freeze();
    const clock = { ...systemClock, now: () => scene.emulator.clock.now() };
    const account = createAccount(settings, httpTransport(), clock);
    plugin = await startPlugin({ createAccounts: () => ({ open: () => account }) });
    await call((done) => plugin.client.configure(new messages.ConfigureRequest(), done));
});
afterEach(async () => {
    plugin.close();
    await scene.close();
});

const invoke = (name: string, args: object, secrets: readonly string[] = []) => {
    const request = new messages.InvokeRequest()
        .setTok(tokenOf(name))
        .setArgs(marshal(args, new Set(secrets)));
    return call<messages.InvokeResponse>((done) => plugin.client.invoke(request, done));
};

const found = async (name: LookUpName, args: object = {}): Promise<Record<string, unknown>> => {
    const response = await invoke(name, args);
    expect(response.getFailuresList()).toEqual([]);
    return unmarshal(response.getReturn()).properties;
};

/** The ids of the invitations that a look-up finds. */
const idsOf = async (args: object): Promise<unknown> =>
    JSON.parse(JSON.stringify((await found("getInvitations", args)).invitations)).map(
        (invitation: { invitationId: string }) => invitation.invitationId,
    );

/** Invites the receiver some time after whatever happened before. */
const shareLater = () => {
    scene.emulator.clock.advance(60_000);
    return scene.share();
};

test("getInvitations lists all that the account has got, the newest first, like the outputs of the resource", async () => {
    const accepted = await scene.share();
    await scene.answerByHand("Accept", accepted.invitationId);
    const pending = await shareLater();
    scene.takeCalls();
    const one = ({ invitationId, resourceShareId }: typeof pending, status: string) => ({
        invitationId,
        resourceShareId,
        resourceShareName: "network",
        senderAccountId: scene.sender.id,
        receiverAccountId: scene.receiver.id,
        status,
        createTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        expireTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        acceptInvitationFailedDetails: [],
    });
    const first = await found("getInvitations");
    expect(first).toEqual({
        status: null,
        senderAccountId: null,
        resourceShareId: null,
        invitationIds: [],
        region,
        invitations: [one(pending, "Pending"), one(accepted, "Accepted")],
    });
    expect(scene.takeCalls()).toEqual(["ListResourceShareInvitations"]);
    scene.emulator.clock.advance(3_600_000);
    expect(await found("getInvitations")).toEqual(first);
});

test("an invitation expires seven days after it was sent", async () => {
    const { invitationId } = await scene.share();
    const { createTime, expireTime } = await found("getInvitation", { invitationId });
    expect(Date.parse(String(expireTime)) - Date.parse(String(createTime))).toBe(7 * 24 * 3_600_000);
});

test("each filter leaves out what does not fit, and all have to fit", async () => {
    const [first, second, third] = [await scene.share(), await shareLater(), await shareLater()];
    await scene.answerByHand("Reject", second.invitationId);
    const { invitationId: foreign } = await scene.emulator.share({
        from: scene.stranger.id,
        to: scene.receiver.id,
        resources: [{ resourceId: "vsw-1", resourceType: "VSwitch" }],
        resourceShareName: "other",
    });
    expect(await idsOf({ status: "Rejected" })).toEqual([second.invitationId]);
    expect(await idsOf({ senderAccountId: scene.stranger.id })).toEqual([foreign]);
    expect(await idsOf({ resourceShareId: first.resourceShareId })).toEqual([first.invitationId]);
    expect(await idsOf({ status: "Pending", senderAccountId: scene.sender.id })).toEqual([
        third.invitationId,
        first.invitationId,
    ]);
    const ids = [first.invitationId, second.invitationId, first.invitationId, "i-000000000000"];
    expect(await idsOf({ invitationIds: ids })).toEqual([second.invitationId, first.invitationId]);
    expect(await idsOf({ invitationIds: ids, status: "Pending" })).toEqual([first.invitationId]);
    scene.takeCalls();
    expect(await idsOf({ invitationIds: [] })).toEqual([]);
    expect(scene.takeCalls()).toEqual([]);
});

test("all pages are read: 250 invitations are three calls, and a few ids of them one", async () => {
    const ids: string[] = [];
    for (let index = 0; index < 250; index++) {
        const resources = [{ resourceId: `vsw-${index}`, resourceType: "VSwitch" }];
        ids.push((await scene.share(resources)).invitationId);
    }
    scene.takeCalls();
    const listed = await idsOf({ status: "Pending" });
    expect(listed).toHaveLength(250);
    expect(new Set(listed as string[])).toEqual(new Set(ids));
    expect(scene.takeCalls()).toEqual(Array(3).fill("ListResourceShareInvitations"));
    expect(await idsOf({ invitationIds: ids.slice(100, 104) })).toHaveLength(4);
    expect(scene.takeCalls()).toEqual(["ListResourceShareInvitations"]);
});

test("two look-ups of one moment share a read; those of two moments do not", async () => {
    const [first, second] = [await scene.share(), await scene.share()];
    scene.takeCalls();
    await Promise.all([found("getInvitations", { status: "Pending" }), found("getInvitations")]);
    expect(scene.takeCalls()).toEqual(["ListResourceShareInvitations"]);
    await Promise.all([
        found("getInvitation", { invitationId: first.invitationId }),
        found("getInvitation", { invitationId: second.invitationId }),
    ]);
    expect(scene.takeCalls()).toEqual(["ListResourceShareInvitations"]);
    await found("getSharedResources");
    await found("getSharedResources");
    expect(scene.takeCalls()).toEqual(["ListSharedResources", "ListSharedResources"]);
});

test("getInvitation finds the one that is pending, else the newest; none is an error in one line", async () => {
    const { resourceShareId, invitationId } = await scene.share();
    await scene.answerByHand("Reject", invitationId);
    expect(await found("getInvitation", { resourceShareId })).toMatchObject({
        invitationId,
        status: "Rejected",
    });
    scene.emulator.clock.advance(60_000);
    const newest = await scene.inviteAgain(resourceShareId);
    expect(await found("getInvitation", { resourceShareId })).toMatchObject({
        invitationId: newest,
        resourceShareId,
        region,
        status: "Pending",
    });
    await expect(found("getInvitation", { invitationId, resourceShareId: "rs-1" })).rejects.toThrow(
        `Account ${scene.receiver.id} has no invitation ${invitationId} to the share rs-1 in ${region}:` +
            " check the id, the region and the credentials.",
    );
    await expect(found("getInvitation", { resourceShareId: "rs-1" })).rejects.toThrow(
        `has no invitation to the share rs-1 in ${region}:`,
    );
    await expect(found("getInvitation")).rejects.toThrow(
        "invitationId is missing: give invitationId or resourceShareId, to say which invitation is meant.",
    );
});

test.each([
    ["getInvitations", /"rs-6GRmdD3X0000": declare an invitation id as invitationIds\.$/],
    ["getInvitation", /"rs-6GRmdD3X0000": declare an invitation id as invitationId\.$/],
    [
        "getSharedResources",
        /resourceShareId is "i-1", but must be a resource share id such as "rs-6GRmdD3X0000"\.$/,
    ],
] as const)(
    "%s, given an invitation's id for a share's, names an argument that it has",
    async (name, message) => {
        await expect(found(name, { resourceShareId: "i-1" })).rejects.toThrow(message);
        expect(scene.takeCalls()).toEqual([]);
    },
);

test("getSharedResources lists what the account sees, by type and id, each with its share", async () => {
    const [first, second] = [await scene.share(), await scene.share()];
    const { resourceShareId: foreign, invitationId } = await scene.emulator.share({
        from: scene.stranger.id,
        to: scene.receiver.id,
        resources: [{ resourceId: "vsw-1", resourceType: "VSwitch" }],
        resourceShareName: "other",
    });
    for (const id of [first.invitationId, second.invitationId, String(invitationId)]) {
        await scene.answerByHand("Accept", id);
    }
    const { sharedResources } = await found("getSharedResources");
    const all = sharedResources as { resourceType: string; resourceId: string; resourceShareId: string }[];
    expect(all).toHaveLength(5);
    const types = all.map(({ resourceType }) => resourceType);
    expect(types).toEqual([...types].sort());
    expect((await found("getSharedResources", { resourceShareId: foreign })).sharedResources).toEqual([
        {
            resourceId: "vsw-1",
            resourceType: "VSwitch",
            resourceArn: expect.stringContaining("vsw-1"),
            resourceStatus: "Available",
            resourceShareId: foreign,
        },
    ]);
    scene.takeCalls();
    const ofSender = await found("getSharedResources", {
        senderAccountId: scene.sender.id,
        resourceType: "VSwitch",
    });
    expect(ofSender.sharedResources).toHaveLength(2);
    expect(scene.takeCalls().sort()).toEqual(["ListResourceShares", "ListSharedResources"]);
    expect((await found("getSharedResources", { resourceStatus: "Unavailable" })).sharedResources).toEqual(
        [],
    );
    const ofOtherSender = { resourceShareId: foreign, senderAccountId: scene.sender.id };
    expect((await found("getSharedResources", ofOtherSender)).sharedResources).toEqual([]);
});

test("what is found by a secret is secret", async () => {
    const { resourceShareId } = await scene.share();
    const response = await invoke("getInvitations", { resourceShareId, status: "Pending" }, [
        "resourceShareId",
    ]);
    const { properties, secrets } = unmarshal(response.getReturn());
    expect([...secrets].sort()).toEqual(Object.keys(properties).sort());
    const plain = unmarshal((await invoke("getInvitations", { resourceShareId })).getReturn());
    expect(plain.secrets.size).toBe(0);
});

test("a secret of the role that asks makes no secret of what is found", async () => {
    const assumeRole = { roleArn: `acs:ram::${scene.receiver.id}:role/sharing`, externalId: "agreed" };
    const response = await invoke("getInvitations", { assumeRole }, ["assumeRole.externalId"]);
    const { properties, secrets } = unmarshal(response.getReturn());
    expect(secrets.size).toBe(0);
    expect(JSON.stringify(properties)).not.toContain("agreed");
});

test("every mistake is named before any call", async () => {
    const mistakes = (args: object) => invoke("getInvitations", args);
    await expect(mistakes({ resourceShareId: "rs 1", shareId: "rs-1", status: "pending" })).rejects.toThrow(
        'resourceShareId is "rs 1", but must be a resource share id such as "rs-6GRmdD3X0000";' +
            " shareId is not a property; there are status, senderAccountId, resourceShareId, invitationIds, region, profile, assumeRole, accountId;" +
            ' status is "pending", but must be "Pending" or "Accepted" or "Rejected" or "Expired" or "Cancelled" or "AcceptFailed".',
    );
    await expect(mistakes({ invitationIds: ["i-1", "rs-1"] })).rejects.toThrow(
        'invitationIds[1] is "rs-1", but must be an invitation id such as "i-pMnItMX19fBJ0000":' +
            " declare a resource share id as resourceShareId",
    );
    await expect(mistakes({ invitationIds: "i-1" })).rejects.toThrow(
        'invitationIds is "i-1", but must be an array.',
    );
    await expect(found("getInvitations", { region: "cn-nowhere" })).rejects.toThrow(
        'region: "cn-nowhere" is not a region of Resource Sharing;',
    );
    await expect(invoke("getShares", {})).rejects.toThrow(
        "There is no function alicloud-resource-sharing:index:getShares; there are" +
            " alicloud-resource-sharing:index:getInvitations,",
    );
    expect(scene.takeCalls()).toEqual([]);
});
