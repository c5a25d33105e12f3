import { region, Scene } from "../support/scene";
import { failed } from "../support/testStack";
import { lineOfProgram } from "./support/lineOfProgram";

const providerText = 'exports.handler=()=>require("pulumi-alicloud-resource-sharing/provider");';

let scene: Scene;
beforeEach(async () => {
    scene = await Scene.open();
});
afterEach(() => scene.close());

function answer(inputs: object): string {
    return `const answer = new sharing.InvitationResponse("answer", ${JSON.stringify(inputs)});
        exports.answer = answer;
        exports.vswitches = answer.sharedResourceIds("VSwitch");
        exports.all = answer.sharedResourceIds();`;
}

test("accepts, reads back, and changes nothing more", async () => {
    const shared = await scene.share();
    const { invitationId } = shared;
    const stack = await scene.stack(answer({ invitationId, response: "accept" }));

    await stack.preview();
    expect(scene.takeCalls()).toEqual([]);

    await stack.up();
    expect(await scene.statusOf(shared)).toBe("Accepted");
    expect(scene.takeCalls()).toEqual([
        "ListResourceShareInvitations",
        "AcceptResourceShareInvitation",
        "ListSharedResources",
    ]);
    const { answer: resource, vswitches, all } = await stack.stack.outputs();
    expect(vswitches).toEqual(["vsw-bp1aaaaaaaaaaaaaaaaaa"]);
    expect(all).toEqual(["s-bp1bbbbbbbbbbbbbbbbbb", "vsw-bp1aaaaaaaaaaaaaaaaaa"]);
    expect(resource).toMatchObject({
        id: invitationId,
        response: "accept",
        invitationId,
        resourceShareId: shared.resourceShareId,
        resourceShareName: "network",
        senderAccountId: scene.sender.id,
        receiverAccountId: scene.receiver.id,
        region,
        status: "Accepted",
        joined: true,
        acceptInvitationFailedDetails: [],
        sharedResources: [
            {
                resourceId: "s-bp1bbbbbbbbbbbbbbbbbb",
                resourceType: "Snapshot",
                resourceStatus: "Available",
            },
            {
                resourceId: "vsw-bp1aaaaaaaaaaaaaaaaaa",
                resourceType: "VSwitch",
                resourceStatus: "Available",
            },
        ],
    });
    expect((await stack.resource("answer"))?.sourcePosition).toMatch(lineOfProgram);
    const { createTime, expireTime } = await stack.outputsOf("answer");
    const sevenDays = 7 * 24 * 60 * 60 * 1000;
    expect(Date.parse(String(expireTime)) - Date.parse(String(createTime))).toBe(sevenDays);

    expect(await stack.refresh(["--expect-no-changes"])).toContain("2 unchanged");
    scene.takeCalls();
    expect(await stack.up(["--expect-no-changes"])).toContain("2 unchanged");
    expect(scene.takeCalls()).toEqual([]);

    await stack.destroy();
    expect(scene.takeCalls()).toEqual([]);
    expect(await scene.isJoined(shared.resourceShareId)).toBe(true);
});

test("rejects, and stays so @full", async () => {
    const shared = await scene.share();
    const stack = await scene.stack(answer({ invitationId: shared.invitationId, response: "reject" }));
    await stack.up();
    expect(await scene.statusOf(shared)).toBe("Rejected");
    expect(await stack.outputsOf("answer")).toMatchObject({ status: "Rejected", joined: false });
    await stack.refresh(["--expect-no-changes"]);
    await stack.up(["--expect-no-changes"]);
    await stack.destroy();
    expect(await scene.statusOf(shared)).toBe("Rejected");
});

test("the provider's text is small, and the same for every resource @full", async () => {
    const first = await scene.share();
    const second = await scene.share();
    const stack = await scene.stack(`
        new sharing.InvitationResponse("first", { invitationId: "${first.invitationId}", response: "accept" });
        new sharing.InvitationResponse("second", { invitationId: "${second.invitationId}", response: "reject" });`);
    await stack.up();
    for (const name of ["first", "second"]) {
        expect((await stack.outputsOf(name)).__provider).toBe(providerText);
    }
    expect(Buffer.byteLength(providerText)).toBeLessThanOrEqual(100);
});

test("options change in place and without a call; another invitation replaces @full", async () => {
    const first = await scene.share();
    const second = await scene.share();
    const stack = await scene.stack(answer({ invitationId: first.invitationId, response: "accept" }));
    await stack.up();
    scene.takeCalls();

    await stack.declare(answer({ invitationId: first.invitationId, response: "accept", onDelete: "leave" }));
    expect(await stack.up()).toMatch(/1 updated/);
    expect(scene.takeCalls()).toEqual([]);
    expect(await stack.outputsOf("answer")).toMatchObject({ onDelete: "leave", status: "Accepted" });

    await stack.declare(answer({ invitationId: first.invitationId, response: "accept" }));
    await stack.up();
    await stack.declare(answer({ invitationId: second.invitationId, response: "accept" }));
    expect(await stack.preview()).toMatch(/1 to replace/);
    await stack.up();
    expect(await scene.statusOf(second)).toBe("Accepted");
    expect((await stack.resource("answer"))?.id).toBe(second.invitationId);
});

test("every slip is named, all at once, before any call", async () => {
    const stack = await scene.stack(
        answer({
            response: "acept",
            invitationId: 12345,
            onDelte: "leave",
            senderAccountId: "me",
            assumeRole: { roleArn: "sharing" },
        }),
    );
    const output = failed(await stack.stack.preview());
    for (const reason of [
        'InvitationResponse resource \'answer\' has a problem: response is "acept", but must be "accept" or "reject"',
        "has a problem: invitationId is 12345, but must be an invitation id",
        "has a problem: onDelte is not a property; there are response, invitationId",
        'has a problem: senderAccountId is "me", but must be an account id',
        'has a problem: assumeRole.roleArn is "sharing", but must be the ARN of a role such as',
    ]) {
        expect(output).toContain(reason);
    }
    expect(output).not.toMatch(/\n\s+at |value \{/);
    expect(scene.takeCalls()).toEqual([]);

    await stack.declare(answer({ response: "accept" }));
    expect(failed(await stack.stack.preview())).toContain(
        "is missing: declare invitationId or resourceShareId",
    );
});

test("an id that another resource makes passes the preview @full", async () => {
    const { resourceShareId } = await scene.share();
    const stack = await scene.stack(`
        const share = new sharing.InvitationResponse("answer", { resourceShareId: "${resourceShareId}", response: "accept" });
        new sharing.InvitationResponse("again", { resourceShareId: share.resourceShareId, response: "accept" });`);
    expect(await stack.preview()).toContain("3 to create");
    await stack.up();
    expect(await stack.outputsOf("again")).toMatchObject({ resourceShareId, status: "Accepted" });
});

test("a refusal of the service is one message without a stack @full", async () => {
    const { invitationId } = await scene.share();
    const stack = await scene.stack(answer({ invitationId, response: "accept" }), {
        ALIBABA_CLOUD_ACCESS_KEY_SECRET: "of-another-key",
    });
    const output = failed(await stack.stack.up());
    expect(output).toContain(
        "ListResourceShareInvitations was refused by 127.0.0.1:" +
            `${new URL(scene.emulator.url).port}: SignatureDoesNotMatch (HTTP 400`,
    );
    expect(output).toContain("The access key secret does not belong to the access key id");
    expect(output).not.toMatch(/\n\s+at |of-another-key/);
    expect(output).not.toContain(scene.receiver.accessKeyId);
});
