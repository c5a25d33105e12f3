import { createAccount } from "../../provider/src/account/account";
import { readSettings } from "../../provider/src/account/readSettings";
import { invitationResponseHandler } from "../../provider/src/resources/invitationResponse/handler";
import type { OperationContext } from "../../provider/src/resources/resourceHandler";
import { ThisRun } from "../../provider/src/resources/thisRun";
import type { Properties } from "../../provider/src/schema/propertyTable";
import { inMemoryTransport } from "../support/inMemoryService";
import { noLimits, Scene, type Shared } from "../support/scene";
import { VirtualTime } from "../support/virtualTime";

let scene: Scene;
let time: VirtualTime;
let calls: number;
/** Calls that the service refused for their rate: those under way when a process first meets the limit, and no more. */
let throttled: number;
beforeEach(async () => {
    scene = await Scene.open({ settings: noLimits });
    time = new VirtualTime(scene.emulator);
    calls = 0;
    throttled = 0;
});
afterEach(() => scene.close());

async function shareMany(count: number): Promise<Shared[]> {
    const shares: Shared[] = [];
    for (let index = 0; index < count; index++) {
        shares.push(await scene.share([{ resourceId: `s-${index}`, resourceType: "Snapshot" }]));
    }
    return shares;
}

/** The resource in a new provider process, whose service has the published rate limits. */
function startProcess(latency: number) {
    const settings = readSettings(() => undefined, scene.environmentOf(scene.receiver));
    const transport = inMemoryTransport(scene.emulator, scene.receiver, time, latency);
    const account = createAccount(
        settings,
        async (request, timeouts) => {
            calls += 1;
            const response = await transport(request, timeouts);
            throttled += response.body.includes("Throttling") ? 1 : 0;
            return response;
        },
        time,
    );
    const context: OperationContext = {
        openAccount: async () => account,
        timeout: 3_600_000,
        log: () => undefined,
        warn: () => undefined,
        progress: () => undefined,
        signal: new AbortController().signal,
    };
    return { handler: invitationResponseHandler(new ThisRun()), context };
}

/** Does something for every share, as the engine does: so many at a time. @returns milliseconds of the service's time */
async function inParallel<Item>(
    width: number,
    items: readonly Item[],
    run: (item: Item) => Promise<void>,
): Promise<number> {
    const rest = [...items];
    const worker = async () => {
        for (let item = rest.shift(); item !== undefined; item = rest.shift()) {
            await run(item);
        }
    };
    const start = time.now();
    await time.until(Promise.all(Array.from({ length: width }, worker)));
    return time.now() - start;
}

async function up(width: number, latency: number, shares: readonly Shared[]) {
    const { handler, context } = startProcess(latency);
    const states: Properties[] = [];
    const milliseconds = await inParallel(width, shares, async ({ resourceShareId }) => {
        const declared = { resourceShareId, response: "accept", onDelete: "leave" };
        const { inputs } = await handler.check(context, declared, {});
        states.push((await handler.create(context, inputs)).state);
    });
    return { states, milliseconds };
}

/** The least time that writes take, in milliseconds. */
const tenWritesASecond = (count: number) => count * 100;

test.each([
    [10, 20, 16, ""],
    [200, 20, 16, ""],
    [1_000, 20, 4, " @full"],
    [1_000, 20, 16, " @full"],
    [1_000, 150, 8, " @full"],
    [1_000, 150, 16, " @full"],
])(
    "an up of %d, at %d ms and %d at a time, takes a write and little more than a read each, and no more time than the limits%s",
    async (count, latency, width) => {
        const { milliseconds } = await up(width, latency, await shareMany(count));
        expect(calls / count).toBeLessThanOrEqual(2.15);
        expect(milliseconds).toBeLessThanOrEqual(1.1 * tenWritesASecond(count));
        expect(throttled).toBeLessThanOrEqual(width);
    },
);

test.each([
    [200, 20, 16, ""],
    [200, 150, 16, " @full"],
])(
    "a destroy of %d that leaves, at %d ms and %d at a time, takes a write and little more than a read each, and no more time than the limits%s",
    async (count, latency, width) => {
        const { states } = await up(500, 0, await shareMany(count));
        scene.emulator.clock.advance(60_000);
        calls = 0;
        throttled = 0;
        const { handler, context } = startProcess(latency);
        const milliseconds = await inParallel(width, states, (state) => handler.delete(context, state));
        expect(calls / count).toBeLessThanOrEqual(2.15);
        expect(milliseconds).toBeLessThanOrEqual(1.1 * tenWritesASecond(count));
        expect(throttled).toBeLessThanOrEqual(width);
    },
);

test.each([
    [10, 4, 20, ""],
    [500, 4, 20, ""],
    [500, 16, 150, " @full"],
    [500, 500, 20, " @full"],
])("a refresh of %d, %d at a time, at %d ms, takes pages%s", async (count, width, latency) => {
    const { states } = await up(500, 0, await shareMany(count));
    scene.emulator.clock.advance(60_000);
    calls = 0;
    const { handler, context } = startProcess(latency);
    await inParallel(width, states, async (state) => {
        expect(await handler.read(context, "", state)).toMatchObject({ state: { joined: true } });
    });
    expect(calls).toBeLessThanOrEqual(3 * (1 + Math.ceil(count / 100)));
});

test("a refresh of one response among a thousand old invitations takes three calls @full", async () => {
    for (const { invitationId } of await shareMany(1_000)) {
        await scene.answerByHand("Reject", invitationId);
    }
    const { states } = await up(1, 0, await shareMany(1));
    calls = 0;
    const { handler, context } = startProcess(20);
    await inParallel(1, states, async (state) => {
        expect(await handler.read(context, "", state)).toMatchObject({ state: { joined: true } });
    });
    expect(calls).toBeLessThanOrEqual(3);
});

test("one response takes a list, a write and a list, without a pause", async () => {
    const { milliseconds } = await up(1, 20, await shareMany(1));
    expect(calls).toBe(3);
    expect(milliseconds).toBe(60);
});
