import type { LoggedRequest } from "alicloud-resource-sharing-emulator";
import type { CallSummary } from "./sample";

/** Beyond this many, the order of calls tells nothing. */
const fewCalls = 20;

/** What the service's log says of one command. */
export function summarise(log: readonly LoggedRequest[]): CallSummary {
    const writes = log.filter(({ operation }) => /^(Accept|Reject|Disassociate)/.test(operation));
    const [first] = writes;
    const last = writes.at(-1);
    const next = first === undefined ? undefined : log[log.indexOf(first) + 1];
    return {
        operations: log.length <= fewCalls ? log.map(({ operation }) => operation) : null,
        calls: log.length,
        throttled: log.filter(({ code }) => code?.includes("Throttling")).length,
        pauseAfterWrite: first === undefined || next === undefined ? null : next.time - endOf(first),
        writing: first === undefined || last === undefined ? null : endOf(last) - first.time,
    };
}

function endOf({ time, milliseconds }: LoggedRequest): number {
    return time + milliseconds;
}
