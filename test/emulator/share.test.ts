import { type Emulator, startEmulator } from "alicloud-resource-sharing-emulator";
import { receiver, receiverId, rows, senderId } from "./support/accounts";

let emulator: Emulator;

beforeEach(async () => {
    const member = { resourceDirectoryId: "rd-1" };
    emulator = await startEmulator({
        accounts: [
            { id: senderId, name: "sender", accessKeyId: "a", accessKeySecret: "a", ...member },
            { id: receiverId, name: "receiver", accessKeyId: "b", accessKeySecret: "b" },
            { id: "1000000000000003", name: "colleague", accessKeyId: "c", accessKeySecret: "c", ...member },
        ],
    });
});
afterEach(() => emulator.close());

it("shares resources with a receiver, who gets the invitation", async () => {
    const { resourceShareId, invitationId, invitationIds } = await emulator.share({
        from: "sender",
        to: "receiver",
        resources: [{ resourceId: "vsw-1", resourceType: "VSwitch" }],
    });
    expect(invitationIds).toEqual({ [receiverId]: invitationId });
    const listed = await emulator.call(receiverId, "ListResourceShareInvitations");
    expect(rows(listed, "ResourceShareInvitations")).toMatchObject([
        {
            ResourceShareId: resourceShareId,
            ResourceShareInvitationId: invitationId,
            ResourceShareName: "resource-share",
            SenderAccountId: senderId,
            Status: "Pending",
        },
    ]);
    await receiver(emulator).accept(String(invitationId));
    expect(await receiver(emulator).resources()).toEqual([["vsw-1", "Available"]]);
});

it("invites several receivers, also outside the emulator, and more resources than one call may name", async () => {
    const resources = Array.from({ length: 7 }, (_, index) => ({
        resourceId: `m-${index}`,
        resourceType: "Image",
    }));
    const { resourceShareId, invitationId, invitationIds } = await emulator.share({
        from: senderId,
        to: ["2000000000000001", receiverId, "receiver"],
        resources,
        region: "cn-shanghai",
    });
    expect(Object.keys(invitationIds).sort()).toEqual([receiverId, "2000000000000001"].sort());
    expect(invitationId).toBe(invitationIds["2000000000000001"]);
    const listed = await emulator.call(
        senderId,
        "ListResourceShareAssociations",
        { AssociationType: "Resource", ResourceShareIds: [resourceShareId] },
        "cn-shanghai",
    );
    expect(rows(listed, "ResourceShareAssociations")).toHaveLength(7);
});

it("has no invitation where none is needed, and where there is no receiver", async () => {
    await emulator.call(senderId, "EnableSharingWithResourceDirectory");
    expect(await emulator.share({ from: "sender", to: "colleague" })).toMatchObject({
        invitationId: null,
        invitationIds: {},
    });
    expect(await emulator.share({ from: "sender" })).toMatchObject({ invitationId: null, invitationIds: {} });
});

it("takes a name and an id", async () => {
    const options = { from: "sender", resourceShareName: "network", resourceShareId: "rs-fixed" };
    expect(await emulator.share(options)).toMatchObject({ resourceShareId: "rs-fixed" });
    expect(emulator.controls.shares).toMatchObject([{ id: "rs-fixed", name: "network" }]);
    await expect(emulator.share({ ...options, region: "cn-shanghai" })).rejects.toThrow(
        "there is a share with the resourceShareId rs-fixed already",
    );
});

it.each([
    [{ from: "sendr" }, 'there is no account "sendr"; there are sender, receiver, colleague'],
    [{ from: "sender", to: "reciever" }, 'there is no account "reciever"; there are'],
    [
        { from: "sender", resourceShareId: "network" },
        'resourceShareId must be rs- and letters or digits, not "network"',
    ],
    [{ from: "sender", to: "sender" }, "You cannot share resources with yourself"],
    [{ from: "sender", resourceShareName: "a b" }, "The ResourceShareName is invalid."],
    [{ from: "sender", to: "receiver", allowExternalTargets: false }, "You have not enabled sharing"],
    [
        { from: "sender", resources: [{ resourceId: "vsw-1", resourceType: "Vswitch" }] },
        "The ResourceType is invalid.",
    ],
])("refuses %j, and creates nothing", async (options, message) => {
    await expect(emulator.share(options)).rejects.toThrow(message);
    expect(emulator.controls.shares).toEqual([]);
});
