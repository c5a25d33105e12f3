/** Orders of what the service lists: it promises none, and what a program reads must not change for that. */
import type { AcceptInvitationFailedDetail, Invitation } from "../api/operations/invitation";

type Sent = Pick<Invitation, "createTime" | "invitationId">;

/** Orders invitations: the newest first, and those of one moment by their ids. */
export function newestFirst(a: Sent, b: Sent): number {
    return Date.parse(b.createTime) - Date.parse(a.createTime) || compare(a.invitationId, b.invitationId);
}

type Typed = Pick<AcceptInvitationFailedDetail, "resourceType" | "resourceId">;

/** Orders resources. */
export function byTypeAndId(a: Typed, b: Typed): number {
    return compare(`${a.resourceType} ${a.resourceId}`, `${b.resourceType} ${b.resourceId}`);
}

function compare(a: string, b: string): number {
    return a < b ? -1 : Number(a > b);
}
