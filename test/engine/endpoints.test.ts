import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Scene } from "../support/scene";
import { failed } from "../support/testStack";
import { respond } from "./support/accountScene";

let scene: Scene;
beforeEach(async () => {
    scene = await Scene.open();
});
afterEach(() => scene.close());

const endpoints = [{ resourcesharing: "https://calls.example.invalid" }];
const trust = { ALICLOUD_RESOURCE_SHARING_TRUST_ENDPOINTS: "true" };

describe.each([
    ["dynamic", "alicloud"],
    ["plugin", "alicloud-resource-sharing"],
] as const)("by the %s adapter", (adapter, namespace) => {
    test("an endpoint of the stack's configuration is refused, one of a provider's arguments is the program's", async () => {
        const { invitationId } = await scene.share();
        const stack = await scene.stack(respond("network", { invitationId }), {}, adapter);
        const key = `${namespace}:endpoints`;
        await stack.stack.run(["config", "set", key, JSON.stringify(endpoints)]);
        expect(failed(await stack.stack.preview())).toContain(
            `${key} sends the calls of resourcesharing to calls.example.invalid: the stack's configuration may name`,
        );
        const provider = `new sharing.Provider("receiver", ${JSON.stringify({ region: "cn-hangzhou", endpoints })})`;
        await stack.declare(respond("network", { invitationId }, `{ provider: ${provider} }`));
        await stack.preview();
        expect(scene.takeCalls()).toEqual([]);
    });
});

test("the environment may trust an endpoint of the stack's configuration @full", async () => {
    const { invitationId } = await scene.share();
    const stack = await scene.stack(respond("network", { invitationId }), trust);
    await stack.stack.run(["config", "set", "alicloud:endpoints", JSON.stringify(endpoints)]);
    await stack.preview();
});

test("a stack's configuration cannot pass for a provider's arguments @full", async () => {
    const { invitationId } = await scene.share();
    const stack = await scene.stack(respond("network", { invitationId }));
    const key = "alicloud:resource-sharing:arguments:of-program";
    await stack.stack.run(["config", "set", "alicloud:endpoints", JSON.stringify(endpoints)]);
    const set = await stack.stack.run(["config", "set", key, "true"]);
    expect(set.exitCode).not.toBe(0);
    expect(failed(await stack.stack.preview())).toContain("sends the calls of resourcesharing to");
    const { environment, name } = stack.stack;
    const file = join(environment.HOME ?? "", "stacks", name, `Pulumi.${name}.yaml`);
    expect(await readFile(file, "utf8")).toMatch(/\n {2}alicloud:endpoints: .*\n$/);
    await appendFile(file, `  ${key}: "true"\n`);
    expect(failed(await stack.stack.preview())).toContain(key);
    expect(scene.takeCalls()).toEqual([]);
});
