import { printableJson } from "../../common/printable";
import { leftCell, statusCell } from "../invitationCells";
import { type Style, table } from "../table";
import type { Report } from "./report";

const headings = ["ACCOUNT", "REGION", "SHARE", "SENDER", "STATUS", "LEFT"];
const headingsOfUnreachable = ["UNREACHABLE", "REGION", "REASON"];

export interface Extent {
    readonly accounts: number;
    readonly regions: number;
}

/** Empty if there are neither invitations nor accounts to show. @param now milliseconds since 1970-01-01 UTC. */
export function inventoryTables(
    { invitations, unreachable }: Report,
    extent: Extent,
    now: number,
    style: Style,
): string {
    const found = invitations.map((row) => [
        row.account,
        row.region,
        row.resourceShareId,
        row.senderAccountId,
        statusCell(row, now),
        leftCell(row, now),
    ]);
    const missed = unreachable.map(({ account, regions, reason }) => [
        account,
        extent.regions > 1 && regions.length === extent.regions ? "all" : regions.join(","),
        reason,
    ]);
    return [
        ...(found.length === 0 ? [] : [table(headings, found, style)]),
        ...(missed.length === 0 ? [] : [table(headingsOfUnreachable, missed, style)]),
    ].join("\n");
}

/** For scripts: `invitations` as `getInvitations` returns them, with `account` and `region`, and `unreachable`. */
export function inventoryJson(report: Report): string {
    return `${printableJson(report, 2)}\n`;
}

export function summaryOf(
    { invitations, unreachable }: Report,
    { accounts, regions }: Extent,
    isFiltered: boolean,
): string {
    const found = `${invitations.length === 0 ? "No" : invitations.length}${isFiltered ? " matching" : ""}`;
    const missed = new Set(unreachable.map(({ account }) => account)).size;
    return (
        `${found} ${invitations.length === 1 ? "invitation" : "invitations"}: ${counted(accounts, "account")} in` +
        ` ${counted(regions, "region")}` +
        `${missed === 0 ? "" : `, of which ${counted(missed, "account")} could not be reached`}.\n`
    );
}

function counted(count: number, what: string): string {
    return `${count} ${what}${count === 1 ? "" : "s"}`;
}
