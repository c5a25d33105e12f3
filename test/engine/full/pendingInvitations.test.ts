import { resolve } from "node:path";
import { ensurePulumi, Stack } from "tools";
import { Scene } from "../../support/scene";
import { TestStack } from "../../support/testStack";

const example = resolve(__dirname, "../../../examples/pending-invitations");

let scene: Scene;
let stack: Stack;
beforeEach(async () => {
    scene = await Scene.open();
    stack = await Stack.create({
        pulumi: await ensurePulumi(() => undefined),
        projectDirectory: example,
        environment: scene.environmentOf(scene.receiver),
    });
});
afterEach(async () => {
    await stack.dispose();
    await scene.close();
});

test("the example shows what waits in a preview, and accepts it once its sender is known", async () => {
    const { resourceShareId, invitationId } = await scene.share();
    const { invitationId: foreign } = await scene.emulator.share({
        from: scene.stranger.id,
        to: scene.receiver.id,
        resources: [{ resourceId: "vsw-1", resourceType: "VSwitch" }],
        resourceShareName: "other",
    });
    const commands = new TestStack(stack);
    const preview = await commands.preview();
    expect([preview.includes(invitationId), preview.includes(String(foreign))]).toEqual([true, true]);
    expect(scene.takeWrites()).toEqual([]);

    await stack.setConfig({ senders: JSON.stringify([scene.sender.id]) });
    await commands.up();
    expect(await scene.statusOf({ resourceShareId, invitationId })).toBe("Accepted");
    const outputs = await stack.outputs();
    expect(outputs).toEqual({
        waiting: [
            {
                invitationId: foreign,
                resourceShareName: "other",
                senderAccountId: scene.stranger.id,
                expireTime: expect.stringMatching(/Z$/),
            },
        ],
        joined: { [resourceShareId]: [expect.anything(), expect.anything()] },
    });
    expect(await commands.up(["--expect-no-changes"])).toContain("2 unchanged");
    expect(await stack.outputs()).toEqual(outputs);
    expect(scene.takeWrites()).toEqual(["AcceptResourceShareInvitation"]);
});
