import type { LoggedRequest } from "../gateway/requestLog.js";
import type { Account } from "../store/records.js";
import { accountName } from "./accountName.js";

/** The formats in which requests can be logged to standard output. */
export const logFormats = ["text", "json", "none"] as const;

export type LogFormat = (typeof logFormats)[number];

/** The line that logs a request, for people or for programs; undefined if nothing is logged. */
export function logLine(
    request: LoggedRequest,
    format: LogFormat,
    accounts: readonly Account[],
): string | undefined {
    switch (format) {
        case "none":
            return undefined;
        case "json":
            return JSON.stringify({ event: "request", ...request });
        case "text":
            return textLine(request, accounts);
    }
}

function textLine(request: LoggedRequest, accounts: readonly Account[]): string {
    const { time, method, operation, accountId, region, httpStatus, code, fault, milliseconds } = request;
    const account = accountId === null ? "nobody" : accountName(accountId, accounts);
    const outcome =
        httpStatus === 0 ? "no response" : [httpStatus, code].filter((part) => part !== null).join(" ");
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

/** Replaces control characters, which anybody may send, and which would start another line or control a terminal. */
function printable(value: string): string {
    return value.replace(/\p{C}/gu, "?");
}
