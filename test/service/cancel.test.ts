import { EventEmitter, once } from "node:events";
import { type Account, createAccount } from "../../provider/src/account/account";
import type { AccountInputs } from "../../provider/src/account/accountInputs";
import { readSettings } from "../../provider/src/account/readSettings";
import { httpTransport, type Transport } from "../../provider/src/api/transport";
import { type Clock, systemClock } from "../../provider/src/common/clock";
import { invitationAutoResponseHandler } from "../../provider/src/resources/invitationAutoResponse/handler";
import { invitationResponseHandler } from "../../provider/src/resources/invitationResponse/handler";
import { PartialStateError } from "../../provider/src/resources/resourceHandler";
import { ThisRun } from "../../provider/src/resources/thisRun";
import { heldTransport } from "../support/heldTransport";
import { region, Scene } from "../support/scene";

let scene: Scene;
beforeEach(async () => {
    scene = await Scene.open();
});
afterEach(() => scene.close());

/** A timeout that no test reaches, in milliseconds: what ends, ends because it is cancelled. */
const never = 3_600_000;

/** Accepts an invitation; `cancel` is the engine's Ctrl-C. */
const accept = (invitationId: string, transport?: Transport) => acceptWhat({ invitationId }, transport);

/** Accepts an invitation by its own id, or by that of its share. */
function acceptWhat(
    ids: { readonly invitationId: string } | { readonly resourceShareId: string },
    transport = httpTransport(),
) {
    const controller = new AbortController();
    const progress = new EventEmitter();
    const clock: Clock = {
        ...systemClock,
        sleep: (milliseconds, signal) => {
            if (milliseconds < 1_000) {
                return systemClock.sleep(milliseconds, signal);
            }
            progress.emit("pause");
            return systemClock.sleep(never, signal);
        },
    };
    const config: Record<string, string> = { "alicloud:clientReadTimeout": String(never) };
    const settings = readSettings((key) => config[key], scene.environmentOf(scene.receiver));
    const account = createAccount(settings, transport, clock);
    const context = {
        openAccount: async () => account,
        timeout: never,
        log: () => undefined,
        warn: () => undefined,
        progress: (line: string) => {
            progress.emit("line", line);
        },
        signal: controller.signal,
    };
    const inputs = { response: "accept", ...ids, region, onDelete: "retain" };
    const failure: Promise<unknown> = invitationResponseHandler(new ThisRun())
        .create(context, inputs)
        .then(
            () => undefined,
            (error: unknown) => error,
        );
    return {
        failure,
        cancel: () => controller.abort(),
        waiting: once(progress, "line"),
        pausing: once(progress, "pause"),
    };
}

const statusOf = (id: string) =>
    scene.emulator.records.invitations().find(({ invitationId }) => invitationId === id)?.status;

test("a read that hangs is abandoned", async () => {
    const { invitationId } = await scene.share();
    scene.emulator.faults.add({ operation: "ListResourceShareInvitations", kind: "hang", times: 1 });
    const { failure, cancel } = accept(invitationId);
    await scene.called("ListResourceShareInvitations");
    cancel();
    expect(await failure).toMatchObject({
        name: "UnfinishedError",
        message: "Cancelled while waiting for the response to ListResourceShareInvitations.",
    });
});

test("a throttled response is not tried again, and nothing is recorded", async () => {
    const { invitationId } = await scene.share();
    scene.emulator.faults.add({
        operation: "AcceptResourceShareInvitation",
        kind: "throttle",
        retryAfter: 30_000,
        times: 1,
    });
    const { failure, cancel, pausing } = accept(invitationId);
    await pausing;
    cancel();
    const error = await failure;
    expect(error).not.toBeInstanceOf(PartialStateError);
    expect(error).toMatchObject({
        message: expect.stringMatching(
            /^Cancelled while waiting to try again: AcceptResourceShareInvitation was refused by [^\n]*Throttling[^\n]*[^.]\.$/,
        ),
    });
    expect(statusOf(invitationId)).toBe("Pending");
});

test("a response that is on its way is awaited, and recorded", async () => {
    const { invitationId } = await scene.share();
    const operation = "AcceptResourceShareInvitation";
    scene.emulator.faults.add({ operation, kind: "cutAfterEffect", times: 1 });
    const { transport, held, release } = heldTransport(operation, "outcome");
    const { failure, cancel } = accept(invitationId, transport);
    await held;
    cancel();
    release();
    expect(await failure).toBeInstanceOf(PartialStateError);
    expect(statusOf(invitationId)).toBe("Accepted");
});

test("a wait before anything was sent says so, and one after a response does not", async () => {
    const unsent = acceptWhat({ resourceShareId: await scene.createShare() });
    await unsent.waiting;
    unsent.cancel();
    const message = expect.stringMatching(
        /^Cancelled while waiting for an invitation to resource share rs-\w+ in [^\n]*\. Nothing was sent\. Run `pulumi up` again to go on waiting\.$/,
    );
    expect(await unsent.failure).toMatchObject({ message });

    const { invitationId } = await scene.share();
    await scene.settle();
    scene.emulator.settings.lateShareVisibilityMilliseconds = 3_600_000;
    const sent = accept(invitationId);
    await sent.waiting;
    sent.cancel();
    const error = await sent.failure;
    expect(error).toBeInstanceOf(PartialStateError);
    expect(error).toMatchObject({
        message: expect.stringMatching(/^Cancelled while waiting for the share of [^\n]* in [^\n]*\)\.$/),
    });
});

test("a rule that is cancelled once it has accepted what it covers, and only lists the rest, forgets nothing", async () => {
    const [covered, other] = [await scene.share(), await scene.share()];
    const run = new ThisRun();
    const controller = new AbortController();
    const inner = httpTransport();
    const transport: Transport = async (request, timeout) => {
        const response = await inner(request, timeout);
        if (request.headers["x-acs-action"] === "AcceptResourceShareInvitation") {
            // The program declares a response to the other one meanwhile, in an account whose id takes a call.
            const { resourceShareId } = other;
            run.sharesOfResponses.add({ region, resourceShareId }, { account: { profile: "another" } });
        }
        return response;
    };
    const settings = readSettings(() => undefined, scene.environmentOf(scene.receiver));
    const account = createAccount(settings, transport, systemClock);
    const another: Account = {
        ...account,
        accountId(deadline) {
            controller.abort();
            return deadline.waitFor(new Promise<string>(() => undefined), "waiting for the account's id");
        },
    };
    const context = {
        openAccount: async ({ profile }: AccountInputs = {}) => (profile === undefined ? account : another),
        timeout: never,
        log: () => undefined,
        warn: () => undefined,
        progress: () => undefined,
        signal: controller.signal,
    };
    const { state } = await invitationAutoResponseHandler(run).create(context, {
        accept: [{ senderAccountId: scene.sender.id, resourceShareIds: [covered.resourceShareId] }],
        otherwise: "reject",
        region,
        onDelete: "leave",
    });
    expect(controller.signal.aborted).toBe(true);
    expect(state).toMatchObject({
        responses: [{ ...covered, joined: true, respondTime: expect.any(String) }],
        pending: [other],
    });
});
