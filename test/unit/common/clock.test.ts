import { getEventListeners } from "node:events";
import { systemClock } from "../../../provider/src/common/clock";

test("a pause that is over no longer listens to its signal, and one that is cut short ends at once", async () => {
    const { signal } = new AbortController();
    await systemClock.sleep(1, signal);
    expect(getEventListeners(signal, "abort")).toEqual([]);

    const controller = new AbortController();
    const pause = systemClock.sleep(2 ** 31 - 1, controller.signal);
    controller.abort();
    await pause;
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
    await systemClock.sleep(2 ** 31 - 1, controller.signal);
});
