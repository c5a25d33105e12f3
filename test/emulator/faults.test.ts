import { type Emulator, ManualClock, startEmulator } from "alicloud-resource-sharing-emulator";
import { as, invited, outcome, receiver, receiverId, senderId } from "./support/accounts";
import { officialCall } from "./support/officialClient";

const acceptInvitation = "AcceptResourceShareInvitation";
const listInvitations = "ListResourceShareInvitations";
let emulator: Emulator;

beforeEach(async () => {
    emulator = await startEmulator({ clock: new ManualClock() });
});

afterEach(() => emulator.close());

function status(): string | undefined {
    return emulator.controls.invitations[0]?.state.status;
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
    const fault = emulator.faults.add({ kind, operation: acceptInvitation, times: 1 });
    await expect(receiver(emulator).accept(invitationId)).rejects.toThrow();
    expect(status()).toBe(expected);
    expect(fault.hits).toBe(1);
    expect(emulator.requests).toMatchObject([
        { operation: acceptInvitation, accountId: receiverId, fault: kind },
    ]);
});

it.each([
    ["hang", "Pending"],
    ["hangAfterEffect", "Accepted"],
] as const)("%s never answers and leaves the invitation %s", async (kind, expected) => {
    const { invitationId } = await invited(emulator);
    emulator.faults.add({ kind });
    const handled = new Promise((resolve) => emulator.onRequest(resolve));
    let isAnswered = false;
    const call = outcome(receiver(emulator).accept(invitationId)).then(() => {
        isAnswered = true;
    });
    await handled;
    expect(status()).toBe(expected);
    // Whatever had been sent by then would arrive before the response to a later request.
    emulator.faults.clear();
    await receiver(emulator).statuses();
    expect(isAnswered).toBe(false);
    await emulator.close();
    await call;
    emulator = await startEmulator();
});

it("throttles with the time to wait", async () => {
    emulator.faults.add({ kind: "throttle", retryAfter: 250 });
    await expect(officialCall(as(emulator, receiverId), listInvitations)).rejects.toMatchObject({
        code: "Throttling.User",
        retryAfter: 250,
    });
});

it("delays by the sum of all latencies", async () => {
    emulator.faults.add({ kind: "latency", milliseconds: 30 });
    emulator.faults.add({ kind: "latency", milliseconds: 30 });
    const start = performance.now();
    await officialCall(as(emulator, receiverId), listInvitations);
    expect(performance.now() - start).toBeGreaterThanOrEqual(58);
});

describe("lateVisibility", () => {
    const listShares = { operation: "ListResourceShares" };

    it("shows late what the writes that meet it changed, and nothing else", async () => {
        const { invitationId: first } = await invited(emulator);
        const { invitationId: second } = await invited(emulator);
        emulator.faults.add({
            kind: "lateVisibility",
            milliseconds: 1000,
            operation: acceptInvitation,
            times: 1,
        });
        const me = receiver(emulator);
        await me.accept(first);
        await me.accept(second);
        expect(await me.statuses()).toEqual(["Accepted", "Pending"]);
        expect(await me.shareIds()).toHaveLength(1);
        emulator.clock.advance(1000);
        expect(await me.statuses()).toEqual(["Accepted", "Accepted"]);
        expect(await me.shareIds()).toHaveLength(2);
    });

    it("shows the lists that meet it as they were, also with another fault", async () => {
        const { invitationId } = await invited(emulator);
        emulator.clock.advance(1000);
        const me = receiver(emulator);
        await me.accept(invitationId);
        emulator.faults.add({
            kind: "lateVisibility",
            milliseconds: 1000,
            operation: listInvitations,
            times: 2,
        });
        expect(await me.statuses()).toEqual(["Pending"]);
        emulator.faults.add({ kind: "throttle", operation: listInvitations, times: 1 });
        await expect(me.statuses()).rejects.toMatchObject({ code: "Throttling.User" });
        expect(await me.statuses()).toEqual(["Accepted"]);
        expect(emulator.requests.map(({ fault }) => fault)).toEqual([
            undefined,
            "lateVisibility",
            "throttle",
            undefined,
        ]);
    });

    it("is for an account, and comes by chance with a seed", async () => {
        const { invitationId } = await invited(emulator);
        const me = receiver(emulator);
        emulator.faults.add({
            ...listShares,
            kind: "lateVisibility",
            milliseconds: 1000,
            accountId: senderId,
        });
        emulator.faults.add({
            ...listShares,
            kind: "lateVisibility",
            milliseconds: 1000,
            probability: 0.5,
            seed: 3,
        });
        await me.accept(invitationId);
        const seen: number[] = [];
        for (let read = 0; read < 20; read += 1) {
            seen.push((await me.shareIds()).length);
        }
        expect(new Set(seen)).toEqual(new Set([0, 1]));
    });
});

it("skips, counts, and stops when removed", async () => {
    const codes: unknown[] = [];
    emulator.faults.add({ kind: "error", code: "A", httpStatus: 500, after: 1, times: 1 });
    const second = emulator.faults.add({ kind: "error", code: "B", httpStatus: 500, after: 1 });
    for (let request = 0; request < 4; request += 1) {
        codes.push(await outcome(officialCall(as(emulator, receiverId), listInvitations)));
    }
    second.remove();
    codes.push(await outcome(officialCall(as(emulator, receiverId), listInvitations)));
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
            await outcome(officialCall(as(emulator, receiverId), listInvitations));
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
    emulator.faults.add({ kind: "error", operation: acceptInvitation });
    emulator.faults.add({ kind: "error", accountId: "1000000000000001" });
    emulator.faults.add({ kind: "error", region: "cn-shanghai" });
    await officialCall(as(emulator, receiverId), listInvitations);
    expect(emulator.requests).toMatchObject([{ httpStatus: 200, code: null }]);
});

it.each([
    ["Forbidden.RAM", 403, "User not authorized to operate on the specified resource"],
    ["Forbidden.RiskControl", 403, "Aliyun Risk Control system"],
    ["InvalidApi.NotFound", 404, "Specified api is not found"],
    ["InvalidProtocol.NeedSsl", 400, "lack of ssl protect"],
    ["EntityNotExist.RoleArn", 404, "The specified Role does not exists."],
    ["SignatureDoesNotMatch", 400, "server string to sign is:"],
])("brings the status and message of %s along", async (code, statusCode, message) => {
    emulator.faults.add({ kind: "error", code, times: 1 });
    const call = officialCall(as(emulator, receiverId), listInvitations);
    const error = await call.catch((refused: unknown) => refused);
    expect(error).toMatchObject({ code, statusCode, message: expect.stringContaining(message) });
    expect((error as Error).message).not.toContain("{}");
});

it.each(["toString", "__proto__", "constructor"])("gives any code, also %s", async (code) => {
    emulator.faults.add({ kind: "error", code, times: 1 });
    expect(await outcome(officialCall(as(emulator, receiverId), listInvitations))).toEqual({
        code,
        httpStatus: 503,
    });
});

it("delays any number of requests at once without a warning", async () => {
    const warn = jest.spyOn(process, "emitWarning").mockImplementation(() => undefined);
    try {
        emulator.faults.add({ kind: "latency", milliseconds: 200 });
        const calls = Array.from({ length: 12 }, () =>
            officialCall(as(emulator, receiverId), listInvitations),
        );
        await Promise.all(calls);
        expect(warn).not.toHaveBeenCalled();
    } finally {
        warn.mockRestore();
    }
});

it("lets nothing that is delayed take effect once it is closed", async () => {
    const { invitationId } = await invited(emulator);
    emulator.faults.add({ kind: "latency", milliseconds: 3_600_000 });
    const accepted = outcome(receiver(emulator).accept(invitationId));
    while (emulator.requests[0]?.fault !== "latency") {
        await new Promise((resolve) => setImmediate(resolve));
    }
    const ended = new Promise((resolve) => emulator.onRequest(resolve));
    await emulator.close();
    await accepted;
    // It waits no longer, and was refused.
    expect(await ended).toMatchObject({ operation: acceptInvitation, code: "InternalError" });
    expect(status()).toBe("Pending");
    emulator = await startEmulator();
});
