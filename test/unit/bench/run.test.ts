import type { LoggedRequest } from "alicloud-resource-sharing-emulator";
import { parsePeak } from "../../../bench/src/run/providerMemory";
import { summarize } from "../../../bench/src/run/summarize";

function request(operation: string, time: number, code: string | null = null): LoggedRequest {
    return {
        time,
        method: "POST",
        operation,
        accountId: "1000000000000002",
        region: "cn-hangzhou",
        parameters: {},
        httpStatus: code === null ? 200 : 400,
        code,
        milliseconds: 2,
    };
}

test("the log of one response yields the operations, the pause after the write, and the span of writes", () => {
    const log = [
        request("ListResourceShareInvitations", 100),
        request("AcceptResourceShareInvitation", 110),
        request("ListResourceShares", 115),
    ];
    expect(summarize(log)).toEqual({
        operations: log.map(({ operation }) => operation),
        calls: 3,
        throttled: 0,
        pauseAfterWrite: 3,
        writeSpan: 2,
    });
});

test("throttled calls are counted as calls, too", () => {
    const log = [
        request("DisassociateResourceShare", 0, "Throttling.User"),
        request("DisassociateResourceShare", 1_000),
    ];
    expect(summarize(log)).toMatchObject({ calls: 2, throttled: 1, writeSpan: 1_002 });
});

test("a command without calls has an empty summary", () => {
    expect(summarize([])).toEqual({
        operations: [],
        calls: 0,
        throttled: 0,
        pauseAfterWrite: null,
        writeSpan: null,
    });
});

test("the peak memory is parsed from the process status", () => {
    expect(parsePeak("Name:\tnode\nVmPeak:\t  999 kB\nVmHWM:\t    2048 kB\nVmRSS:\t 1024 kB\n")).toBe(
        2 ** 21,
    );
    expect(parsePeak("")).toBeNull();
});
