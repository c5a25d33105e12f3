import { execFileSync } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { descendantsOf } from "tools";
import { Scene } from "../support/scene";

let scene: Scene;
beforeEach(async () => {
    scene = await Scene.open();
});
afterEach(() => scene.close());

/** The processes among some that run the dynamic provider of Node.js. */
function dynamicProvidersAmong(processIds: readonly number[]): number[] {
    return execFileSync("ps", ["-A", "-o", "pid=,args="], { encoding: "utf8" })
        .split("\n")
        .filter((line) => line.includes("dynamic-provider"))
        .map((line) => Number.parseInt(line, 10))
        .filter((processId) => processIds.includes(processId));
}

test("after kill -9 of the CLI in the middle of an operation, the dynamic provider's process ends @full", async () => {
    const resourceShareId = await scene.createShare();
    const inputs = { resourceShareId, response: "accept" };
    const stack = await scene.stack(
        `new sharing.InvitationResponse("network", ${JSON.stringify(inputs)}, { customTimeouts: { create: "1h" } });`,
    );
    const running = stack.stack.spawn(["up", "--yes", "--skip-preview"]);
    await scene.called("ListResourceShareInvitations");
    const descendants = descendantsOf(running.processId ?? 0);
    const providers = dynamicProvidersAmong(descendants);
    expect(providers).not.toEqual([]);
    running.kill("SIGKILL");
    await running.result;
    // It takes a minute at most, which only the test's own timeout bounds.
    while (dynamicProvidersAmong(providers).length > 0) {
        await setTimeout(500);
    }
    expect(scene.takeWrites()).toEqual([]);
    await running.end();
});
