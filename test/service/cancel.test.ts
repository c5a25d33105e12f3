import { EventEmitter, once } from "node:events";
import { createAccount } from "../../provider/src/account/account";
import { readSettings } from "../../provider/src/account/settings";
import { httpTransport } from "../../provider/src/api/transport";
import { systemClock } from "../../provider/src/common/clock";
import { invitationResponseHandler } from "../../provider/src/resources/invitationResponse/handler";
import { PartialStateError } from "../../provider/src/resources/resourceHandler";
import { thisRun } from "../../provider/src/resources/thisRun";
import { region, Scene } from "../support/scene";

let scene: Scene;
beforeEach(async () => {
    scene = await Scene.open();
});
afterEach(() => scene.close());

/** Accepts an invitation; `cancel` is the engine's Ctrl-C. */
const accept = (invitationId: string, readTimeout?: number) => acceptWhat({ invitationId }, readTimeout);

/** Accepts an invitation by its own id, or by that of its share. */
function acceptWhat(
    ids: { readonly invitationId: string } | { readonly resourceShareId: string },
    readTimeout = 15_000,
) {
    const controller = new AbortController();
    const progress = new EventEmitter();
    const config: Record<string, string> = { "alicloud:clientReadTimeout": String(readTimeout) };
    const settings = readSettings((key) => config[key], scene.environmentOf(scene.receiver));
    const account = createAccount(settings, httpTransport(), systemClock);
    const context = {
        openAccount: async () => account,
        timeout: 60_000,
        log: () => undefined,
        progress: (line: string) => {
            progress.emit("line", line);
        },
        signal: controller.signal,
    };
    const inputs = { response: "accept", ...ids, region, onDelete: "retain" };
    const failure: Promise<unknown> = invitationResponseHandler(thisRun())
        .create(context, inputs)
        .then(
            () => undefined,
            (error: unknown) => error,
        );
    return { failure, cancel: () => controller.abort(), waiting: once(progress, "line") };
}

const statusOf = (id: string) =>
    scene.emulator.records.invitations().find(({ invitationId }) => invitationId === id)?.status;

test("a read that hangs is abandoned", async () => {
    const { invitationId } = await scene.share();
    scene.emulator.faults.add({ operation: "ListResourceShareInvitations", kind: "hang", times: 1 });
    const { failure, cancel } = accept(invitationId);
    await scene.called("ListResourceShareInvitations");
    const cancelledAt = Date.now();
    cancel();
    expect(await failure).toMatchObject({
        name: "UnfinishedError",
        message: "Cancelled while waiting for the response to ListResourceShareInvitations.",
    });
    expect(Date.now() - cancelledAt).toBeLessThan(1_000);
});

test("a throttled response is not tried again, and nothing is recorded", async () => {
    const { invitationId } = await scene.share();
    scene.emulator.faults.add({
        operation: "AcceptResourceShareInvitation",
        kind: "throttle",
        retryAfter: 30_000,
        times: 1,
    });
    const { failure, cancel } = accept(invitationId);
    await scene.called("AcceptResourceShareInvitation");
    const cancelledAt = Date.now();
    setTimeout(cancel, 100);
    const error = await failure;
    expect(error).not.toBeInstanceOf(PartialStateError);
    expect(error).toMatchObject({
        message: expect.stringMatching(
            /^Cancelled while waiting to try again: AcceptResourceShareInvitation was refused by [^\n]*Throttling[^\n]*[^.]\.$/,
        ),
    });
    expect(Date.now() - cancelledAt).toBeLessThan(1_500);
    expect(statusOf(invitationId)).toBe("Pending");
});

test("a response that is on its way is awaited, and recorded", async () => {
    const { invitationId } = await scene.share();
    scene.emulator.faults.add({
        operation: "AcceptResourceShareInvitation",
        kind: "hangAfterEffect",
        times: 1,
    });
    const { failure, cancel } = accept(invitationId, 1_000);
    await scene.called("AcceptResourceShareInvitation");
    cancel();
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
