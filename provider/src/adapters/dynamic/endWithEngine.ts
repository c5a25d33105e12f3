import { setTimeout } from "node:timers/promises";
import type { EngineWatcher } from "./engineWatcher";

/** How often it is asked whether the engine is there while no operation runs, in milliseconds. */
const interval = 10_000;

/**
 * How long this process stays after that, in milliseconds. Other packages' dynamic resources share it, and nobody can tell
 * whether an operation of theirs runs. No engine can receive its outcome any more, but what it has sent should be
 * answered, not cut off.
 */
const grace = 45_000;

/** A pause that keeps no process alive. */
const pause = (milliseconds: number): Promise<void> => setTimeout(milliseconds, undefined, { ref: false });

/**
 * Ends this process once the engine is gone and no operation runs, at most a minute later: its server would keep it alive
 * for ever.
 * @param end ends it.
 */
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
