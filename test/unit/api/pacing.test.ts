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

test.each([
    ["read", 20, 5],
    ["write", 10, 2],
] as const)("%ss stay under %d a second, after %d at once", async (kind, rate, burst) => {
    const clock = new TestClock();
    const times = await turns(new Pacing(clock), clock, kind, 10 * rate);
    expect(times.slice(0, burst)).toEqual(Array(burst).fill(0));
    for (const [index, time] of times.entries()) {
        const inThatSecond = times.filter((other) => other > time - 1_000 && other <= time).length;
        expect(inThatSecond).toBeLessThanOrEqual(rate + burst);
        expect(index).toBeLessThanOrEqual(burst + (time / 1_000) * rate);
    }
    expect(times.at(-1)).toBeLessThan(1.05 * 10_000);
});

test("operations have limits of their own", async () => {
    const clock = new TestClock();
    const pacing = new Pacing(clock);
    await turns(pacing, clock, "write", 2);
    await pacing.turn("AnotherOperation", "write", new Deadline(clock, 1_000));
    expect(clock.slept).toEqual([]);
});

test("a throttled call stops all calls of its operation for as long as the service asks, and slows them down", async () => {
    const clock = new TestClock();
    const pacing = new Pacing(clock);
    await turns(pacing, clock, "read", 5);
    pacing.throttled(operation, "read", 3_000);
    pacing.throttled(operation, "read", 3_000);
    const [first = 0, second = 0] = await turns(pacing, clock, "read", 2);
    expect(first).toBe(3_000);
    expect(second - first).toBe(Math.round(1_000 / (20 * 0.98 * 0.7)));
    for (let success = 0; success < 20; success++) {
        pacing.succeeded(operation, "read");
    }
    const [third = 0, fourth = 0] = await turns(pacing, clock, "read", 2);
    expect(fourth - third).toBe(Math.round(1_000 / (20 * 0.98)));
});

test("a turn that would come after the deadline is refused at once, and taken from nobody", async () => {
    const clock = new TestClock();
    const pacing = new Pacing(clock);
    await turns(pacing, clock, "write", 2);
    expect(await pacing.turn(operation, "write", new Deadline(clock, 50))).toBe(false);
    expect(await pacing.turn(operation, "write", new Deadline(clock, 1_000))).toBe(true);
    expect(clock.slept).toHaveLength(1);
});
