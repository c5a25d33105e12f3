import { styleText } from "node:util";
import { formatDuration } from "../common/duration";
import { printable } from "../common/printable";
import type { Invitation } from "../schema/invitation";

/** Styles a cell; if the output is no terminal, not at all. */
export type Style = (format: Parameters<typeof styleText>[0], text: string) => string;

/** Styles as the terminal on standard output can show, and as NO_COLOR and FORCE_COLOR ask for. */
export const terminalStyle: Style = (format, text) => styleText(format, text, { stream: process.stdout });

/** Less than this is little time to respond, in milliseconds. */
const littleTime = 24 * 3_600_000;

const headings = ["INVITATION", "SHARE", "SENDER", "STATUS", "SENT", "LEFT", "NAME"];

/**
 * Invitations as a table for people. The name comes last: it alone may have wide characters, and so needs no padding,
 * and the table no library that measures them.
 * @param now what is left of an invitation's time is counted from here; milliseconds since 1970-01-01 UTC.
 */
export function invitationTable(invitations: readonly Invitation[], now: number, style: Style): string {
    const rows = invitations.map((invitation) => cells(invitation, now));
    const widths = headings.map((heading, column) =>
        rows.reduce((width, row) => Math.max(width, row[column]?.length ?? 0), heading.length),
    );
    const padded = (row: readonly string[]) =>
        row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)));
    const lines = invitations.map((invitation, index) => {
        const row = padded(rows[index] ?? []);
        return styled(row, invitation, now, style).join("  ");
    });
    return `${[style("bold", padded(headings).join("  ")), ...lines].join("\n")}\n`;
}

function cells(invitation: Invitation, now: number): string[] {
    const { invitationId, resourceShareId, senderAccountId, status, createTime, resourceShareName } =
        invitation;
    const sent = createTime.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*Z$/, "$1 $2Z");
    const left = timeLeft(invitation, now);
    return [
        invitationId,
        resourceShareId,
        senderAccountId,
        status,
        sent,
        left === null ? "-" : left <= 0 ? "none" : formatDuration(left),
        resourceShareName,
    ].map(printable);
}

/** How long an invitation can still be responded to, in milliseconds; null if it no longer waits. */
function timeLeft({ status, expireTime }: Invitation, now: number): number | null {
    return status === "Pending" && expireTime !== null ? Date.parse(expireTime) - now : null;
}

function styled(row: readonly string[], invitation: Invitation, now: number, style: Style): string[] {
    const left = timeLeft(invitation, now);
    return row.map((cell, column) => {
        switch (headings[column]) {
            case "STATUS":
                return left === null ? cell : style("yellow", cell);
            case "LEFT":
                return left !== null && left < littleTime ? style("red", cell) : cell;
            default:
                return cell;
        }
    });
}
