import type { Result } from "../../../provider/src/api/attempt";
import { NoResponseError } from "../../../provider/src/api/errors";
import { logged } from "../../../provider/src/api/requestLog";
import { Fields } from "../../../provider/src/common/fields";
import { TestClock } from "../testClock";

const operation = "AcceptResourceShareInvitation";
const request = { operation, region: "cn-hangzhou", caller: "account 1000000000000002" };
const result: Result = { fields: new Fields({}, operation), size: 2, requestId: "R-1" };
const noResponse = new NoResponseError({ operation, host: "127.0.0.1" }, "cut off", true);

const outcomes: [string, () => Promise<Result>, string][] = [
    ["a result", async () => result, "OK, request R-1"],
    ["no response", () => Promise.reject(noResponse), "no response: cut off"],
    ["an error before it was sent", () => Promise.reject(new Error("No proxy.")), "not sent"],
];

test.each(outcomes)("%s is logged once, and is what comes back", async (_, send, outcome) => {
    const lines: string[] = [];
    const come = logged((line) => lines.push(line), request, new TestClock(), send);
    expect(await Promise.allSettled([come])).toEqual(await Promise.allSettled([send()]));
    expect(lines).toEqual([`${operation} in cn-hangzhou, account 1000000000000002: 0 ms, ${outcome}`]);
});

test.each(outcomes)("%s is what comes back, also if it cannot be logged", async (_, send) => {
    const failing = () => {
        throw new Error("There is no log.");
    };
    const come = logged(failing, request, new TestClock(), send);
    expect(await Promise.allSettled([come])).toEqual(await Promise.allSettled([send()]));
});
