import type { LoggedRequest } from "alicloud-resource-sharing-emulator";
import { readPeak } from "../../../bench/src/run/providerMemory";
import { summarise } from "../../../bench/src/run/summarise";

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

test("the log of one response tells the order, the pause after its write, and how long writing took", () => {
    const log = [
        request("ListResourceShareInvitations", 100),
        request("AcceptResourceShareInvitation", 110),
        request("ListResourceShares", 115),
    ];
    expect(summarise(log)).toEqual({
        operations: log.map(({ operation }) => operation),
        calls: 3,
        throttled: 0,
        pauseAfterWrite: 3,
        writing: 2,
    });
});

test("throttled calls are calls", () => {
    const log = [
        request("DisassociateResourceShare", 0, "Throttling.User"),
        request("DisassociateResourceShare", 1_000),
    ];
    expect(summarise(log)).toMatchObject({ calls: 2, throttled: 1, writing: 1_002 });
});

test("a command without a call is summarised, too", () => {
    expect(summarise([])).toEqual({
        operations: [],
        calls: 0,
        throttled: 0,
        pauseAfterWrite: null,
        writing: null,
    });
});

test("the peak of memory is the kernel's", () => {
    expect(readPeak("Name:\tnode\nVmPeak:\t  999 kB\nVmHWM:\t    2048 kB\nVmRSS:\t 1024 kB\n")).toBe(2 ** 21);
    expect(readPeak("")).toBeNull();
});
