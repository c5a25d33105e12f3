import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { operationNames } from "alicloud-resource-sharing-emulator";
import { EmulatorTime } from "../support/emulatorTime";
import { InProcessDriver } from "../support/inProcessDriver";
import { Scene } from "../support/scene";

const page = readFileSync(resolve(__dirname, "../../docs/accounts.md"), "utf8");

/** The operations that the documented policy for one `onDelete` allows. */
function allowed(onDelete: string): string[] {
    const [, after = ""] = page.split(`\nWith \`onDelete: "${onDelete}"\``);
    const [, policy = ""] = after.split(/```(?:json)?/);
    const { Statement } = JSON.parse(policy) as { Statement: { Action: string[] }[] };
    return Statement.flatMap(({ Action }) => Action.map((action) => action.replace("resourcesharing:", "")));
}

/** Accepts one share and rejects another, reads both back and deletes both; gives what went wrong. */
async function live(onDelete: string, operations: readonly string[]): Promise<string[]> {
    const scene = await Scene.open();
    // Whoever calls may ask who it is: that takes no permission.
    const denied = operationNames.filter((name) => ![...operations, "GetCallerIdentity"].includes(name));
    for (const operation of denied) {
        scene.emulator.controls.deny(scene.receiver.id, operation);
    }
    const outputs: string[] = [];
    for (const response of ["accept", "reject"]) {
        const { invitationId } = await scene.share();
        const driver = new InProcessDriver(scene, new EmulatorTime(scene.emulator));
        await driver.declare({ invitationId, response, onDelete });
        for (const step of [() => driver.up(), () => driver.refresh(), () => driver.destroy()]) {
            outputs.push((await step()).output);
        }
    }
    await scene.close();
    return outputs.filter((output) => output !== "");
}

beforeEach(() => void jest.spyOn(console, "log").mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

describe.each(["retain", "leave"])("the documented RAM policy for onDelete %s", (onDelete) => {
    test("is enough", async () => {
        expect(await live(onDelete, allowed(onDelete))).toEqual([]);
    });

    test.each(allowed(onDelete))("and nothing of it can be left out: %s", async (operation) => {
        const fewer = allowed(onDelete).filter((name) => name !== operation);
        const advice = `Grant the RAM action resourcesharing:${operation} to the caller (resource "*").`;
        expect(await live(onDelete, fewer)).toContainEqual(expect.stringContaining(advice));
    });
});
