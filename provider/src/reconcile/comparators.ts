/** Orders of what the service lists: it promises none, and what a program reads must not change for that. */
import type { AcceptInvitationFailedDetail, Invitation } from "../api/operations/invitation";

type Sent = Pick<Invitation, "createTime" | "invitationId">;

/** Orders invitations: the newest first, and those of one moment by their ids. */
export function newestFirst(a: Sent, b: Sent): number {
    return timeOf(b) - timeOf(a) || compare(a.invitationId, b.invitationId);
}

/** Whether an invitation was sent after another one, as far as their times tell. */
export function isNewer(a: Pick<Sent, "createTime">, b: Pick<Sent, "createTime">): boolean {
    return timeOf(a) > timeOf(b);
}

/** What has no time, or none that can be read, comes last. */
function timeOf({ createTime }: Pick<Sent, "createTime">): number {
    const time = Date.parse(createTime);
    return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
}

type Typed = Pick<AcceptInvitationFailedDetail, "resourceType" | "resourceId">;

/** Orders resources. */
export function byTypeAndId(a: Typed, b: Typed): number {
    return compare(`${a.resourceType} ${a.resourceId}`, `${b.resourceType} ${b.resourceId}`);
}

function compare(a: string, b: string): number {
    return a < b ? -1 : Number(a > b);
}
