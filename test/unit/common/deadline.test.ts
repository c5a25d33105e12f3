import { getEventListeners } from "node:events";
import { systemClock } from "../../../provider/src/common/clock";
import { Deadline, StoppedWaitingError } from "../../../provider/src/common/deadline";
import { TestClock } from "../testClock";

const hour = 3_600_000;

afterEach(() => jest.restoreAllMocks());

const never = new Promise<never>(() => undefined);
const cancelled = new StoppedWaitingError("Cancelled while waiting for the share.", false);

/** A deadline that a test can cancel. */
function cancellable(milliseconds = hour) {
    const controller = new AbortController();
    return {
        deadline: new Deadline(systemClock, milliseconds, controller.signal),
        cancel: () => controller.abort(),
    };
}

test("a pause lasts as long as it is told, and ends at once when the operation is cancelled", async () => {
    const clock = new TestClock();
    await new Deadline(clock, 1_000).pause(1_500, "waiting for the share");
    expect(clock.slept).toEqual([1_500]);

    const { deadline, cancel } = cancellable();
    const pause = deadline.pause(hour, "waiting for the share");
    cancel();
    await expect(pause).rejects.toThrow(cancelled);
    await expect(deadline.pause(hour, "waiting for the share")).rejects.toThrow(cancelled);
});

test("what has no effect is abandoned when the operation is cancelled, and else awaited", async () => {
    const { deadline, cancel } = cancellable();
    await expect(deadline.unlessCancelled(Promise.resolve(1), "waiting for the share")).resolves.toBe(1);
    const refused = Promise.reject(new Error("refused"));
    await expect(deadline.unlessCancelled(refused, "waiting for the share")).rejects.toThrow("refused");
    const read = deadline.unlessCancelled(never, "waiting for the share");
    cancel();
    await expect(read).rejects.toThrow(cancelled);
    await expect(deadline.unlessCancelled(never, "waiting for the share")).rejects.toThrow(cancelled);
});

test("what others wait for as well is left to them at the deadline, or on cancellation, and no timer stays", async () => {
    const set = jest.spyOn(globalThis, "setTimeout");
    const cleared = jest.spyOn(globalThis, "clearTimeout");
    const { deadline, cancel } = cancellable();
    await expect(deadline.waitFor(Promise.resolve(1), "waiting for the share")).resolves.toBe(1);
    const refused = Promise.reject(new Error("refused"));
    await expect(deadline.waitFor(refused, "waiting for the share")).rejects.toThrow("refused");
    const late = cancellable(20).deadline.waitFor(never, "waiting for the share");
    await expect(late).rejects.toMatchObject({
        name: "StoppedWaitingError",
        message: "Timed out while waiting for the share.",
        isTemporary: true,
    });
    const wait = deadline.waitFor(never, "waiting for the share");
    cancel();
    await expect(wait).rejects.toThrow(cancelled);
    await expect(deadline.waitFor(never, "waiting for the share")).rejects.toThrow(cancelled);
    const timers = set.mock.results.map(({ value }) => value);
    expect(timers.length).toBeGreaterThan(0);
    expect(cleared.mock.calls.map(([timer]) => timer)).toEqual(expect.arrayContaining(timers));
});

test("an error that is about to come and says more has a moment to come", async () => {
    const { deadline } = cancellable(20);
    const inner = deadline.waitFor(never, "waiting for the page");
    await expect(deadline.waitFor(inner, "waiting for the share", 500)).rejects.toThrow(
        "waiting for the page",
    );
    const { deadline: other, cancel: cancelOther } = cancellable();
    const innermost = other.waitFor(never, "waiting for the page");
    const outer = other.waitFor(innermost, "waiting for the share", 500);
    cancelOther();
    await expect(outer).rejects.toThrow("Cancelled while waiting for the page.");
});

test("a deadline further away than a timer can run has not come yet", async () => {
    const { deadline } = cancellable(100 * 24 * hour);
    const soon = new Promise((resolve) => setTimeout(() => resolve(1), 20));
    await expect(deadline.waitFor(soon, "waiting for the share")).resolves.toBe(1);
});

test("a deadline within another comes with it at the latest, and is cancelled with it", async () => {
    const clock = new TestClock();
    const deadline = new Deadline(clock, 1_000);
    expect(deadline.within(300).remaining()).toBe(300);
    expect(deadline.within(3_000).remaining()).toBe(1_000);
    const { deadline: outer, cancel } = cancellable();
    cancel();
    await expect(outer.within(1).pause(hour, "waiting for the share")).rejects.toThrow(cancelled);
});

test("what several share has the latest of their deadlines, and is cancelled once all of them are", async () => {
    const [first, second] = [cancellable(1_000), cancellable()];
    const shared = Deadline.shared([first.deadline, second.deadline]);
    expect(shared.remaining()).toBeGreaterThan(1_000);
    let ended = false;
    const pause = shared.pause(hour, "waiting for the share").finally(() => {
        ended = true;
    });
    first.cancel();
    await new Promise((resolve) => setImmediate(resolve));
    expect(ended).toBe(false);
    second.cancel();
    await expect(pause).rejects.toThrow(cancelled);
    const late = Deadline.shared([first.deadline, second.deadline]);
    await expect(late.pause(hour, "waiting for the share")).rejects.toThrow(cancelled);
});

test("nothing listens to an operation's signal once its waits are over, whatever it shared with others", async () => {
    const signals = [new AbortController().signal, new AbortController().signal];
    const deadlines = signals.map((signal) => new Deadline(systemClock, hour, signal));
    for (let time = 0; time < 12; time++) {
        const shared = Deadline.shared(deadlines);
        await shared.pause(0, "waiting for the share");
        await shared.waitFor(Promise.resolve(), "waiting for the share");
        await shared.unlessCancelled(Promise.resolve(), "waiting for the share");
    }
    expect(signals.map((signal) => getEventListeners(signal, "abort").length)).toEqual([0, 0]);
});
