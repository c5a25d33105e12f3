import { httpTransport } from "../../provider/src/api/transport";
import type { Clock } from "../../provider/src/common/clock";
import { dynamicProviderOf, InProcessDriver } from "../support/inProcessDriver";
import { fails, succeeds } from "../support/scenarios/scenario";
import { noLimits, Scene, type Shared } from "../support/scene";
import { listOf } from "../support/scene/json";

const count = 500;
const pages = count / 100;

let scene: Scene;
let driver: InProcessDriver;
let lines: string[];
beforeEach(async () => {
    scene = await Scene.open({ settings: noLimits });
    const emulatorClock = scene.emulator.clock;
    emulatorClock.freeze();
    // Nothing gets too old while a slow machine makes its calls. Each of those that wait side by side moves the time on by its part.
    const clock: Clock = {
        now: () => emulatorClock.now(),
        sleep: async (milliseconds) => emulatorClock.advance(milliseconds / count),
        random: () => 0.5,
    };
    driver = new InProcessDriver(scene, clock, httpTransport(), dynamicProviderOf("InvitationAutoResponse"));
    lines = [];
    jest.spyOn(console, "log").mockImplementation((line) => lines.push(String(line)));
    await driver.declare({
        accept: [{ senderAccountId: scene.sender.id }],
        onDelete: "leave",
        customTimeouts: { create: "10m" },
    });
});
afterEach(async () => {
    jest.restoreAllMocks();
    await scene.close();
});

async function invited(): Promise<Shared[]> {
    const made: Shared[] = [];
    for (let index = 0; index < count; index++) {
        made.push(await scene.share([{ resourceId: `s-${index}`, resourceType: "Snapshot" }]));
    }
    return made;
}

/** How often each operation was called. */
function calls(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const operation of scene.takeCalls()) {
        counts[operation] = (counts[operation] ?? 0) + 1;
    }
    return counts;
}

const responses = async () => listOf((await driver.outputs())?.responses);

test(`${count} invitations cost pages, one write and at most one read each, and a state in proportion`, async () => {
    await invited();
    succeeds(await driver.up());
    const { ListSharedResources, ...others } = calls();
    expect(others).toEqual({
        ListResourceShareInvitations: pages,
        AcceptResourceShareInvitation: count,
    });
    // How many share one is a matter of speed; no more than one read follows a write.
    expect(ListSharedResources).toBeLessThanOrEqual(count);
    expect(await responses()).toHaveLength(count);
    expect(Buffer.byteLength(JSON.stringify(await driver.outputs()))).toBeLessThan(1_000 + 450 * count);
    expect(lines.length).toBeLessThanOrEqual(6);

    // Another process: no list that was read before is in use.
    driver.become(scene.receiver);
    succeeds(await driver.refresh());
    expect(calls()).toEqual({ ListResourceShareInvitations: pages, ListSharedResources: pages });
    expect(await driver.preview()).toMatchObject({ succeeded: true, changes: false });

    driver.become(scene.receiver);
    succeeds(await driver.destroy());
    const { ListResourceShares, ...ofDestroy } = calls();
    expect(ofDestroy).toEqual({
        GetCallerIdentity: 1,
        ListResourceShareInvitations: pages,
        DisassociateResourceShare: count,
    });
    // The pages to see what is joined, and no more than one read after each write.
    expect(ListResourceShares).toBeLessThanOrEqual(pages + count);
});

test("an up that stops half way keeps all that it has done in a small error, and the next goes on", async () => {
    await invited();
    const { controls } = scene.emulator;
    const operation = "AcceptResourceShareInvitation";
    scene.afterCalls(operation, count / 2, async () => controls.deny(scene.receiver.id, operation));
    const output = fails(await driver.up());
    const [, failed] = /^(\d+) of 500 invitations could not be answered\. /.exec(output) ?? [];
    expect(Number(failed)).toBeGreaterThan(count / 4);
    expect(output).toContain("Grant the RAM action");
    expect(output.length).toBeLessThan(2_000);
    expect(Buffer.byteLength(JSON.stringify(await driver.outputs()))).toBeLessThan(16_000);
    expect(await driver.outputs()).toMatchObject({
        accept: [{ senderAccountId: scene.sender.id }],
        responses: [],
    });
    expect(calls().ListSharedResources).toBeLessThanOrEqual(count);

    controls.allow(scene.receiver.id, operation);
    succeeds(await driver.up());
    expect(calls().AcceptResourceShareInvitation).toBe(Number(failed));
    const answered = await responses();
    expect(answered).toHaveLength(count);
    expect(answered.filter(({ respondTime, joined }) => respondTime === null || joined !== true)).toEqual([]);
    expect(await driver.preview()).toMatchObject({ succeeded: true, changes: false });
});

test("some shares cannot be left: the others are, and the next attempt leaves the rest", async () => {
    const made = (await Promise.all([1, 2, 3].map(() => scene.share()))) satisfies Shared[];
    succeeds(await driver.up());
    scene.emulator.faults.add({
        operation: "DisassociateResourceShare",
        times: 1,
        kind: "error",
        code: "LeavingFailed.Account",
        httpStatus: 400,
    });
    expect(fails(await driver.destroy())).toMatch(/^1 of 3 shares could not be left\. .* only its owner/);
    const joined = await Promise.all(made.map((one) => scene.isJoined(one.resourceShareId)));
    expect(joined.filter(Boolean)).toHaveLength(1);
    scene.takeCalls();
    succeeds(await driver.destroy());
    expect(calls().DisassociateResourceShare).toBe(1);
    expect(await Promise.all(made.map((one) => scene.isJoined(one.resourceShareId)))).toEqual([
        false,
        false,
        false,
    ]);
});
