import { setTimeout } from "node:timers/promises";
import type { EngineWatcher } from "./engineWatcher";

/** How often to check for the engine while no operation runs, in milliseconds. */
const interval = 10_000;

/**
 * How long this process stays after the engine has gone, in milliseconds. Dynamic resources of other packages share it,
 * and nobody can tell whether their operations are still running. No engine can receive the results, but what they have
 * sent should get its response.
 */
const grace = 45_000;

const pause = (milliseconds: number): Promise<void> => setTimeout(milliseconds, undefined, { ref: false });

/** Ends this process within a minute after the engine is gone and all operations are done; its server would keep it alive. */
export async function endWithEngine(
    engine: Pick<EngineWatcher, "isThere" | "idle">,
    end: () => void,
    sleep = pause,
): Promise<void> {
    do {
        await sleep(interval);
    } while (await engine.isThere());
    await engine.idle();
    await sleep(grace);
    await engine.idle();
    end();
}
