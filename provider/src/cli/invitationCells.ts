import { formatDuration } from "../common/duration";
import type { Invitation } from "../schema/invitation";
import type { Cell } from "./table";

/** Less time than this to respond is highlighted, in milliseconds. */
const littleTime = 24 * 3_600_000;

type Waiting = Pick<Invitation, "status" | "expireTime">;

/** The time to respond, and `now`, in milliseconds; null if the invitation no longer waits, or never expires. */
export function timeLeft({ status, expireTime }: Waiting, now: number): number | null {
    return status === "Pending" && expireTime !== null ? Date.parse(expireTime) - now : null;
}

export function statusCell(invitation: Waiting, now: number): Cell {
    const { status } = invitation;
    return timeLeft(invitation, now) === null ? status : { text: status, format: "yellow" };
}

/** The remaining time; if there is little, it is highlighted. */
export function leftCell(invitation: Waiting, now: number): Cell {
    const left = timeLeft(invitation, now);
    if (left === null) {
        return "-";
    }
    const text = left <= 0 ? "none" : formatDuration(left);
    return left < littleTime ? { text, format: "red" } : text;
}
