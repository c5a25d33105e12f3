import type { LoggedRequest } from "../gateway/requestLog.js";
import type { Account } from "../store/records.js";
import { accountName } from "./accountName.js";

/** How requests are written to standard output. */
export const logFormats = ["text", "json", "none"] as const;

export type LogFormat = (typeof logFormats)[number];

/** One request in one line, for eyes or for programs; undefined: not at all. */
export function logLine(
    request: LoggedRequest,
    format: LogFormat,
    accounts: readonly Account[],
): string | undefined {
    switch (format) {
        case "none":
            return undefined;
        case "json":
            return JSON.stringify(request);
        case "text":
            return textLine(request, accounts);
    }
}

function textLine(request: LoggedRequest, accounts: readonly Account[]): string {
    const { time, method, operation, accountId, region, httpStatus, code, fault, milliseconds } = request;
    const account = accountId === null ? "nobody" : accountName(accountId, accounts);
    const outcome =
        httpStatus === 0 ? "no answer" : [httpStatus, code].filter((part) => part !== null).join(" ");
    return [
        new Date(time).toISOString().slice(11, 23),
        method.padEnd(4),
        printable(operation || "-").padEnd(30),
        account.padEnd(12),
        region.padEnd(12),
        outcome,
        `${milliseconds.toFixed(1)} ms`,
        ...(fault === undefined ? [] : [`(fault: ${fault})`]),
    ].join(" ");
}

/** Without what would begin another line, or command a terminal: anybody may send it. */
function printable(text: string): string {
    return text.replace(/\p{C}/gu, "?");
}
