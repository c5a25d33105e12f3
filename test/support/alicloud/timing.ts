import { setTimeout } from "node:timers/promises";

/** The time that an operation has, and the pauses in it. */
export interface Timing {
    /** When the operation has to end, in milliseconds since 1970. */
    readonly deadline: number;
    /** The whole time that it had, in milliseconds. */
    readonly timeout: number;
    /** Pauses, as scaled by `ALICLOUD_STAND_IN_PAUSES`. */
    sleep(milliseconds: number): Promise<void>;
}

/**
 * The factor of all pauses between calls, from the environment variable `ALICLOUD_STAND_IN_PAUSES`; default: 1, the
 * real provider's pauses. Timeouts are not scaled.
 */
const factor = Number(process.env.ALICLOUD_STAND_IN_PAUSES ?? "1");

/** @param seconds the resource's `customTimeouts`; 0: none. @param minutes what the resource has otherwise. */
export function timingOf(seconds: number, minutes: number): Timing {
    const timeout = seconds > 0 ? seconds * 1_000 : minutes * 60_000;
    return {
        deadline: Date.now() + timeout,
        timeout,
        sleep: (milliseconds) => setTimeout(milliseconds * factor),
    };
}

/** Whether the operation's time is over. */
export function isOver({ deadline }: Timing): boolean {
    return Date.now() >= deadline;
}
