import { get } from "node:http";
import { type Emulator, ManualClock, startEmulator } from "alicloud-resource-sharing-emulator";
import { as, invited, receiver, receiverId, senderId } from "./support/accounts";
import { ControlClient, documentProblems } from "./support/controls";
import { officialCall } from "./support/officialClient";

const day = 24 * 3_600_000;
const network = {
    from: "sender",
    to: "receiver",
    resourceShareName: "network",
    resources: [{ resourceId: "vsw-1", resourceType: "VSwitch" }],
};

let emulator: Emulator;
let controls: ControlClient;
const called = new Set<string>();

beforeEach(async () => {
    emulator = await startEmulator();
    controls = await ControlClient.open(emulator);
});
afterEach(async () => {
    for (const operation of controls.called) {
        called.add(operation);
    }
    await emulator.close();
});

it("is healthy, and lists the accounts", async () => {
    expect(await controls.get("/health")).toEqual({
        status: 200,
        body: { status: "ok", version: expect.stringMatching(/^\d+\.\d+\.\d+$/) },
    });
    expect((await controls.get("/accounts")).body).toEqual(emulator.accounts);
});

it("shares, accepts and removes by hand, and shows the records", async () => {
    const { status, body } = await controls.post("/shares", network);
    expect(status).toBe(201);
    const { resourceShareId, invitationId } = body as Record<string, string>;
    expect((await controls.get("/invitations?status=Pending")).body).toMatchObject([
        { invitationId, resourceShareId, receiverAccountId: receiverId, resourceShareName: "network" },
    ]);
    expect((await controls.get("/memberships")).body).toEqual([]);
    const accepted = { status: 200, body: { status: "Accepted", millisecondsLeft: null } };
    expect(await controls.post(`/invitations/${invitationId}/accept`)).toMatchObject(accepted);
    expect((await controls.get("/memberships?receiver=receiver")).body).toMatchObject([
        { accountId: receiverId, resources: [{ resourceId: "vsw-1", status: "Available" }] },
    ]);
    expect((await controls.delete(`/shares/${resourceShareId}/receivers/receiver`)).status).toBe(204);
    expect((await controls.get("/memberships")).body).toEqual([]);
    expect((await controls.get("/shares")).body).toMatchObject([
        { receivers: [{ targetId: receiverId, status: "Disassociated", joined: false }] },
    ]);
});

it("rejects by hand, and says what the service says", async () => {
    const { invitationId } = await emulator.share(network);
    expect((await controls.post(`/invitations/${invitationId}/reject`)).body).toMatchObject({
        status: "Rejected",
    });
    expect(await controls.post(`/invitations/${invitationId}/accept`)).toEqual({
        status: 409,
        body: {
            code: "InvitationStatus.AlreadyRejected",
            message: "The resource share invitation status is rejected.",
        },
    });
});

it("filters records", async () => {
    const one = await emulator.share(network);
    const other = await emulator.share({ ...network, region: "cn-shanghai" });
    const ids = async (path: string) =>
        ((await controls.get(path)).body as { resourceShareId: string }[]).map((row) => row.resourceShareId);
    expect(await ids("/shares?region=cn-shanghai")).toEqual([other.resourceShareId]);
    expect(await ids(`/invitations?resourceShareId=${one.resourceShareId}`)).toEqual([one.resourceShareId]);
    expect(await ids("/shares?sender=receiver")).toEqual([]);
    expect(await ids(`/shares?sender=${senderId}&receiver=receiver&status=Pending`)).toHaveLength(2);
    expect(await ids("/invitations?status=Accepted")).toEqual([]);
});

it("reads, advances, freezes and resumes the clock", async () => {
    const { invitationId } = await emulator.share(network);
    expect((await controls.post("/clock/freeze")).body).toMatchObject({ frozen: true });
    const { time } = (await controls.get("/clock")).body as { time: number };
    expect((await controls.post("/clock/advance", { milliseconds: 7 * day })).body).toMatchObject({
        time: time + 7 * day,
        isoTime: new Date(time + 7 * day).toISOString(),
    });
    expect(emulator.records.invitation(String(invitationId))).toMatchObject({ status: "Expired" });
    expect((await controls.post("/clock/resume")).body).toMatchObject({ frozen: false });
    expect(emulator.clock.now()).toBeGreaterThanOrEqual(time + 7 * day);
    expect(emulator.clock.now()).toBeLessThan(time + 8 * day);
});

it("says that a manual clock cannot run", async () => {
    await emulator.close();
    emulator = await startEmulator({ clock: new ManualClock(0) });
    controls = await ControlClient.open(emulator);
    expect((await controls.get("/clock")).body).toMatchObject({ time: 0, frozen: true });
    expect(await controls.post("/clock/resume")).toMatchObject({ status: 400 });
});

it("adds, lists and removes faults", async () => {
    const fault = { kind: "throttle", operation: "ListResourceShareInvitations", times: 1, retryAfter: 10 };
    const { status, body } = await controls.post("/faults", fault);
    expect([status, body]).toEqual([201, { id: "1", hits: 0, fault }]);
    const list = () => officialCall(as(emulator, receiverId), "ListResourceShareInvitations");
    await expect(list()).rejects.toMatchObject({ code: "Throttling.User" });
    await list();
    expect((await controls.get("/faults")).body).toEqual([{ id: "1", hits: 1, fault }]);
    expect((await controls.delete("/faults/1")).status).toBe(204);
    expect((await controls.delete("/faults/1")).body).toEqual({
        code: "NotFound",
        message: 'there is no fault "1"',
    });
    await controls.post("/faults", { kind: "latency", milliseconds: 5 });
    expect((await controls.delete("/faults")).status).toBe(204);
    expect(emulator.faults.list()).toEqual([]);
});

it("reads and changes settings, all or none", async () => {
    expect((await controls.patch("/settings", { leaveTargets: "required" })).body).toMatchObject({
        leaveTargets: "required",
        leaveMilliseconds: 0,
    });
    expect(emulator.settings.leaveTargets).toBe("required");
    const changes = { leaveMilliseconds: 5, leaveTargets: "maybe" };
    expect(await controls.patch("/settings", changes)).toMatchObject({ status: 400 });
    expect((await controls.get("/settings")).body).toMatchObject({ leaveMilliseconds: 0 });
});

it("lists the requests to the service, and clears them", async () => {
    const { invitationId } = await emulator.share(network);
    await receiver(emulator).accept(String(invitationId));
    await receiver(emulator).statuses();
    const all = (await controls.get("/requests")).body as { id: number }[];
    expect(all).toMatchObject([
        { operation: "AcceptResourceShareInvitation", accountId: receiverId, httpStatus: 200, code: null },
        { operation: "ListResourceShareInvitations" },
    ]);
    expect((await controls.get(`/requests?after=${all[0]?.id}`)).body).toEqual([all[1]]);
    expect((await controls.get("/requests?operation=AcceptResourceShareInvitation")).body).toEqual([all[0]]);
    expect((await controls.get("/requests?accountId=sender")).body).toEqual([]);
    expect((await controls.get("/requests?accountId=receiver")).body).toEqual(all);
    expect((await controls.delete("/requests")).status).toBe(204);
    expect(emulator.requests).toEqual([]);
});

it("streams requests as server-sent events", async () => {
    await receiver(emulator).statuses();
    // This one is in the log, but has no response yet.
    emulator.faults.add({ kind: "latency", milliseconds: 500, times: 1 });
    const slow = receiver(emulator).statuses();
    while (emulator.requests.length < 2) {
        await new Promise((resolve) => setTimeout(resolve, 1));
    }
    const abort = new AbortController();
    const stream = await fetch(`${emulator.url}/_emulator/requests/stream?after=0`, { signal: abort.signal });
    expect(stream.headers.get("content-type")).toBe("text/event-stream");
    const reader = (stream.body as ReadableStream<Uint8Array>).getReader();
    const decoder = new TextDecoder();
    let received = "";
    const until = async (pattern: RegExp) => {
        while (!pattern.test(received)) {
            const { done, value } = await reader.read();
            if (done) {
                throw new Error(`the stream has ended without ${pattern}:\n${received}`);
            }
            received += decoder.decode(value, { stream: true });
        }
    };
    await until(/id: 1\n/);
    await until(/id: 2\n/);
    await slow;
    await receiver(emulator).shareIds();
    await until(/id: 3\n/);
    const events = [...received.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(String(data)));
    expect(events).toEqual(emulator.requests);
    expect(events.map(({ id, httpStatus }) => [id, httpStatus])).toEqual([
        [1, 200],
        [2, 200],
        [3, 200],
    ]);
    abort.abort();
});

it("saves and loads snapshots by name and by body", async () => {
    const { invitationId } = await emulator.share(network);
    expect((await controls.put("/snapshots/shared")).status).toBe(204);
    await emulator.accept(String(invitationId));
    const accepted = (await controls.get("/snapshot")).body;
    expect((await controls.get("/snapshots")).body).toEqual(["initial", "shared"]);
    expect((await controls.post("/snapshots/shared/load")).status).toBe(204);
    expect(await receiver(emulator).statuses()).toEqual(["Pending"]);
    expect((await controls.put("/snapshot", accepted)).status).toBe(204);
    expect(await receiver(emulator).statuses()).toEqual(["Accepted"]);
    expect((await controls.put("/snapshot", (await controls.get("/snapshots/shared")).body)).status).toBe(
        204,
    );
    expect(await receiver(emulator).statuses()).toEqual(["Pending"]);
    expect(await controls.post("/snapshots/nothing/load")).toEqual({
        status: 404,
        body: { code: "NotFound", message: 'there is no snapshot "nothing"' },
    });
    const broken = { ...(accepted as object), regions: { "cn-hangzhou": {} } };
    expect((await controls.put("/snapshot", broken)).body).toMatchObject({
        message: "regions.cn-hangzhou.shares is missing; it must be a list",
    });
    expect(await receiver(emulator).statuses()).toEqual(["Pending"]);
});

it("resets everything to the start", async () => {
    await invited(emulator);
    emulator.clock.advance(day);
    emulator.clock.freeze();
    emulator.faults.add({ kind: "hang" });
    emulator.settings.leaveTargets = "required";
    emulator.controls.deny(receiverId, "ListResourceShares");
    emulator.controls.failAcceptance({ resourceId: "vsw-1" });
    expect((await controls.post("/reset")).status).toBe(204);
    expect(emulator.requests).toEqual([]);
    expect(await receiver(emulator).shareIds()).toEqual([]);
    expect(await receiver(emulator).statuses()).toEqual([]);
    expect(emulator.settings.leaveTargets).toBe("optional");
    expect(Math.abs(emulator.clock.now() - Date.now())).toBeLessThan(60_000);
    expect(emulator.clock.isFrozen).toBe(false);
    const { invitationId } = await invited(emulator);
    expect(await emulator.accept(invitationId)).toMatchObject({ status: "Accepted", failures: [] });
});

it.each([
    ["/shares", {}, /^from is missing; it must be a string/],
    [
        "/shares",
        { from: "sender", too: "receiver" },
        /^the request has no member too; it may have from, to, resources, /,
    ],
    ["/shares", { from: "nobody" }, /^there is no account "nobody"; there are sender, receiver$/],
    [
        "/shares",
        { from: "sender", region: "cn-nowhere" },
        /^region must be one of cn-qingdao, .*, not "cn-nowhere"$/,
    ],
    ["/shares", { from: "sender", to: "sender" }, /^You cannot share resources with yourself/],
    ["/faults", { kind: "explode" }, /^kind must be one of throttle, latency, .*, not "explode"$/],
    ["/faults", {}, /^kind is missing; it must be one of throttle, /],
    ["/faults", [], /^the request must be a mapping, not a list$/],
    ["/faults", { kind: "latency" }, /^milliseconds is missing; it must be a number$/],
    ["/clock/advance", { milliseconds: -1 }, /^milliseconds must be from 0 to \d+, not -1$/],
])("refuses POST %s with %j", async (path, body, message) => {
    expect((await controls.post(path, body)).body).toMatchObject({ message: expect.stringMatching(message) });
    expect(emulator.controls.shares).toEqual([]);
    expect(emulator.faults.list()).toEqual([]);
});

it("refuses times that no date can have, and changes nothing", async () => {
    emulator.clock.freeze();
    const time = emulator.clock.now();
    const snapshot = (await controls.get("/snapshot")).body as object;
    const far = [1e300, 8.64e15, Date.UTC(9000, 0) - time + 1];
    for (const milliseconds of far) {
        expect(() => emulator.clock.advance(milliseconds)).toThrow(/^a clock can be advanced to 9000-01-01/);
        expect((await controls.post("/clock/advance", { milliseconds })).status).toBe(400);
        const changes = { invitationValidityMilliseconds: milliseconds };
        expect((await controls.patch("/settings", changes)).status).toBe(400);
        expect((await controls.put("/snapshot", { ...snapshot, time: milliseconds + time })).status).toBe(
            400,
        );
    }
    const endless = { kind: "latency", milliseconds: 1e300 };
    expect((await controls.post("/faults", endless)).status).toBe(400);
    expect((await controls.get("/clock")).body).toMatchObject({ time });
    expect(emulator.settings.invitationValidityMilliseconds).toBe(7 * day);
    emulator.clock.advance(Date.UTC(9000, 0) - time);
    const { invitationId } = await emulator.share(network);
    expect(emulator.records.invitation(String(invitationId)).expireTime).toBe("9000-01-08T00:00:00.000Z");
});

it.each([
    ["/shares?sender=nobody", 'there is no account "nobody"; there are sender, receiver'],
    ["/invitations?receiver=nobody", 'there is no account "nobody"; there are sender, receiver'],
    ["/requests?accountId=1000000000000009", /^there is no account "1000000000000009"/],
    ["/requests?operation=ListShares", /^operation must be one of .*, not "ListShares"$/],
    ["/shares?owner=sender", /^the request has no member owner; it may have resourceShareId, /],
    ["/requests/stream?since=1", "the request has no member since; it may have after"],
])("refuses GET %s", async (path, message) => {
    expect(await controls.get(path)).toMatchObject({
        status: 400,
        body: { message: expect.stringMatching(message) },
    });
});

it("takes the account of a fault by its name, and refuses one that does not exist", async () => {
    const { body } = await controls.post("/faults", { kind: "throttle", accountId: "receiver" });
    expect(body).toMatchObject({ fault: { accountId: receiverId } });
    await expect(receiver(emulator).statuses()).rejects.toMatchObject({ code: "Throttling.User" });
    expect(() => emulator.faults.add({ kind: "hang", accountId: "nobody" })).toThrow(
        'there is no account "nobody"; there are sender, receiver',
    );
    expect(emulator.faults.list()).toHaveLength(1);
});

it("keeps the snapshot that a reset goes back to", async () => {
    await emulator.share(network);
    expect(await controls.put("/snapshots/initial")).toMatchObject({
        status: 400,
        body: { message: expect.stringMatching(/use another name$/) },
    });
    await emulator.reset();
    expect(emulator.controls.shares).toEqual([]);
});

it("takes no body that is not declared as JSON, and none of more than 64 MiB", async () => {
    const post = (type: string, body: string) =>
        fetch(`${emulator.url}/_emulator/clock/advance`, {
            method: "POST",
            headers: { "content-type": type },
            body,
        });
    const undeclared = await post("text/plain", '{"milliseconds": 1}');
    expect([undeclared.status, await undeclared.json()]).toEqual([
        415,
        {
            code: "InvalidRequest",
            message: "a request with a body needs the header Content-Type: application/json",
        },
    ]);
    expect((await post("application/json", " ".repeat(64 * 1024 * 1024 + 1))).status).toBe(413);
});

it("describes and requires the token for every operation but the health check", async () => {
    await emulator.close();
    emulator = await startEmulator({ controlToken: "secret" });
    controls = await ControlClient.open(emulator);
    for (const [path, operations] of Object.entries(controls.document.paths)) {
        for (const [method, { responses }] of Object.entries(operations)) {
            const url = `${emulator.url}${path.replace(/\{\w+\}/g, "x")}`;
            const { status } = await fetch(url, { method: method.toUpperCase() });
            if (path === "/_emulator/health") {
                expect(status).toBe(200);
            } else {
                expect([path, method, status]).toEqual([path, method, 401]);
                expect(Object.keys(responses)).toEqual(expect.arrayContaining(["401", "403", "415", "500"]));
            }
        }
    }
});

it("takes nothing from a page of another site, nor by another name", async () => {
    const from = (headers: Record<string, string>) =>
        fetch(`${emulator.url}/_emulator/reset`, { method: "POST", headers });
    expect((await from({ origin: "https://evil.example" })).status).toBe(403);
    expect((await from({ origin: "null" })).status).toBe(403);
    expect((await from({ origin: emulator.url })).status).toBe(204);
    // A name that another site has made to lead here.
    const { hostname, port } = new URL(emulator.url);
    const status = await new Promise((resolve, reject) => {
        const headers = { host: `evil.example:${port}` };
        get({ hostname, port, path: "/_emulator/shares", headers }, (response) => {
            response.resume();
            resolve(response.statusCode);
        }).on("error", reject);
    });
    expect(status).toBe(403);
});

it("asks for the token where others can reach it", async () => {
    await emulator.close();
    emulator = await startEmulator({ host: "0.0.0.0" });
    expect(emulator.pageUrl).toBe(`${emulator.url}/_emulator/#token=${emulator.controlToken}`);
    const shares = `${emulator.url}/_emulator/shares`;
    expect((await fetch(shares)).status).toBe(401);
    expect((await fetch(shares, { headers: { authorization: "Bearer wrong" } })).status).toBe(401);
    controls = await ControlClient.open(emulator);
    expect((await controls.get("/shares")).body).toEqual([]);
    expect((await fetch(`${emulator.url}/_emulator/health`)).status).toBe(200);
    expect((await fetch(`${emulator.url}/_emulator/`)).status).toBe(200);
});

it("takes a token of one's own, also on a loopback address", async () => {
    await emulator.close();
    for (const controlToken of ["", "two words"]) {
        await expect(startEmulator({ controlToken })).rejects.toThrow(/^controlToken must be one or more /);
    }
    emulator = await startEmulator({ controlToken: "a+b&c" });
    expect(emulator.pageUrl).toBe(`${emulator.url}/_emulator/#token=a%2Bb%26c`);
    const shares = `${emulator.url}/_emulator/shares`;
    expect((await fetch(shares)).status).toBe(401);
    expect((await fetch(shares, { headers: { authorization: "Bearer a+b&c" } })).status).toBe(200);
});

it("has no entry in the log of requests, and takes no path from the service", async () => {
    await controls.get("/shares");
    expect(emulator.requests).toEqual([]);
    const unknown = await fetch(`${emulator.url}/_emulator/nothing`);
    expect([unknown.status, await unknown.json()]).toEqual([
        404,
        { code: "NotFound", message: "there is no such path" },
    ]);
});

it("describes itself by a valid OpenAPI document, every operation of which has been called here", () => {
    expect(documentProblems(controls.document)).toEqual([]);
    const described = Object.entries(controls.document.paths).flatMap(([path, operations]) =>
        Object.keys(operations).map((method) => `${method} ${path}`),
    );
    // Its response is no JSON; a test of its own reads it.
    const streamed = "get /_emulator/requests/stream";
    expect([...new Set([...called, streamed])].sort()).toEqual(described.sort());
});
