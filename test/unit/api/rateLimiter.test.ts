import { RateLimiter } from "../../../provider/src/api/rateLimiter";
import type { CallKind } from "../../../provider/src/api/retry";
import { resourceSharing, securityTokenService } from "../../../provider/src/api/service";
import { systemClock } from "../../../provider/src/common/clock";
import { Deadline } from "../../../provider/src/common/deadline";
import { TestClock } from "../testClock";

const operation = "AnyOperation";

/** When each of so many calls gets its turn, one after another, in milliseconds from the start. */
async function turns(
    pacing: RateLimiter,
    clock: TestClock,
    kind: CallKind,
    count: number,
): Promise<number[]> {
    const start = clock.now();
    const times: number[] = [];
    for (let call = 0; call < count; call++) {
        await pacing.acquire(operation, kind, new Deadline(clock, 600_000));
        times.push(clock.now() - start);
    }
    return times;
}

/** How many calls are made in the busiest second. */
function busiestSecond(times: readonly number[]): number {
    return Math.max(
        ...times.map((time) => times.filter((other) => other > time - 1_000 && other <= time).length),
    );
}

test.each([
    ["read", 20, 5],
    ["write", 10, 2],
] as const)(
    "%ss go out fast until one is throttled; then they stay under %d a second",
    async (kind, rate, burst) => {
        const clock = new TestClock();
        const pacing = new RateLimiter(clock, resourceSharing);
        const bold = await turns(pacing, clock, kind, 10 * rate);
        expect(bold.slice(0, burst)).toEqual(Array(burst).fill(0));
        expect(busiestSecond(bold)).toBeGreaterThan(4 * rate);
        expect(busiestSecond(bold)).toBeLessThanOrEqual(5 * rate + burst);

        pacing.throttled(operation, kind, undefined);
        const cautious = await turns(pacing, clock, kind, 10 * rate);
        expect(cautious[0]).toBe(1_000 + Math.round(1_000 / (0.98 * rate)));
        expect(busiestSecond(cautious)).toBeLessThanOrEqual(rate);
        expect(cautious.at(-1)).toBeLessThan(1.05 * 10_000 + 1_000);
    },
);

test("roles are assumed at the limit of the Security Token Service, from the first on, and after one was throttled", async () => {
    const clock = new TestClock();
    const pacing = new RateLimiter(clock, securityTokenService);
    const first = await turns(pacing, clock, "read", 200);
    expect(busiestSecond(first)).toBeLessThanOrEqual(100);
    expect(first.at(-1)).toBeLessThan(2_100);
    pacing.throttled(operation, "read", undefined);
    const others = await turns(pacing, clock, "read", 200);
    expect(busiestSecond(others)).toBeLessThanOrEqual(100);
    expect(others.at(-1)).toBeLessThan(1_000 + 3_100);
});

test("operations have limits of their own", async () => {
    const clock = new TestClock();
    const pacing = new RateLimiter(clock, resourceSharing);
    await turns(pacing, clock, "write", 2);
    pacing.throttled(operation, "write", 60_000);
    await pacing.acquire("AnotherOperation", "write", new Deadline(clock, 1_000));
    expect(clock.slept).toEqual([]);
});

test("throttled again, calls slow down, once for those that were throttled together, and regain their rate", async () => {
    const clock = new TestClock();
    const pacing = new RateLimiter(clock, resourceSharing);
    await turns(pacing, clock, "read", 5);
    pacing.throttled(operation, "read", 3_000);
    const interval = 1_000 / (20 * 0.98);
    const [first = 0] = await turns(pacing, clock, "read", 1);
    expect(first).toBe(Math.round(3_000 + interval));
    pacing.throttled(operation, "read", 3_000);
    pacing.throttled(operation, "read", 3_000);
    const [second = 0, third = 0] = await turns(pacing, clock, "read", 2);
    expect(second).toBe(Math.round(3_000 + interval / 0.7));
    expect(third - second).toBe(Math.round(interval / 0.7));
    for (let success = 0; success < 20; success++) {
        pacing.succeeded(operation, "read");
    }
    const [fourth = 0, fifth = 0] = await turns(pacing, clock, "read", 2);
    expect(fifth - fourth).toBe(Math.round(interval));
});

describe("with calls that wait at the same time", () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());

    test("those that wait for a turn when one is throttled wait for a later one", async () => {
        const pacing = new RateLimiter(systemClock, resourceSharing);
        const start = Date.now();
        const times: number[] = [];
        for (let call = 0; call < 8; call++) {
            void pacing
                .acquire(operation, "write", new Deadline(systemClock, 600_000))
                .then(() => times.push(Date.now() - start));
        }
        await jest.advanceTimersByTimeAsync(30);
        expect(times).toEqual([0, 0, 20]);
        pacing.throttled(operation, "write", 150);
        pacing.throttled(operation, "write", 100);
        await jest.advanceTimersByTimeAsync(5_000);
        expect(times.slice(3, 5)).toEqual([282, 384]);
        expect(times).toHaveLength(8);
        expect(busiestSecond(times.slice(3))).toBeLessThanOrEqual(10);
    });
});

test("a turn that would come after the deadline is refused at once, and taken from nobody", async () => {
    const clock = new TestClock();
    const pacing = new RateLimiter(clock, resourceSharing);
    await turns(pacing, clock, "write", 2);
    expect(await pacing.acquire(operation, "write", new Deadline(clock, 10))).toBe(false);
    expect(await pacing.acquire(operation, "write", new Deadline(clock, 1_000))).toBe(true);
    expect(clock.slept).toHaveLength(1);
});

test("a call that nobody waits for any more does not wait for its turn, and is not sent", async () => {
    const controller = new AbortController();
    const deadline = new Deadline(systemClock, 600_000, controller.signal);
    const pacing = new RateLimiter(systemClock, resourceSharing);
    pacing.throttled(operation, "write", 300_000);
    const waiting = pacing.acquire(operation, "write", deadline);
    controller.abort();
    await expect(waiting).rejects.toThrow(`Cancelled while waiting for the rate limit of ${operation}.`);
    expect(() => deadline.requireWanted(operation)).toThrow(`Cancelled before ${operation} was sent.`);
});

test.each([1e15, Number.POSITIVE_INFINITY])(
    "what asks for a pause of %d ms is not the service: half a minute is the longest",
    async (hint) => {
        const clock = new TestClock();
        const pacing = new RateLimiter(clock, resourceSharing);
        pacing.throttled(operation, "write", hint);
        expect(await pacing.acquire(operation, "write", new Deadline(clock, 60_000))).toBe(true);
        expect(clock.slept.reduce((sum, pause) => sum + pause, 0)).toBeLessThan(31_000);
    },
);
