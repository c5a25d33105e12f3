import { type Emulator, ManualClock, startEmulator } from "alicloud-resource-sharing-emulator";
import { as, outcome, receiverId, senderId } from "./support/accounts";
import { officialCall } from "./support/officialClient";

const readOperation = "ListResourceShareInvitations";
const writeOperation = "RejectResourceShareInvitation";
let emulator: Emulator;

beforeEach(async () => {
    emulator = await startEmulator({ clock: new ManualClock(), rateLimits: true });
});

afterEach(() => emulator.close());

async function passed(
    operation: string,
    times: number,
    accountId = receiverId,
    query: Record<string, string> = {},
) {
    const calls = Array.from({ length: times }, () =>
        outcome(officialCall(as(emulator, accountId), operation, query)),
    );
    const codes = (await Promise.all(calls)).map((one) => (one as { code?: string }).code);
    return codes.filter((code) => code !== "Throttling.User").length;
}

it.each([
    [readOperation, 20],
    [writeOperation, 10],
])("lets so many calls of %s pass in a second: %i", async (operation, rate) => {
    expect(await passed(operation, rate + 5)).toBe(rate);
    emulator.clock.advance(500);
    expect(await passed(operation, rate)).toBe(rate / 2);
    emulator.clock.advance(10_000);
    expect(await passed(operation, rate + 5)).toBe(rate);
});

it("counts each account, region and operation for itself", async () => {
    expect(await passed(readOperation, 25)).toBe(20);
    expect(await passed(readOperation, 25, senderId)).toBe(20);
    expect(await passed(readOperation, 25, receiverId, { RegionId: "cn-shanghai" })).toBe(20);
    expect(await passed(writeOperation, 15)).toBe(10);
});

it("says how long to wait", async () => {
    await passed(readOperation, 20);
    await expect(officialCall(as(emulator, receiverId), readOperation)).rejects.toMatchObject({
        retryAfter: 50,
    });
    emulator.clock.advance(50);
    expect(await passed(readOperation, 2)).toBe(1);
});
