import * as messages from "@pulumi/pulumi/proto/provider_pb";
import { createAccount } from "../../provider/src/account/account";
import { readSettings } from "../../provider/src/account/settings";
import { getInvitationsToken } from "../../provider/src/adapters/plugin/contract";
import { receive, send } from "../../provider/src/adapters/plugin/values";
import { httpTransport } from "../../provider/src/api/transport";
import { systemClock } from "../../provider/src/common/clock";
import { call, type Plugin, startPlugin } from "../support/plugin";
import { region, Scene } from "../support/scene";

let scene: Scene;
let plugin: Plugin;
beforeEach(async () => {
    scene = await Scene.open();
    const settings = readSettings(() => undefined, scene.environmentOf(scene.receiver));
    plugin = await startPlugin({
        openAccounts: () => ({ open: () => createAccount(settings, httpTransport(), systemClock) }),
    });
    await call((done) => plugin.client.configure(new messages.ConfigureRequest(), done));
});
afterEach(async () => {
    plugin.close();
    await scene.close();
});

const getInvitations = (args: object, token = getInvitationsToken) => {
    const request = new messages.InvokeRequest().setTok(token).setArgs(send(args));
    return call<messages.InvokeResponse>((done) => plugin.client.invoke(request, done));
};

test("getInvitations lists the invitations to a share, the newest first", async () => {
    const { resourceShareId, invitationId } = await scene.share();
    await scene.answerByHand("Reject", invitationId);
    scene.emulator.clock.advance(60_000);
    const newest = await scene.inviteAgain(resourceShareId);
    await scene.share();
    scene.takeCalls();
    const found = receive((await getInvitations({ resourceShareId })).getReturn()).properties;
    const common = {
        resourceShareId,
        resourceShareName: "network",
        senderAccountId: scene.sender.id,
        receiverAccountId: scene.receiver.id,
        createTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    };
    expect(found).toEqual({
        resourceShareId,
        region,
        invitations: [
            { ...common, invitationId: newest, status: "Pending" },
            { ...common, invitationId, status: "Rejected" },
        ],
    });
    expect(scene.takeCalls()).toEqual(["ListResourceShareInvitations"]);
});

test("every mistake is named before any call", async () => {
    const response = await getInvitations({ resourceShareId: "rs 1", shareId: "rs-1" });
    expect(response.getFailuresList().map((one) => `${one.getProperty()} ${one.getReason()}`)).toEqual([
        'resourceShareId is "rs 1", but must be a resource share id such as "rs-6GRmdD3X0000"',
        "shareId is not a property; there are resourceShareId, region",
    ]);
    await expect(getInvitations({ resourceShareId: "rs-1", region: "cn-nowhere" })).rejects.toThrow(
        'region: "cn-nowhere" is not a region of Resource Sharing;',
    );
    await expect(getInvitations({}, "alicloud-resource-sharing:index:getShares")).rejects.toThrow(
        "There is no function alicloud-resource-sharing:index:getShares; there are alicloud-resource-sharing:index:getInvitations.",
    );
    expect(scene.takeCalls()).toEqual([]);
});
