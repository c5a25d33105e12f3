import { type Emulator, startEmulator } from "alicloud-resource-sharing-emulator";
import { as, invited, outcome, RECEIVER, receiver } from "./support/accounts";
import { officialCall } from "./support/officialClient";

const ACCEPT = "AcceptResourceShareInvitation";
const LIST = "ListResourceShareInvitations";
let emulator: Emulator;

beforeEach(async () => {
    emulator = await startEmulator();
});

afterEach(() => emulator.close());

function status(): string | undefined {
    return emulator.world.invitations[0]?.answer.status;
}

it.each([
    ["error", "Pending"],
    ["throttle", "Pending"],
    ["cutBeforeEffect", "Pending"],
    ["errorAfterEffect", "Accepted"],
    ["cutAfterEffect", "Accepted"],
    ["garbage", "Accepted"],
    ["truncate", "Accepted"],
] as const)("%s once leaves the invitation %s", async (kind, expected) => {
    const { invitationId } = await invited(emulator);
    const fault = emulator.faults.add({ kind, operation: ACCEPT, times: 1 });
    await expect(receiver(emulator).accept(invitationId)).rejects.toThrow();
    expect(status()).toBe(expected);
    expect(fault.hits).toBe(1);
    expect(emulator.requests).toMatchObject([{ operation: ACCEPT, accountId: RECEIVER, fault: kind }]);
});

it.each([
    ["hang", "Pending"],
    ["hangAfterEffect", "Accepted"],
] as const)("%s never answers and leaves the invitation %s", async (kind, expected) => {
    const { invitationId } = await invited(emulator);
    emulator.faults.add({ kind });
    const call = officialCall({ ...as(emulator, RECEIVER), readTimeout: 100 }, ACCEPT, {
        ResourceShareInvitationId: invitationId,
    });
    await expect(call).rejects.toThrow(/timeout/i);
    expect(status()).toBe(expected);
});

it("throttles with the time to wait", async () => {
    emulator.faults.add({ kind: "throttle", retryAfter: 250 });
    await expect(officialCall(as(emulator, RECEIVER), LIST)).rejects.toMatchObject({
        code: "Throttling.User",
        retryAfter: 250,
    });
});

it("delays by the sum of all latencies", async () => {
    emulator.faults.add({ kind: "latency", milliseconds: 30 });
    emulator.faults.add({ kind: "latency", milliseconds: 30 });
    const start = performance.now();
    await officialCall(as(emulator, RECEIVER), LIST);
    expect(performance.now() - start).toBeGreaterThanOrEqual(58);
});

it("skips, counts, and stops when removed", async () => {
    const codes: unknown[] = [];
    emulator.faults.add({ kind: "error", code: "A", httpStatus: 500, after: 1, times: 1 });
    const second = emulator.faults.add({ kind: "error", code: "B", httpStatus: 500, after: 1 });
    for (let request = 0; request < 4; request += 1) {
        codes.push(await outcome(officialCall(as(emulator, RECEIVER), LIST)));
    }
    second.remove();
    codes.push(await outcome(officialCall(as(emulator, RECEIVER), LIST)));
    expect(codes.map((one) => (one as { code?: string }).code)).toEqual([
        undefined,
        "A",
        "B",
        "B",
        undefined,
    ]);
});

it("draws the same chances from the same seed", async () => {
    const draw = async (seed: number) => {
        const fault = emulator.faults.add({ kind: "error", probability: 0.5, seed });
        const met: number[] = [];
        for (let request = 0; request < 20; request += 1) {
            await outcome(officialCall(as(emulator, RECEIVER), LIST));
            met.push(fault.hits);
        }
        fault.remove();
        return met;
    };
    const first = await draw(7);
    expect(await draw(7)).toEqual(first);
    expect(first.at(-1)).toBeGreaterThan(3);
    expect(first.at(-1)).toBeLessThan(17);
});

it("meets only the operation, account and region it is for", async () => {
    emulator.faults.add({ kind: "error", operation: ACCEPT });
    emulator.faults.add({ kind: "error", accountId: "1000000000000001" });
    emulator.faults.add({ kind: "error", region: "cn-shanghai" });
    await officialCall(as(emulator, RECEIVER), LIST);
    expect(emulator.requests).toMatchObject([{ httpStatus: 200, code: null }]);
});
