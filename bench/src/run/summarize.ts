import type { LoggedRequest } from "alicloud-resource-sharing-emulator";
import type { CallSummary } from "./sample";

/** The largest number of calls whose operations a sample lists. */
const mostListedCalls = 20;

/** Summarizes the service's log of one command. */
export function summarize(log: readonly LoggedRequest[]): CallSummary {
    const writes = log.filter(({ operation }) => /^(Accept|Reject|Disassociate)/.test(operation));
    const [first] = writes;
    const last = writes.at(-1);
    const next = first === undefined ? undefined : log[log.indexOf(first) + 1];
    return {
        operations: log.length <= mostListedCalls ? log.map(({ operation }) => operation) : null,
        calls: log.length,
        throttled: log.filter(({ code }) => code?.includes("Throttling")).length,
        pauseAfterWrite: first === undefined || next === undefined ? null : next.time - endOf(first),
        writeSpan: first === undefined || last === undefined ? null : endOf(last) - first.time,
    };
}

function endOf({ time, milliseconds }: LoggedRequest): number {
    return time + milliseconds;
}
