/** Orders for what the service lists. It promises none, and the order that a program sees must not change. */
import type { AcceptInvitationFailedDetail, Invitation } from "../api/operations/invitation";

type Sent = Pick<Invitation, "createTime" | "invitationId">;

/** Newest first; those with the same time by id. */
export function newestFirst(a: Sent, b: Sent): number {
    return timeOf(b) - timeOf(a) || compare(a.invitationId, b.invitationId);
}

export function isNewer(a: Pick<Sent, "createTime">, b: Pick<Sent, "createTime">): boolean {
    return timeOf(a) > timeOf(b);
}

/** An invitation without a readable time comes last. */
function timeOf({ createTime }: Pick<Sent, "createTime">): number {
    const time = Date.parse(createTime);
    return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
}

type Typed = Pick<AcceptInvitationFailedDetail, "resourceType" | "resourceId">;

export function byTypeAndId(a: Typed, b: Typed): number {
    return compare(`${a.resourceType} ${a.resourceId}`, `${b.resourceType} ${b.resourceId}`);
}

function compare(a: string, b: string): number {
    return a < b ? -1 : Number(a > b);
}
