import { NoResponseError, ServiceError } from "../../../provider/src/api/errors";
import { type CallKind, isRetryable, RetryBudget, withRetries } from "../../../provider/src/api/retry";
import { Deadline } from "../../../provider/src/common/deadline";
import { TestClock } from "../testClock";

const call = { operation: "ListResourceShares", host: "resourcesharing.cn-hangzhou.aliyuncs.com" };

function refusal(code: string, httpStatus = 400, retryAfter?: number): ServiceError {
    const hint = retryAfter === undefined ? {} : { retryAfter };
    return new ServiceError(call, { code, message: "", requestId: "", httpStatus, ...hint });
}

const noResponse = new NoResponseError(call, "no response came within 15000 ms", true);
const notSent = new NoResponseError(call, "connect ECONNREFUSED", false);

const refusedByProxy = new NoResponseError(call, "the proxy asks for credentials", false, false);

/** Calls something that fails with these errors, one after another, and then answers. */
async function attempts(kind: CallKind, errors: Error[], milliseconds = 600_000, budget = new RetryBudget()) {
    const clock = new TestClock();
    let count = 0;
    const send = async () => {
        const error = errors[count];
        count += 1;
        if (error !== undefined) {
            throw error;
        }
        return "answer";
    };
    const result = await withRetries(kind, new Deadline(clock, milliseconds), budget, send).catch(
        (error: unknown) => error,
    );
    return { result, count, slept: clock.slept };
}

test.each([
    ["read", "is throttled", refusal("Throttling.User")],
    ["write", "is throttled: it had no effect", refusal("Throttling.User")],
    ["write", "was never sent", notSent],
    ["read", "got no response", noResponse],
    ["read", "met a failure of the service", refusal("ServiceUnavailable", 503)],
    ["write", "met a nonce that was used", refusal("SignatureNonceUsed")],
] as const)("a %s that %s is sent again", async (kind, _, error) => {
    await expect(attempts(kind, [error])).resolves.toMatchObject({ result: "answer", count: 2 });
});

test.each([
    ["write", "got no response: it may have taken effect", noResponse],
    ["write", "met a failure of the service: it may have taken effect", refusal("InternalError", 500)],
    ["read", "is not permitted", refusal("NoPermission", 403)],
    ["read", "a proxy refuses to pass on", refusedByProxy],
    ["write", "a proxy refuses to pass on", refusedByProxy],
] as const)("a %s that %s is not sent again", async (kind, _, error) => {
    await expect(attempts(kind, [error])).resolves.toMatchObject({ result: error, count: 1 });
});

test("a wait goes on after a failure that passes, and ends with one that does not", () => {
    expect([noResponse, notSent, refusedByProxy].map(isRetryable)).toEqual([true, true, false]);
});

test("pauses grow, are jittered, and never exceed the cap", async () => {
    const { slept } = await attempts("read", Array(12).fill(refusal("Throttling")));
    expect(slept).toHaveLength(12);
    slept.forEach((pause, index) => {
        expect(pause).toBeLessThanOrEqual(Math.min(10_000, 1_000 * 2 ** index));
    });
    expect(new Set(slept).size).toBeGreaterThan(1);
});

test("the service's hint is added, and clamped", async () => {
    const hinted = await attempts("read", [refusal("Throttling", 400, 7_000)]);
    expect(hinted.slept[0]).toBeGreaterThanOrEqual(7_000);
    const absurd = await attempts("read", [refusal("Throttling", 400, 9_000_000)]);
    expect(absurd.slept[0]).toBeLessThanOrEqual(31_000);
});

test("gives up with the last error, at the deadline or after enough tries", async () => {
    const late = await attempts("read", Array(100).fill(refusal("Throttling", 400, 5_000)), 20_000);
    expect(late.result).toBeInstanceOf(ServiceError);
    expect(late.slept.reduce((sum, pause) => sum + pause, 0)).toBeLessThan(20_000);
    const down = await attempts("read", Array(100).fill(noResponse));
    expect(down).toMatchObject({ result: noResponse, count: 5 });
});

test("a service in trouble is not stormed: the budget runs dry", async () => {
    const budget = new RetryBudget();
    let total = 0;
    for (let call = 0; call < 50; call++) {
        total += (await attempts("read", Array(10).fill(noResponse), 600_000, budget)).count;
    }
    expect(total).toBe(50 + 20);
});
