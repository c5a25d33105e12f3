import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { type Answer, changing, HostileService } from "tools/hostileService";
import { createAccount } from "../../provider/src/account/account";
import { readSettings } from "../../provider/src/account/readSettings";
import type { TypeName } from "../../provider/src/adapters/engine/typeTokens";
import { httpTransport } from "../../provider/src/api/transport";
import { Deadline } from "../../provider/src/common/deadline";
import { getInvitations } from "../../provider/src/lookUps/getInvitations";
import { runLookUp } from "../../provider/src/lookUps/runLookUp";
import { EmulatorTime } from "../support/emulatorTime";
import { dynamicProviderOf, InProcessDriver } from "../support/inProcessDriver";
import { fails, succeeds } from "../support/scenarios/scenario";
import { environmentOf, region, Scene, type Shared } from "../support/scene";
import { listOf } from "../support/scene/json";

const invitations = "ListResourceShareInvitations";
const shares = "ListResourceShares";
const accept = "AcceptResourceShareInvitation";

let scene: Scene;
let hostile: HostileService;
let time: EmulatorTime;
beforeEach(async () => {
    jest.spyOn(console, "log").mockImplementation(() => undefined);
    scene = await Scene.open();
    hostile = await HostileService.open(scene.emulator.url);
    time = new EmulatorTime(scene.emulator);
});
afterEach(async () => {
    await hostile.close();
    await scene.close();
    jest.restoreAllMocks();
});

/** What the receiver has in its environment: the hostile service in place of the real one. */
const environment = () => environmentOf(scene.receiver, hostile.url);

function driverOf(type: TypeName = "InvitationResponse"): InProcessDriver {
    return new InProcessDriver(
        { ...scene, environmentOf: environment },
        time,
        httpTransport(),
        dynamicProviderOf(type),
    );
}

const account = () =>
    createAccount(
        readSettings(() => undefined, environment()),
        httpTransport(),
        time,
    );
const listed = () => runLookUp(getInvitations, { openAccount: async () => account(), timeout: 60_000 }, {});

/** The message of what has to fail, which is one line for the user. */
async function lineOf(failing: Promise<unknown>): Promise<string> {
    const error: unknown = await failing.then(
        () => undefined,
        (reason) => reason,
    );
    expect(error).toBeInstanceOf(Error);
    const { message } = error as Error;
    expect(message).toMatch(/^\w.*$/);
    return message;
}

/** A response in force, which a deletion would leave. */
async function joined(): Promise<{ driver: InProcessDriver; shared: Shared }> {
    const shared = await scene.share();
    const driver = driverOf();
    await driver.declare({ resourceShareId: shared.resourceShareId, response: "accept", onDelete: "leave" });
    succeeds(await driver.up());
    return { driver, shared };
}

const answering =
    (body: string, ...operations: string[]): Answer =>
    async (call) => {
        const response = await call.pass();
        return operations.includes(call.operation) ? { ...response, body } : response;
    };

const identity = JSON.stringify({ RequestId: "R-1", AccountId: "1000000000000002", Arn: "acs:ram::1" });

describe("what is no response of the operation is no empty list", () => {
    test.each([
        ["an empty object", "{}", /without a RequestId/],
        ["an array", "[]", /with a body that is not a JSON object/],
        ["null", "null", /with a body that is not a JSON object/],
        ["a page of a proxy", "<html>Log in</html>", /with a body that is not a JSON object/],
        ["nothing", "", /with a body that is not a JSON object/],
        ["a list without a RequestId", `{"${shares}":[]}`, /without a RequestId/],
        ["another API's", identity, /^Unexpected data: List\w+\.\w+ is absent, not an array\.$/],
        [
            "a list that is none",
            '{"RequestId":"R-1","ResourceShares":{},"ResourceShareInvitations":{},"SharedResources":{}}',
            /^Unexpected data: List\w+\.\w+ is an object, not an array\.$/,
        ],
        [
            "rows that are none",
            '{"RequestId":"R-1","ResourceShares":[7],"ResourceShareInvitations":[7],"SharedResources":[7]}',
            /^Unexpected data: List\w+\.\w+\[0\] is 7, not an object\.$/,
        ],
        [
            "rows without one of their ids",
            '{"RequestId":"R-1","ResourceShares":[{}],"ResourceShareInvitations":[{"ResourceShareInvitationId":"i-1"}],"SharedResources":[{}]}',
            /^Unexpected data: List\w+\.\w+\[0\]\.\w+ is absent, not a string that is not empty\.$/,
        ],
        [
            "rows without ids",
            '{"RequestId":"R-1","ResourceShares":[{}],"ResourceShareInvitations":[{}],"SharedResources":[{}]}',
            /^Unexpected data: List\w+\.\w+\[0\]\.\w+ is absent, not a string that is not empty\.$/,
        ],
    ])("%s", async (_, body, message) => {
        const { driver, shared } = await joined();
        const recorded = await driver.outputs();
        hostile.answer = answering(body, invitations, shares, "ListSharedResources");
        expect(fails(await driver.refresh())).toMatch(message);
        expect(await driver.outputs()).toEqual(recorded);
        expect(await lineOf(listed())).toMatch(message);
        expect(fails(await driver.destroy())).toMatch(/^(?:(?!\n).)+$/);
        expect(await driver.outputs()).toEqual(recorded);
        hostile.beHonest();
        succeeds(await driver.refresh());
        succeeds(await driver.destroy());
        expect(await scene.isJoined(shared.resourceShareId)).toBe(false);
    });
});

type Row = Readonly<Record<string, unknown>>;

const stranger: Row = {
    ResourceShareInvitationId: "i-stranger",
    ResourceShareId: "rs-stranger",
    ResourceShareName: "of a stranger",
    SenderAccountId: "1000000000000009",
    ReceiverAccountId: "1000000000000002",
    CreateTime: "2099-01-02T03:04:05.678Z",
    Status: "Pending",
};

const withRow = (row: Row): Answer =>
    changing(invitations, (body) => ({
        ...body,
        ResourceShareInvitations: [row, ...listOf(body.ResourceShareInvitations)],
    }));

const { CreateTime: _, ...timeless } = stranger;
const { SenderAccountId: __, ...senderless } = stranger;

describe.each([
    ["a status that is not known", { ...stranger, Status: "Withdrawn" }, true],
    ["no time", timeless, true],
    ["no sender", senderless, false],
    ["a name that is none", { ...stranger, ResourceShareName: {} }, false],
    ["details that are none", { ...stranger, InvitationFailedDetails: "none" }, false],
])("a stranger's row with %s", (_, row, isListed) => {
    test("stops no rule", async () => {
        const { resourceShareId, invitationId } = await scene.share();
        const driver = driverOf("InvitationAutoResponse");
        hostile.answer = withRow(row);
        await driver.declare({ accept: [{ senderAccountId: scene.sender.id }] });
        succeeds(await driver.up());
        expect((await driver.outputs())?.responses).toMatchObject([{ invitationId, joined: true }]);
        succeeds(await driver.refresh());
        expect(await scene.isJoined(resourceShareId)).toBe(true);
        expect(scene.takeCalls().filter((operation) => operation === accept)).toHaveLength(1);
    });

    test("stops no look-up", async () => {
        const { invitationId } = await scene.share();
        hostile.answer = withRow(row);
        const found = (await listed()).invitations.map((one) => one.invitationId);
        expect(found.sort()).toEqual([...(isListed ? ["i-stranger"] : []), invitationId].sort());
    });

    test("stops no response to another share, nor to the same share if it is an older invitation", async () => {
        const { resourceShareId, invitationId } = await scene.share();
        const older = { ...row, CreateTime: isListed ? "2020-01-02T03:04:05.678Z" : undefined };
        hostile.answer = withRow(isListed ? { ...older, ResourceShareId: resourceShareId } : row);
        const driver = driverOf();
        await driver.declare({ resourceShareId, response: "accept" });
        succeeds(await driver.up());
        expect(await driver.outputs()).toMatchObject({ invitationId, joined: true });
    });
});

test("list and import --all, as commands, with rows of strangers", async () => {
    const directory = await mkdtemp(join(tmpdir(), "resource-sharing-answers-"));
    const command = resolve(__dirname, "../../provider/dist/cli/main.js");
    const run = async (...words: string[]) => {
        const child = spawn(process.execPath, [command, ...words], { cwd: directory, env: environment() });
        const ended = new Promise<number | null>((end) => child.on("close", end));
        const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
        return { exitCode: await ended, stdout, stderr };
    };
    try {
        const { shared } = await joined();
        hostile.answer = withRow({ ...stranger, Status: "Withdrawn" });
        const list = await run("list");
        expect(list).toMatchObject({ exitCode: 0, stderr: "" });
        expect(list.stdout).toMatch(/i-stranger .* Withdrawn /);
        hostile.answer = withRow(senderless);
        expect(await run("import", "--all")).toMatchObject({
            exitCode: 0,
            stdout: expect.stringContaining(shared.resourceShareId),
        });
        hostile.answer = answering("{}", invitations);
        const hollow = await run("list");
        expect(hollow).toMatchObject({ exitCode: 1, stdout: "" });
        expect(hollow.stderr).toMatch(
            /^ListResourceShareInvitations got no response from .*: HTTP 200 without a RequestId\n$/,
        );
    } finally {
        await rm(directory, { recursive: true });
    }
}, 60_000);

describe("a status that is not known, of what is declared", () => {
    const withStatus = (Status: string) =>
        changing(invitations, (body) => ({
            ...body,
            ResourceShareInvitations: listOf(body.ResourceShareInvitations).map((row) => ({
                ...row,
                Status,
            })),
        }));

    test.each(["accept", "reject"] as const)("is never answered: %s", async (response) => {
        const { resourceShareId, invitationId } = await scene.share();
        const driver = driverOf();
        hostile.answer = withStatus("Withdrawn");
        await driver.declare({ resourceShareId, response });
        expect(fails(await driver.up())).toMatch(
            new RegExp(`^Invitation ${invitationId} is "Withdrawn", .*: nothing was sent\\.`),
        );
        const rule = driverOf("InvitationAutoResponse");
        await rule.declare({ accept: [{ senderAccountId: scene.sender.id }], otherwise: "reject" });
        succeeds(await rule.up());
        expect(await rule.outputs()).toMatchObject({
            responses: [],
            ignored: [{ invitationId, status: "Withdrawn" }],
        });
        expect(await scene.statusOf({ resourceShareId, invitationId })).toBe("Pending");
    });

    test("is recorded by a refresh, which drops nothing", async () => {
        const { driver, shared } = await joined();
        hostile.answer = withStatus("Archived");
        succeeds(await driver.refresh());
        expect(await driver.outputs()).toMatchObject({
            status: "Archived",
            joined: true,
            response: "accept",
        });
        await scene.leaveByHand(shared.resourceShareId);
        scene.emulator.clock.advance(60_000);
        succeeds(await driver.refresh());
        expect(await driver.outputs()).toMatchObject({ status: "Archived", joined: false, response: "none" });
        hostile.beHonest();
        succeeds(await driver.refresh());
        expect(await driver.outputs()).toBeUndefined();
    });
});

describe("a list without an end, and what is too large", () => {
    /** Pages of so many bytes, with the tokens that a function gives. */
    const paged =
        (tokenAfter: (pages: number) => string | undefined, rows = ""): Answer =>
        async (call) => {
            if (call.operation !== invitations) {
                return call.pass();
            }
            calls += 1;
            const NextToken = tokenAfter(calls);
            const token = NextToken === undefined ? "" : `"NextToken":"${NextToken}",`;
            const body = `{"RequestId":"R-1",${token}"ResourceShareInvitations":[${rows}]}`;
            return { status: 200, headers: { "content-type": "application/json" }, body };
        };
    let calls: number;
    beforeEach(() => {
        calls = 0;
    });
    const old = JSON.stringify({ ...stranger, Status: "Expired" });

    test("tokens in a circle: as many calls as there are tokens, and one more", async () => {
        hostile.answer = paged((pages) => (pages % 2 === 1 ? "A" : "B"), old);
        expect(await lineOf(listed())).toMatch(
            /^Unexpected data: ListResourceShareInvitations returns a NextToken again .*\.$/,
        );
        expect(calls).toBe(3);
    });

    test("ever new tokens", async () => {
        hostile.answer = paged((pages) => `T${pages}`);
        expect(await lineOf(listed())).toBe(
            "Unexpected data: the list of ListResourceShareInvitations has more than 1000 pages, and is read no further.",
        );
        expect(calls).toBe(1_001);
    }, 60_000);

    test("pages of a megabyte: by the whole list, and by the id of a share", async () => {
        const large = JSON.stringify({ ...stranger, Description: "x".repeat(1024 * 1024) });
        hostile.answer = paged((pages) => `T${pages}`, large);
        const tooLarge =
            "Unexpected data: the list of ListResourceShareInvitations has more than 33554432 bytes, and is read no further.";
        expect(await lineOf(listed())).toBe(tooLarge);
        expect(calls).toBe(32);
        const byId = account()
            .resourceSharing(region)
            .invitationsTo("rs-1", "fresh", new Deadline(time, 60_000));
        expect(await lineOf(byId)).toBe(tooLarge);
        expect(calls).toBe(64);
    }, 60_000);

    test("many small rows", async () => {
        const small = JSON.stringify({ ResourceShareInvitationId: "i-1", ResourceShareId: "rs-1" });
        hostile.answer = paged((pages) => `T${pages}`, Array(40_000).fill(small).join(","));
        expect(await lineOf(listed())).toBe(
            "Unexpected data: the list of ListResourceShareInvitations has more than 100000 rows, and is read no further.",
        );
        expect(calls).toBe(3);
    }, 60_000);

    test("rows are counted before anything is made of them", async () => {
        hostile.answer = paged(() => undefined, Array(1_000_000).fill("{}").join(","));
        expect(await lineOf(listed())).toMatch(/ has more than 100000 rows, /);
    }, 60_000);

    test("one page of 15 MB, with more rows than a function takes arguments, is a page like any other", async () => {
        const { ResourceShareName: ___, ...shorter } = timeless;
        const rows = Array(90_000).fill(JSON.stringify(shorter)).join(",");
        expect(rows.length).toBeGreaterThan(14 * 1024 * 1024);
        hostile.answer = paged(() => undefined, rows);
        expect((await listed()).invitations).toHaveLength(90_000);
        expect(calls).toBe(1);
    }, 60_000);

    test("a body without an end is not read to its end", async () => {
        let written = 0;
        async function* endless() {
            yield '{"RequestId":"R-1","ResourceShareInvitations":[';
            for (;;) {
                written += 64 * 1024;
                yield `"${"x".repeat(64 * 1024 - 3)}",`;
            }
        }
        hostile.answer = async (call) =>
            call.operation === invitations ? { status: 200, headers: {}, body: endless() } : call.pass();
        expect(await lineOf(listed())).toMatch(
            /^ListResourceShareInvitations got no response from .*: the response is larger than 16777216 bytes$/,
        );
        // Five attempts, and what was under way when the connection was closed.
        expect(written).toBeLessThan(5 * 32 * 1024 * 1024);
    }, 60_000);
});

describe("a write that was carried out is never forgotten, whatever comes back", () => {
    const error = (status: number, Code: string) => ({
        status,
        body: JSON.stringify({ RequestId: "R-1", HostId: "h", Code, Message: "No." }),
    });
    const other = (name: string, value: string) =>
        JSON.stringify({
            RequestId: "R-1",
            ResourceShareInvitation: { ...stranger, Status: "Accepted", [name]: value },
        });

    test.each<[name: string, answer: { status: number; body: string }]>([
        ...["__proto__", "toString", "constructor"].map(
            (code): [string, { status: number; body: string }] => [`the code ${code}`, error(409, code)],
        ),
        ...[200, 400, 500].map((status): [string, { status: number; body: string }] => [
            `a code that is not documented, with HTTP ${status}`,
            error(status, "NotDocumented"),
        ]),
        ["an error without a RequestId", { status: 403, body: '{"Code":"NoPermission","Message":"No."}' }],
        ["an empty object", { status: 200, body: "{}" }],
        ["another API's", { status: 200, body: identity }],
        ["another invitation's", { status: 200, body: other("Status", "Accepted") }],
        ["a status that is not known", { status: 200, body: other("Status", "Withdrawn") }],
        ["no JSON", { status: 200, body: "<html>" }],
    ])("%s", async (_, { status, body }) => {
        const { resourceShareId, invitationId } = await scene.share();
        const driver = driverOf();
        await driver.declare({ invitationId, response: "accept", onDelete: "leave" });
        // Nothing can be observed afterwards: what is known is that something was sent.
        let wasSent = false;
        hostile.answer = async (call) => {
            if (call.operation === accept) {
                wasSent = true;
                const response = await call.pass();
                return { ...response, status, body };
            }
            return wasSent ? undefined : call.pass();
        };
        expect(fails(await driver.up())).toMatch(/^\w[^\n]*$/);
        expect(await driver.outputs()).toMatchObject({ invitationId, response: "none" });
        hostile.beHonest();
        succeeds(await driver.up());
        expect(await driver.outputs()).toMatchObject({ response: "accept", joined: true });
        succeeds(await driver.destroy());
        expect(await scene.isJoined(resourceShareId)).toBe(false);

        const second = await scene.share();
        const rule = driverOf("InvitationAutoResponse");
        await rule.declare({ accept: [{ senderAccountId: scene.sender.id }], onDelete: "leave" });
        wasSent = false;
        hostile.answer = async (call) => {
            const isAnswered = call.operation === accept && call.query.get("ResourceShareInvitationId");
            const response = await call.pass();
            return isAnswered === second.invitationId ? { ...response, status, body } : response;
        };
        await rule.up();
        expect(await rule.outputs()).toBeDefined();
        hostile.beHonest();
        succeeds(await rule.destroy());
        expect(await scene.isJoined(second.resourceShareId)).toBe(false);
    });

    test("a refusal that is documented leaves nothing behind", async () => {
        const { invitationId } = await scene.share();
        const driver = driverOf();
        await driver.declare({ invitationId, response: "accept" });
        hostile.answer = async (call) =>
            call.operation === accept ? { headers: {}, ...error(403, "NoPermission") } : call.pass();
        expect(fails(await driver.up())).toMatch(/NoPermission/);
        expect(await driver.outputs()).toBeUndefined();
    });

    test("a refusal that is not documented is tried again a few times, not until the end", async () => {
        const { invitationId } = await scene.share();
        const driver = driverOf();
        await driver.declare({ invitationId, response: "accept" });
        let calls = 0;
        hostile.answer = async (call) => {
            calls += Number(call.operation === accept);
            return call.operation === accept ? { headers: {}, ...error(409, "toString") } : call.pass();
        };
        const start = time.now();
        expect(fails(await driver.up())).toMatch(
            /^AcceptResourceShareInvitation was refused by .*: toString: No\. /,
        );
        expect(calls).toBe(3);
        expect(time.now() - start).toBeLessThan(20_000);
        expect(await driver.outputs()).toMatchObject({ invitationId, response: "none" });
    });
});

test("a response to leaving that is none leaves the record as it was", async () => {
    const { driver, shared } = await joined();
    const recorded = await driver.outputs();
    hostile.answer = answering(identity, "DisassociateResourceShare");
    expect(fails(await driver.destroy())).toMatch(
        /^Unexpected data: DisassociateResourceShare\.ResourceShareAssociations is absent, not an array\.$/,
    );
    expect(await driver.outputs()).toEqual(recorded);
    hostile.beHonest();
    scene.emulator.clock.advance(60_000);
    succeeds(await driver.destroy());
    expect(await scene.isJoined(shared.resourceShareId)).toBe(false);
});

test("a share of a rule's that cannot be read is not taken for one that is left", async () => {
    const { resourceShareId } = await scene.share();
    const rule = driverOf("InvitationAutoResponse");
    await rule.declare({ accept: [{ senderAccountId: scene.sender.id }], onDelete: "leave" });
    succeeds(await rule.up());
    const recorded = await rule.outputs();
    hostile.answer = changing(shares, (body) => ({
        ...body,
        ResourceShares: listOf(body.ResourceShares).map((row) => ({ ...row, ResourceShareStatus: [] })),
    }));
    expect(fails(await rule.destroy())).toMatch(
        /^Unexpected data: ListResourceShares\.ResourceShares\[0\]\.ResourceShareStatus is an array, not a string/,
    );
    expect(await rule.outputs()).toEqual(recorded);
    hostile.beHonest();
    succeeds(await rule.destroy());
    expect(await scene.isJoined(resourceShareId)).toBe(false);
});
