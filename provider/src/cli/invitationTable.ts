import type { Invitation } from "../schema/invitation";
import { leftCell, statusCell } from "./invitationCells";
import { type Style, table } from "./table";

const headings = ["INVITATION", "SHARE", "SENDER", "STATUS", "SENT", "LEFT", "NAME"];

/** @param now milliseconds since 1970-01-01 UTC. */
export function invitationTable(invitations: readonly Invitation[], now: number, style: Style): string {
    const rows = invitations.map((invitation) => [
        invitation.invitationId,
        invitation.resourceShareId,
        invitation.senderAccountId,
        statusCell(invitation, now),
        invitation.createTime.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*Z$/, "$1 $2Z"),
        leftCell(invitation, now),
        invitation.resourceShareName,
    ]);
    return table(headings, rows, style);
}
