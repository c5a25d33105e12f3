import { Accounts } from "../../provider/src/account/accounts";
import { httpTransport, type Transport } from "../../provider/src/api/transport";
import { type Clock, systemClock } from "../../provider/src/common/clock";
import { getInvitations } from "../../provider/src/lookUps/getInvitations";
import { runLookUp } from "../../provider/src/lookUps/runLookUp";
import { invitationAutoResponseHandler } from "../../provider/src/resources/invitationAutoResponse/handler";
import { invitationResponseHandler } from "../../provider/src/resources/invitationResponse/handler";
import type { OperationContext, ResourceState } from "../../provider/src/resources/resourceHandler";
import { ThisRun } from "../../provider/src/resources/thisRun";
import { alicloud } from "../../provider/src/schema/settings";
import { heldTransport } from "../support/heldTransport";
import { region, Scene } from "../support/scene";

const roleArn = "acs:ram::1000000000000002:role/sharing";
const assumeRole = { roleArn };
const byProfile = { profile: "receiver" };

/** A timeout that no test reaches, in milliseconds. */
const never = 3_600_000;

let scene: Scene;
/** What comes of each request that was sent. */
let sent: Promise<unknown>[];
/** Aborted once a test is over: pauses before another attempt end then. */
let over: AbortController;
let unhandled: unknown[];
const keepUnhandled = (reason: unknown) => unhandled.push(reason);
beforeEach(async () => {
    scene = await Scene.open();
    sent = [];
    over = new AbortController();
    unhandled = [];
    process.on("unhandledRejection", keepUnhandled);
});
afterEach(async () => {
    jest.useRealTimers();
    await scene.close();
    // What still hung fails now, and so do its further attempts, with nobody left to wait for it.
    over.abort();
    for (let settled = -1; settled < sent.length; ) {
        settled = sent.length;
        await Promise.allSettled(sent);
        await new Promise((resolve) => setImmediate(resolve));
    }
    process.off("unhandledRejection", keepUnhandled);
    expect(unhandled).toEqual([]);
});

/** The accounts of a new process, whose own credentials are the receiver's. No call ends by its own time. */
function newAccounts(transport = httpTransport()): Accounts {
    const { accessKeyId, accessKeySecret } = scene.receiver;
    const profile = { mode: "AK", access_key_id: accessKeyId, access_key_secret: accessKeySecret };
    const profiles = ["receiver", "receiver-too"].map((name) => ({ name, ...profile }));
    const config: Record<string, string> = { "alicloud:clientReadTimeout": String(never) };
    const clock: Clock = {
        ...systemClock,
        sleep: (milliseconds, signal) =>
            systemClock.sleep(milliseconds, AbortSignal.any([over.signal, ...(signal ? [signal] : [])])),
    };
    const noted: Transport = (...request) => {
        const outcome = transport(...request);
        sent.push(outcome);
        return outcome;
    };
    return new Accounts({
        config: (key) => config[key],
        environment: { ...scene.environmentOf(scene.receiver), HOME: "/home/user" },
        readFile: () => JSON.stringify({ profiles }),
        namespace: alicloud,
        clock,
        connect: () => noted,
        beforeWrite: async () => undefined,
        warn: () => undefined,
        debug: () => undefined,
    });
}

/** What an operation of a process is given; `cancel` is the engine's Ctrl-C. @param timeout default: never reached */
function contextIn(
    accounts: Accounts,
    timeout = never,
): OperationContext & { cancel(): void; logged: string[] } {
    const controller = new AbortController();
    const logged: string[] = [];
    return {
        openAccount: async (inputs) => accounts.open(inputs),
        timeout,
        log: (line) => logged.push(line),
        warn: () => undefined,
        progress: () => undefined,
        signal: controller.signal,
        cancel: () => controller.abort(),
        logged,
    };
}

const inputs = (invitationId: string) => ({ response: "accept", invitationId, region, onDelete: "leave" });
const rule = (account: object) => ({
    accept: [{ senderAccountId: scene.sender.id }],
    otherwise: "ignore",
    onDelete: "leave",
    region,
    ...account,
});

/** A response that was recorded by an earlier process. */
async function recordedResponse(run: ThisRun = new ThisRun()): Promise<ResourceState> {
    const { invitationId } = await scene.share();
    const context = contextIn(newAccounts());
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
            const handler = invitationResponseHandler(new ThisRun());
            return (context) => handler.create(context, { ...inputs(invitationId), assumeRole });
        },
    ],
    [
        "a response with a guard",
        identity,
        async () => {
            const { invitationId } = await scene.share();
            const handler = invitationResponseHandler(new ThisRun());
            const guard = { accountId: scene.receiver.id };
            return (context) => handler.create(context, { ...inputs(invitationId), ...guard });
        },
    ],
    [
        "an update that declares another profile",
        identity,
        async () => {
            const { state } = await recordedResponse();
            const handler = invitationResponseHandler(new ThisRun());
            return (context) =>
                handler.update(context, state, { ...inputs(String(state.invitationId)), ...byProfile });
        },
    ],
    [
        "a deletion that leaves the share",
        identity,
        async () => {
            const { state } = await recordedResponse();
            return (context) => invitationResponseHandler(new ThisRun()).delete(context, state);
        },
    ],
    [
        "a deletion of what a response with another profile may declare as well",
        identity,
        async () => {
            const { state } = await recordedResponse();
            const handler = invitationResponseHandler(new ThisRun());
            const declared = { ...inputs(String(state.invitationId)), profile: "receiver-too" };
            await handler.check(contextIn(newAccounts()), declared, {});
            return (context) => handler.delete(context, state);
        },
    ],
    [
        "a rule without invitations",
        identity,
        async () => (context) => invitationAutoResponseHandler(new ThisRun()).create(context, rule({})),
    ],
    [
        "a rule with a role",
        credentials,
        async () => (context) =>
            invitationAutoResponseHandler(new ThisRun()).create(context, rule({ assumeRole })),
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

/** Timers and the time are a test's own; what the network and its streams go by stays. */
const doNotFake = ["nextTick", "setImmediate", "clearImmediate", "queueMicrotask", "performance"] as const;

/** What an operation fails with. */
async function failureOf(running: Promise<unknown>): Promise<unknown> {
    return running.then(
        (value) => ({ succeeded: value }),
        (error: unknown) => (error instanceof Error ? error.message : error),
    );
}

describe.each(operations)("%s", (_, what, prepare) => {
    const operation = what === identity ? "GetCallerIdentity" : "AssumeRole";

    /** Starts the operation, and lets it come to where it waits. */
    async function begun() {
        const run = await prepare();
        scene.emulator.faults.add({ operation, kind: "hang" });
        scene.emulator.clearRequests();
        const context = contextIn(newAccounts());
        const failure = failureOf(run(context));
        await scene.called(operation);
        return { context, failure };
    }

    test("stops waiting as soon as it is cancelled", async () => {
        const { context, failure } = await begun();
        context.cancel();
        expect(await failure).toBe(`Cancelled while ${what}.`);
        expect(context.logged).toEqual([]);
    });

    test("stops waiting at its own deadline", async () => {
        jest.useFakeTimers({ advanceTimers: true, doNotFake: [...doNotFake] });
        const { context, failure } = await begun();
        await jest.advanceTimersByTimeAsync(never);
        expect(await failure).toBe(`Timed out while ${what}.`);
        expect(context.logged).toEqual([]);
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
            const { transport, held, release } = heldTransport(operation, "request");
            const accounts = newAccounts(transport);
            const handler = invitationResponseHandler(new ThisRun());
            const short = contextIn(accounts, how === "is cancelled" ? never : 300);
            const create = (context: OperationContext, { invitationId }: typeof first) =>
                handler.create(context, { ...inputs(invitationId), ...account });
            const stopped = failureOf(create(short, first));
            const other = create(contextIn(accounts), second);
            await held;
            if (how === "is cancelled") {
                short.cancel();
            }
            expect(await stopped).toMatch(how === "is cancelled" ? /^Cancelled while / : /^Timed out while /);
            release();
            expect((await other).state).toMatchObject({ status: "Accepted", joined: true });
            expect(scene.takeCalls().filter((call) => call === operation)).toHaveLength(1);
        },
    );
});
