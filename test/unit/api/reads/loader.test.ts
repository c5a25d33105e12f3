import { Batch, type PendingRead } from "../../../../provider/src/api/reads/loader";
import { systemClock } from "../../../../provider/src/common/clock";
import { Deadline } from "../../../../provider/src/common/deadline";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function read(key: string): PendingRead<never> {
    return {
        key,
        deadline: new Deadline(systemClock, 1_000),
        resolve: () => undefined,
        reject: () => undefined,
    };
}

/** A batch of at most two that waits for 100 ms, and whether it has ended. */
function twoAtMost(): { batch: Batch<never>; hasEnded: () => boolean } {
    const batch = new Batch<never>(2, systemClock);
    let ended = false;
    void batch.wait(100).then(() => {
        ended = true;
    });
    return { batch, hasEnded: () => ended };
}

test("waits as long as it may while there are too few", async () => {
    const { batch, hasEnded } = twoAtMost();
    batch.add(read("one"));
    await jest.advanceTimersByTimeAsync(99);
    expect(hasEnded()).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    expect(hasEnded()).toBe(true);
});

test("with enough reads it ends, but takes what comes in the same moment", async () => {
    const { batch, hasEnded } = twoAtMost();
    batch.add(read("one"));
    batch.add(read("two"));
    await Promise.resolve();
    expect(hasEnded()).toBe(false);
    batch.add(read("three"));
    await jest.advanceTimersByTimeAsync(1);
    expect(hasEnded()).toBe(true);
    expect(batch.reads.map(({ key }) => key)).toEqual(["one", "two", "three"]);
});
