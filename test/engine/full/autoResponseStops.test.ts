import type { AdapterName } from "../../support/project";
import { Scene, type Shared } from "../../support/scene";
import { listOf } from "../../support/scene/json";
import { failed } from "../../support/testStack";
import { HeldWaits } from "../support/heldWaits";

/** How many responses the service takes in a second, and how many there are to send. */
const [rate, count] = [10, 100];
const noLimits = { resourceShareLimit: 1_000, sharedResourceLimit: 1_000, pendingInvitationLimit: 1_000 };

let scene: Scene;
let shares: Shared[];
let waits: HeldWaits;
beforeEach(async () => {
    waits = await HeldWaits.open();
    scene = await Scene.open({ rateLimits: true, settings: noLimits });
    shares = [];
    for (let index = 0; index < count; index++) {
        shares.push(await scene.share([{ resourceId: `s-${index}`, resourceType: "Snapshot" }]));
    }
});
afterEach(async () => {
    await scene.close();
    await waits.close();
});

const accepted = async () => {
    const statuses = await Promise.all(shares.map(scene.statusOf));
    return statuses.filter((status) => status === "Accepted").length;
};

/** Starts an `up` that answers all, and lets it come as far as the service takes it in a second that does not end. */
async function begun(adapter: AdapterName) {
    const program = `new sharing.InvitationAutoResponse("rule",
        { accept: [{ senderAccountId: "${scene.sender.id}" }], onDelete: "leave" });`;
    const stack = await scene.stack(program, {}, adapter);
    scene.emulator.clock.freeze();
    const { environment } = waits;
    const running = stack.stack.spawn(["up", "--yes", "--skip-preview"], { environment });
    await waits.begun;
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
    running.kill("SIGINT");
    const output = failed(await running.result);
    scene.emulator.clock.resume();
    const before = await accepted();
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThanOrEqual(rate);
    expect(output).toContain(`of ${count} invitations could not be answered.`);
    expect(output).toMatch(/\bi-\w+: Cancelled (before|while) /);

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
        // The service takes more again, but no more comes than was on its way.
        scene.emulator.clock.resume();
        await waits.ended;
        await running.end();
        await stack.stack.run(["cancel", "--yes"]);
        // What was on its way when the process ended has reached the service by now.
        const before = await accepted();
        expect(before).toBeLessThan(count);

        await stack.up();
        expect(await accepted()).toBe(count);
        const { responses } = await stack.outputsOf("rule");
        expect(listOf(responses)).toHaveLength(count);
        expect(listOf(responses).filter(({ respondTime }) => respondTime === null)).toHaveLength(before);
        expect(answeredTwice()).toEqual([]);
    },
);
