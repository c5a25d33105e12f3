import { formatDuration } from "../common/duration";
import type { Invitation } from "../schema/invitation";
import type { Cell } from "./table";

/** Less than this is little time to respond, in milliseconds. */
const littleTime = 24 * 3_600_000;

type Waiting = Pick<Invitation, "status" | "expireTime">;

/**
 * How long an invitation can still be responded to, in milliseconds; null if it no longer waits, or the service does not say.
 * @param now milliseconds since 1970-01-01 UTC.
 */
export function timeLeft({ status, expireTime }: Waiting, now: number): number | null {
    return status === "Pending" && expireTime !== null ? Date.parse(expireTime) - now : null;
}

/** The status of an invitation; what waits stands out. */
export function statusCell(invitation: Waiting, now: number): Cell {
    const { status } = invitation;
    return timeLeft(invitation, now) === null ? status : { text: status, format: "yellow" };
}

/** The time that is left of an invitation; little of it stands out. */
export function leftCell(invitation: Waiting, now: number): Cell {
    const left = timeLeft(invitation, now);
    if (left === null) {
        return "-";
    }
    const text = left <= 0 ? "none" : formatDuration(left);
    return left < littleTime ? { text, format: "red" } : text;
}
