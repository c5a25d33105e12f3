import { Accounts } from "../../provider/src/account/accounts";
import { alicloud } from "../../provider/src/account/settings/names";
import { httpTransport } from "../../provider/src/api/transport";
import { systemClock } from "../../provider/src/common/clock";
import { getInvitations } from "../../provider/src/functions/getInvitations";
import { runLookUp } from "../../provider/src/functions/runLookUp";
import { invitationAutoResponseHandler } from "../../provider/src/resources/invitationAutoResponse/handler";
import { invitationResponseHandler } from "../../provider/src/resources/invitationResponse/handler";
import type { OperationContext, ResourceState } from "../../provider/src/resources/resourceHandler";
import { type ThisRun, thisRun } from "../../provider/src/resources/thisRun";
import { region, Scene } from "../support/scene";

const roleArn = "acs:ram::1000000000000002:role/sharing";
const assumeRole = { roleArn };
const byProfile = { profile: "receiver" };

let scene: Scene;
let unhandled: unknown[];
const keepUnhandled = (reason: unknown) => unhandled.push(reason);
beforeEach(async () => {
    scene = await Scene.open();
    unhandled = [];
    process.on("unhandledRejection", keepUnhandled);
});
afterEach(async () => {
    await scene.close();
    // What still hangs has failed by then, with nobody left to wait for it.
    await new Promise((resolve) => setTimeout(resolve, 100));
    process.off("unhandledRejection", keepUnhandled);
    expect(unhandled).toEqual([]);
});

/** The accounts of a new process, whose own credentials are the receiver's. @param attemptTimeout in milliseconds */
function newAccounts(attemptTimeout = 15_000): Accounts {
    const { accessKeyId, accessKeySecret } = scene.receiver;
    const profile = { mode: "AK", access_key_id: accessKeyId, access_key_secret: accessKeySecret };
    const profiles = ["receiver", "receiver-too"].map((name) => ({ name, ...profile }));
    const config: Record<string, string> = { "alicloud:clientReadTimeout": String(attemptTimeout) };
    return new Accounts({
        config: (key) => config[key],
        environment: { ...scene.environmentOf(scene.receiver), HOME: "/home/user" },
        readFile: () => JSON.stringify({ profiles }),
        namespace: alicloud,
        clock: systemClock,
        connect: () => httpTransport(),
        beforeWrite: async () => undefined,
        warn: () => undefined,
    });
}

/** What an operation of a process is given; `cancel` is the engine's Ctrl-C. */
function contextIn(
    accounts: Accounts,
    timeout: number,
): OperationContext & { cancel(): void; logged: string[] } {
    const controller = new AbortController();
    const logged: string[] = [];
    return {
        openAccount: async (inputs) => accounts.open(inputs),
        timeout,
        log: (line) => logged.push(line),
        progress: () => undefined,
        signal: controller.signal,
        cancel: () => controller.abort(),
        logged,
    };
}

const hang = (operation: "AssumeRole" | "GetCallerIdentity", times = 100) =>
    scene.emulator.faults.add({ operation, kind: "hang", times });

const inputs = (invitationId: string) => ({ response: "accept", invitationId, region, onDelete: "leave" });
const rule = (account: object) => ({
    accept: [{ senderAccountId: scene.sender.id }],
    otherwise: "ignore",
    onDelete: "leave",
    region,
    ...account,
});

/** A response that was recorded by an earlier process. */
async function recordedResponse(run: ThisRun = thisRun()): Promise<ResourceState> {
    const { invitationId } = await scene.share();
    const context = contextIn(newAccounts(), 60_000);
    return invitationResponseHandler(run).create(context, inputs(invitationId));
}

const identity = "waiting for the account's id (GetCallerIdentity)";
const credentials = `waiting for the credentials of role ${roleArn}`;

type Operation = (context: OperationContext) => Promise<unknown>;

/** Prepares an operation that waits for an identity or for credentials. */
const operations: [name: string, what: string, prepare: () => Promise<Operation>][] = [
    [
        "a response with a role",
        credentials,
        async () => {
            const { invitationId } = await scene.share();
            const handler = invitationResponseHandler(thisRun());
            return (context) => handler.create(context, { ...inputs(invitationId), assumeRole });
        },
    ],
    [
        "a response with a guard",
        identity,
        async () => {
            const { invitationId } = await scene.share();
            const handler = invitationResponseHandler(thisRun());
            const guard = { accountId: scene.receiver.id };
            return (context) => handler.create(context, { ...inputs(invitationId), ...guard });
        },
    ],
    [
        "an update that declares another profile",
        identity,
        async () => {
            const { state } = await recordedResponse();
            const handler = invitationResponseHandler(thisRun());
            return (context) =>
                handler.update(context, state, { ...inputs(String(state.invitationId)), ...byProfile });
        },
    ],
    [
        "a deletion that leaves the share",
        identity,
        async () => {
            const { state } = await recordedResponse();
            return (context) => invitationResponseHandler(thisRun()).delete(context, state);
        },
    ],
    [
        "a deletion of what a response with another profile may declare as well",
        identity,
        async () => {
            const { state } = await recordedResponse();
            const handler = invitationResponseHandler(thisRun());
            const declared = { ...inputs(String(state.invitationId)), profile: "receiver-too" };
            await handler.check(contextIn(newAccounts(), 60_000), declared);
            return (context) => handler.delete(context, state);
        },
    ],
    [
        "a rule without invitations",
        identity,
        async () => (context) => invitationAutoResponseHandler(thisRun()).create(context, rule({})),
    ],
    [
        "a rule with a role",
        credentials,
        async () => (context) =>
            invitationAutoResponseHandler(thisRun()).create(context, rule({ assumeRole })),
    ],
    [
        "a look-up with a role",
        credentials,
        async () => (context) => runLookUp(getInvitations, context, { assumeRole }),
    ],
    [
        "a look-up with a guard",
        identity,
        async () => (context) => runLookUp(getInvitations, context, { accountId: scene.receiver.id }),
    ],
];

/** What an operation fails with, and after how many milliseconds. */
async function failureOf(running: Promise<unknown>): Promise<{ message: unknown; milliseconds: number }> {
    const start = Date.now();
    const message = await running.then(
        (value) => ({ succeeded: value }),
        (error: unknown) => (error instanceof Error ? error.message : error),
    );
    return { message, milliseconds: Date.now() - start };
}

describe.each(operations)("%s", (_, what, prepare) => {
    const hanging = what === identity ? "GetCallerIdentity" : "AssumeRole";

    test("stops waiting as soon as it is cancelled", async () => {
        const run = await prepare();
        hang(hanging);
        const context = contextIn(newAccounts(), 60_000);
        scene.emulator.clearRequests();
        const running = run(context);
        running.catch(() => undefined);
        await scene.called(hanging);
        context.cancel();
        const { message, milliseconds } = await failureOf(running);
        expect({ message, logged: context.logged }).toEqual({
            message: `Cancelled while ${what}.`,
            logged: [],
        });
        expect(milliseconds).toBeLessThan(500);
    });

    test("stops waiting at its own deadline", async () => {
        const run = await prepare();
        hang(hanging);
        const context = contextIn(newAccounts(), 600);
        const { message, milliseconds } = await failureOf(run(context));
        expect({ message, logged: context.logged }).toEqual({
            message: `Timed out while ${what}.`,
            logged: [],
        });
        expect(milliseconds).toBeLessThan(1_600);
    });
});

describe.each([
    ["a role's credentials", "AssumeRole", { assumeRole }],
    ["an identity", "GetCallerIdentity", { accountId: "1000000000000002" }],
] as const)("operations that wait for %s together", (_, operation, account) => {
    test.each(["is cancelled", "has a shorter deadline"])(
        "one %s, and the other gets its answer",
        async (how) => {
            const [first, second] = [await scene.share(), await scene.share()];
            // The first attempt gets no response; the next one does.
            hang(operation, 1);
            const accounts = newAccounts(1_500);
            const handler = invitationResponseHandler(thisRun());
            const short = contextIn(accounts, how === "is cancelled" ? 60_000 : 300);
            const create = (context: OperationContext, { invitationId }: typeof first) =>
                handler.create(context, { ...inputs(invitationId), ...account });
            const stopped = failureOf(create(short, first));
            const other = create(contextIn(accounts, 60_000), second);
            await scene.called(operation);
            if (how === "is cancelled") {
                short.cancel();
            }
            const { message, milliseconds } = await stopped;
            expect(message).toMatch(how === "is cancelled" ? /^Cancelled while / : /^Timed out while /);
            expect(milliseconds).toBeLessThan(1_200);
            expect((await other).state).toMatchObject({ status: "Accepted", joined: true });
            expect(scene.takeCalls().filter((call) => call === operation)).toHaveLength(2);
        },
    );
});
