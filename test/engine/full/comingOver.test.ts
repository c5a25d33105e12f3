import { region, Scene } from "../../support/scene";

const dynamicType = "pulumi-nodejs:dynamic/alicloud-resource-sharing:InvitationResponse";

let scene: Scene;
beforeEach(async () => {
    scene = await Scene.open();
});
afterEach(() => scene.close());

/** A program with a response by a dynamic provider. */
const before = (inputs: object) =>
    `const dynamic = require("pulumi-alicloud-resource-sharing");
    new dynamic.InvitationResponse("answer", ${JSON.stringify(inputs)}, { customTimeouts: { create: "1h" } });`;

/** The program with the same response by the plugin. */
const after = (inputs: object, options: object = {}) =>
    `new sharing.InvitationResponse("answer", ${JSON.stringify(inputs)}, ${JSON.stringify(options)});`;

test("from the dynamic provider to the plugin, by a new resource: adopted without a write, and the share is kept", async () => {
    const shared = await scene.share();
    const inputs = { resourceShareId: shared.resourceShareId, response: "accept" };
    const stack = await scene.stack(before(inputs), {}, "plugin");
    await stack.up();
    scene.takeCalls();
    await stack.declare(after(inputs));
    expect(await stack.up()).toMatch(/\+ 1 created\n\s+- 1 deleted/);
    expect(scene.takeWrites()).toEqual([]);
    expect(await scene.isJoined(shared.resourceShareId)).toBe(true);
    await stack.preview(["--expect-no-changes"]);
});

test("from the dynamic provider to the plugin, by an alias: the resource stays, and nothing is called that changes anything", async () => {
    const shared = await scene.share();
    const inputs = { resourceShareId: shared.resourceShareId, response: "accept", onDelete: "leave" };
    const stack = await scene.stack(before(inputs), {}, "plugin");
    await stack.up();
    const recorded = await stack.outputsOf("answer");
    scene.takeCalls();
    await stack.declare(after(inputs, { aliases: [{ type: dynamicType }] }));
    expect(await stack.preview()).toMatch(/~ 1 to update\n\s+1 unchanged/);
    expect(await stack.up()).toMatch(/~ 1 updated\n\s+1 unchanged/);
    expect(scene.takeCalls()).toEqual([]);
    expect(await stack.outputsOf("answer")).toEqual({
        ...recorded,
        __provider: undefined,
        customTimeouts: undefined,
    });
    await stack.preview(["--expect-no-changes"]);
    await stack.declare(after(inputs));
    await stack.preview(["--expect-no-changes"]);
    await stack.refresh(["--expect-no-changes"]);
    await stack.destroy();
    expect(await scene.isJoined(shared.resourceShareId)).toBe(false);
});

test("an explicit provider is exchanged for the plugin's own, and its responses stay", async () => {
    const shared = await scene.share();
    const inputs = JSON.stringify({
        resourceShareId: shared.resourceShareId,
        response: "accept",
        onDelete: "leave",
    });
    const args = JSON.stringify({
        accessKey: scene.receiver.accessKeyId,
        secretKey: scene.receiver.accessKeySecret,
        region,
        endpoints: [{ resourcesharing: scene.emulator.url, sts: scene.emulator.url }],
    });
    const program = (module: string, options: string) => `
        const { InvitationResponse, Provider } = require("${module}");
        const provider = new Provider("receiver", ${args});
        new InvitationResponse("answer", ${inputs}, { provider, ${options} });`;
    const stranger = scene.environmentOf(scene.stranger);
    const stack = await scene.stack(program("pulumi-alicloud-resource-sharing", ""), stranger, "plugin");
    await stack.up();
    scene.takeCalls();
    const alias = `aliases: [{ type: "${dynamicType}" }]`;
    await stack.declare(program("pulumi-alicloud-resource-sharing/plugin", alias));
    expect(await stack.up()).toMatch(/\+ 1 created\n\s+~ 1 updated\n\s+- 1 deleted/);
    expect(scene.takeCalls()).toEqual([]);
    expect(await scene.isJoined(shared.resourceShareId)).toBe(true);
    await stack.preview(["--expect-no-changes"]);
});
