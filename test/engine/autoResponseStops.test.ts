import { setTimeout } from "node:timers/promises";
import type { AdapterName } from "../support/project";
import { Scene, type Shared } from "../support/scene";
import { listOf } from "../support/scene/json";
import { failed } from "../support/testStack";

/** Ten seconds of writes at the published rate. */
const count = 100;
const noLimits = { resourceShareLimit: 1_000, sharedResourceLimit: 1_000, pendingInvitationLimit: 1_000 };

let scene: Scene;
let shares: Shared[];
beforeEach(async () => {
    scene = await Scene.open({ rateLimits: true, settings: noLimits });
    shares = [];
    for (let index = 0; index < count; index++) {
        shares.push(await scene.share([{ resourceId: `s-${index}`, resourceType: "Snapshot" }]));
    }
});
afterEach(() => scene.close());

const accepted = async () => {
    const statuses = await Promise.all(shares.map(scene.statusOf));
    return statuses.filter((status) => status === "Accepted").length;
};

/** Starts an `up` that answers all, and lets it come some way. */
async function begun(adapter: AdapterName) {
    const program = `new sharing.InvitationAutoResponse("rule",
        { accept: [{ senderAccountId: "${scene.sender.id}" }], onDelete: "leave" });`;
    const stack = await scene.stack(program, {}, adapter);
    const running = stack.stack.spawn(["up", "--yes", "--skip-preview"]);
    await scene.called("AcceptResourceShareInvitation");
    await setTimeout(1_000);
    return { stack, running };
}

/** What was answered twice, though the service had taken the first answer. */
function answeredTwice(): string[] {
    const taken = scene.emulator.requests
        .filter(({ operation, code }) => operation === "AcceptResourceShareInvitation" && code === null)
        .map(({ parameters }) => String(parameters.ResourceShareInvitationId));
    return taken.filter((id, index) => taken.indexOf(id) !== index);
}

test("Ctrl-C, by the plugin: nothing more is sent, what was sent is kept, and the next up goes on", async () => {
    const { stack, running } = await begun("plugin");
    const interrupted = Date.now();
    running.kill("SIGINT");
    const output = failed(await running.result);
    expect(Date.now() - interrupted).toBeLessThan(4_000);
    const before = await accepted();
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(count);
    expect(output).toContain(`of ${count} invitations could not be answered.`);
    expect(output).toMatch(/\bi-\w+: Cancelled (before|while) /);
    await setTimeout(2_000);
    expect(await accepted()).toBe(before);

    await stack.up();
    expect(await accepted()).toBe(count);
    const { responses } = await stack.outputsOf("rule");
    expect(listOf(responses).filter(({ respondTime }) => respondTime === null)).toEqual([]);
    expect(answeredTwice()).toEqual([]);
    await stack.destroy();
    const joined = await Promise.all(shares.map((one) => scene.isJoined(one.resourceShareId)));
    expect(joined.filter(Boolean)).toEqual([]);
});

test.each(["dynamic", "plugin"] as const)(
    "the CLI is killed, by the %s provider: nothing more is sent, and the next up answers the rest",
    async (adapter) => {
        const { stack, running } = await begun(adapter);
        running.kill("SIGKILL");
        await running.result;
        await setTimeout(1_500);
        const before = await accepted();
        expect(before).toBeLessThan(count);
        await setTimeout(2_000);
        expect(await accepted()).toBe(before);
        await running.end();

        await stack.stack.run(["cancel", "--yes"]);
        await stack.up();
        expect(await accepted()).toBe(count);
        const { responses } = await stack.outputsOf("rule");
        expect(listOf(responses)).toHaveLength(count);
        expect(listOf(responses).filter(({ respondTime }) => respondTime === null)).toHaveLength(before);
        expect(answeredTwice()).toEqual([]);
    },
);
