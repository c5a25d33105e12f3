import { createClient } from "../../../provider/src/api/client";
import { RateLimiter } from "../../../provider/src/api/rateLimiter";
import { resourceSharing } from "../../../provider/src/api/service";
import { ServiceTime } from "../../../provider/src/api/serviceTime";
import type { HttpResponse } from "../../../provider/src/api/transport";
import type { Clock } from "../../../provider/src/common/clock";
import { Deadline } from "../../../provider/src/common/deadline";

let events: string[];
let responses: HttpResponse[];
beforeEach(() => {
    events = [];
    responses = [];
});

const answer = (status: number, body: object): HttpResponse => ({
    status,
    headers: {},
    body: JSON.stringify({ RequestId: "00000000", ...body }),
});
const throttled = answer(400, { Code: "Throttling.User", Message: "" });

let time = 0;
const clock: Clock = {
    now: () => time,
    sleep: async (milliseconds) => {
        time += milliseconds;
        events.push("pause");
    },
    random: () => 0.5,
};

const client = () =>
    createClient({
        service: resourceSharing,
        endpoint: { origin: "http://127.0.0.1:1", region: "cn-hangzhou" },
        credentials: {
            get: async () => ({ accessKeyId: "AccessKeyId", accessKeySecret: "AccessKeySecret" }),
            reject: () => false,
        },
        transport: async () => {
            events.push("sent");
            return responses.shift() ?? answer(200, {});
        },
        time: new ServiceTime(clock),
        rateLimiter: new RateLimiter(clock, resourceSharing),
        attemptTimeout: 1_000,
        beforeWrite: async () => void events.push("before write"),
        debug: () => undefined,
        nameCaller: () => "an account",
    });

const call = (beforeSend: () => Promise<void>, signal?: AbortSignal) =>
    client().call(
        "RejectResourceShareInvitation",
        "write",
        {},
        new Deadline(clock, 60_000, signal),
        beforeSend,
    );

test("what is to be done before a call is sent is done last, once for each attempt", async () => {
    responses = [throttled];
    await call(async () => void events.push("before send"));
    const attempt = ["before write", "before send", "sent"];
    expect(events.filter((event) => event !== "pause")).toEqual([...attempt, ...attempt]);
    expect(events.at(-4)).toBe("pause");
});

test("an attempt is not sent if that rejects, and the call is not tried again", async () => {
    responses = [throttled];
    let attempts = 0;
    const held = call(async () => {
        attempts += 1;
        if (attempts === 2) {
            throw new Error("Held back.");
        }
    });
    await expect(held).rejects.toThrow("Held back.");
    expect(events.filter((event) => event === "sent")).toHaveLength(1);
    expect(attempts).toBe(2);
});

test("a write that is cancelled during what is done before it is not sent", async () => {
    const controller = new AbortController();
    const cancelled = call(async () => controller.abort(), controller.signal);
    await expect(cancelled).rejects.toThrow("Cancelled before RejectResourceShareInvitation was sent.");
    expect(events).not.toContain("sent");
});
