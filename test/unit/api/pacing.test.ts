import { Deadline } from "../../../provider/src/api/clock";
import { Pacing } from "../../../provider/src/api/pacing";
import type { CallKind } from "../../../provider/src/api/retry";
import { TestClock } from "../testClock";

const operation = "AnyOperation";

/** When each of so many calls gets its turn, one after another, in milliseconds from the start. */
async function turns(pacing: Pacing, clock: TestClock, kind: CallKind, count: number): Promise<number[]> {
    const start = clock.now();
    const times: number[] = [];
    for (let call = 0; call < count; call++) {
        await pacing.turn(operation, kind, new Deadline(clock, 600_000));
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
        const pacing = new Pacing(clock);
        const bold = await turns(pacing, clock, kind, 10 * rate);
        expect(bold.slice(0, burst)).toEqual(Array(burst).fill(0));
        expect(busiestSecond(bold)).toBeGreaterThan(2 * rate);
        expect(busiestSecond(bold)).toBeLessThanOrEqual(2.5 * rate + burst);

        pacing.throttled(operation, kind, undefined);
        const cautious = await turns(pacing, clock, kind, 10 * rate);
        expect(cautious[0]).toBe(1_000);
        expect(busiestSecond(cautious)).toBeLessThanOrEqual(rate);
        expect(cautious.at(-1)).toBeLessThan(1.05 * 10_000 + 1_000);
    },
);

test("operations have limits of their own", async () => {
    const clock = new TestClock();
    const pacing = new Pacing(clock);
    await turns(pacing, clock, "write", 2);
    pacing.throttled(operation, "write", 60_000);
    await pacing.turn("AnotherOperation", "write", new Deadline(clock, 1_000));
    expect(clock.slept).toEqual([]);
});

test("throttled again, calls slow down, once for those that were throttled together, and regain their rate", async () => {
    const clock = new TestClock();
    const pacing = new Pacing(clock);
    await turns(pacing, clock, "read", 5);
    pacing.throttled(operation, "read", 3_000);
    const [first = 0] = await turns(pacing, clock, "read", 1);
    expect(first).toBe(3_000);
    pacing.throttled(operation, "read", 3_000);
    pacing.throttled(operation, "read", 3_000);
    const [second = 0, third = 0] = await turns(pacing, clock, "read", 2);
    expect(second).toBe(3_000);
    expect(third - second).toBe(Math.round(1_000 / (20 * 0.98 * 0.7)));
    for (let success = 0; success < 20; success++) {
        pacing.succeeded(operation, "read");
    }
    const [fourth = 0, fifth = 0] = await turns(pacing, clock, "read", 2);
    expect(fifth - fourth).toBe(Math.round(1_000 / (20 * 0.98)));
});

test("a turn that would come after the deadline is refused at once, and taken from nobody", async () => {
    const clock = new TestClock();
    const pacing = new Pacing(clock);
    await turns(pacing, clock, "write", 2);
    expect(await pacing.turn(operation, "write", new Deadline(clock, 20))).toBe(false);
    expect(await pacing.turn(operation, "write", new Deadline(clock, 1_000))).toBe(true);
    expect(clock.slept).toHaveLength(1);
});
