import { createAccount } from "../../provider/src/account/account";
import { readSettings } from "../../provider/src/account/settings";
import { invitationResponseHandler } from "../../provider/src/resources/invitationResponse/handler";
import type { OperationContext } from "../../provider/src/resources/resourceHandler";
import { thisRun } from "../../provider/src/resources/thisRun";
import type { Properties } from "../../provider/src/schema/propertyTable";
import { inMemoryTransport } from "../support/inMemoryService";
import { Scene, type Shared } from "../support/scene";
import { VirtualTime } from "../support/virtualTime";

const many = 100_000;
const limits = { resourceShareLimit: many, sharedResourceLimit: many, pendingInvitationLimit: many };

let scene: Scene;
let time: VirtualTime;
let calls: number;
beforeEach(async () => {
    scene = await Scene.open({ settings: limits });
    time = new VirtualTime(scene.emulator);
    calls = 0;
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
        (request, timeouts) => {
            calls += 1;
            return transport(request, timeouts);
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
    return { handler: invitationResponseHandler(thisRun()), context };
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
        const { inputs } = await handler.check(context, { resourceShareId, response: "accept" }, {});
        states.push((await handler.create(context, inputs)).state);
    });
    return { states, milliseconds };
}

test.each([
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
        const tenWritesASecond = count * 100;
        expect(milliseconds).toBeLessThanOrEqual(1.1 * tenWritesASecond);
    },
);

test.each([
    [4, 20, ""],
    [16, 150, " @full"],
    [500, 20, " @full"],
])("a refresh of 500, %d at a time, at %d ms, takes pages%s", async (width, latency) => {
    const { states } = await up(500, 0, await shareMany(500));
    scene.emulator.clock.advance(60_000);
    calls = 0;
    const { handler, context } = startProcess(latency);
    await inParallel(width, states, async (state) => {
        expect(await handler.read(context, "", state)).toMatchObject({ state: { joined: true } });
    });
    expect(calls).toBeLessThanOrEqual(18);
});

test("one response takes a list, a write and a list, without a pause", async () => {
    const { milliseconds } = await up(1, 20, await shareMany(1));
    expect(calls).toBe(3);
    expect(milliseconds).toBe(60);
});
