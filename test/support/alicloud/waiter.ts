import { isOver, type Timing } from "./timing";

/** What to wait for. */
export interface Awaited {
    /** The id of what is waited for, for messages. */
    readonly id: string;
    readonly target: string;
    /** The statuses that end the wait with an error; any other status goes on waiting. */
    readonly failures: readonly string[];
    /** The status; `""` if there is nothing. */
    status(): Promise<string>;
}

const firstPause = 5_000;
const shortestPause = 3_000;
const longestPause = 10_000;

/**
 * Waits for a status with the pauses of Terraform's `StateChangeConf`: 5 seconds, then 3, 6, and 10 for ever.
 * @throws Error in the real provider's words
 */
export async function waitFor({ id, target, failures, status }: Awaited, timing: Timing): Promise<void> {
    await timing.sleep(firstPause);
    for (let pause = shortestPause; ; pause = Math.min(2 * pause, longestPause)) {
        const last = await status();
        if (last === target) {
            return;
        }
        if (failures.includes(last)) {
            throw new Error(`Resource id：${id} :\nFailed to reach target status. Last status: ${last}.`);
        }
        if (isOver(timing)) {
            const seconds = timing.timeout / 1_000;
            throw new Error(
                `Resource id：${id} :\ntimeout while waiting for state to become '${target}' (last state: '${last}', timeout: ${seconds}s)`,
            );
        }
        await timing.sleep(pause);
    }
}
