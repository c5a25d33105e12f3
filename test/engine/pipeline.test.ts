import { inEmulatorTime } from "../support/emulatorTime";
import { region, Scene } from "../support/scene";
import { failed } from "../support/testStack";
import { linesAbout } from "./support/diagnostics";

let scene: Scene;
beforeEach(async () => {
    scene = await Scene.open();
});
afterEach(() => scene.close());

function answer(inputs: object, options: object = {}): string {
    return `new sharing.InvitationResponse("answer", ${JSON.stringify(inputs)}, ${JSON.stringify(options)});`;
}

test("a wait says what for and how long still; the drift check of a pipeline is 0 without drift, and not with it", async () => {
    const resourceShareId = await scene.createShare();
    scene.afterCalls("ListResourceShareInvitations", 2, () => scene.invite(resourceShareId));
    const stack = await scene.stack(answer({ resourceShareId, response: "accept" }));
    const [, waiting] = /(?:5m 0s|4m \d+s) left: (.*)/.exec(await stack.up()) ?? [];
    expect(waiting).toContain(
        `waiting for an invitation to resource share ${resourceShareId} in ${region} (seen: no invitation, share not visible)`,
    );
    const check = ["--refresh", "--expect-no-changes"];
    await stack.preview(check);

    await scene.remove(resourceShareId);
    await scene.endInvitation(await scene.invite(resourceShareId), resourceShareId, "expired");
    expect(failed(await stack.stack.preview(check))).toMatch(/1 to update/);
    expect(await stack.refresh(["--diff"])).toMatch(/~ response\s*: "accept" => "none"/);
    expect(failed(await stack.stack.preview(["--expect-no-changes", "--diff"]))).toMatch(
        /~ response\s*: "none" => "accept"/,
    );
});

/** A stack that accepts, which takes effect, but no answer ever comes. */
async function withUnansweredAccept() {
    const shared = await scene.share();
    scene.emulator.faults.add({
        operation: "AcceptResourceShareInvitation",
        times: 1,
        kind: "hangAfterEffect",
    });
    const stack = await scene.stack(answer({ invitationId: shared.invitationId, response: "accept" }));
    return { shared, stack };
}

test("killed between the accept and its answer: the next up adopts", async () => {
    const { shared, stack } = await withUnansweredAccept();
    const running = stack.stack.spawn(["up", "--yes", "--skip-preview"]);
    await scene.called("AcceptResourceShareInvitation");
    running.kill("SIGKILL");
    await running.result;
    await running.end();
    expect(await scene.statusOf(shared)).toBe("Accepted");
    scene.takeCalls();

    await stack.stack.run(["cancel", "--yes"]);
    await stack.up();
    expect(scene.takeWrites()).toEqual([]);
    expect(await stack.outputsOf("answer")).toMatchObject({ response: "accept", status: "Accepted" });
});

test("an answer that never comes is given up, and what came of it observed @full", async () => {
    const { stack } = await withUnansweredAccept();
    await stack.up();
    expect(scene.takeWrites()).toEqual(["AcceptResourceShareInvitation"]);
    expect(await stack.outputsOf("answer")).toMatchObject({ response: "accept", status: "Accepted" });
});

test("customTimeouts bound update and delete as well @full", async () => {
    const { resourceShareId } = await scene.share();
    const inputs = { resourceShareId, response: "accept", onDelete: "leave" };
    const options = { customTimeouts: { update: "2m", delete: "2m" } };
    const stack = await scene.stack(answer(inputs, options), inEmulatorTime(scene.emulator));
    await stack.up();

    const lacking = scene.emulator.controls.setResourceStatus("vsw-bp1aaaaaaaaaaaaaaaaaa", "Unavailable");
    await stack.declare(answer({ ...inputs, waitFor: "resources" }, options));
    expect(failed(await stack.stack.up())).toMatch(
        /Gave up waiting for the resources of .* after (1m 59s|2m \d+s)/,
    );
    lacking.clear();
    await stack.up();

    scene.emulator.settings.leaveMilliseconds = 3_600_000;
    expect(failed(await stack.stack.destroy())).toMatch(
        /is still visible (1m 59s|2m \d+s) after it was left/,
    );
    expect(await stack.outputsOf("answer")).toMatchObject({ joined: true });
    scene.emulator.clock.advance(3_600_000);
    await stack.destroy();
    expect(await scene.isJoined(resourceShareId)).toBe(false);
});

test.each(["dynamic", "plugin"] as const)("customTimeouts.read bounds reads, %s @full", async (adapter) => {
    const { resourceShareId } = await scene.share();
    const inputs = { resourceShareId, response: "accept" };
    const stack = await scene.stack(answer(inputs, { customTimeouts: { read: "2s" } }), {}, adapter);
    await stack.up();
    await stack.preview(["--expect-no-changes"]);
    const before = await stack.outputsOf("answer");

    scene.emulator.faults.add({ kind: "hang" });
    expect(failed(await stack.stack.refresh())).toMatch(/no response came within (1?\d{1,3}|2000) ms/);
    expect(await stack.outputsOf("answer")).toEqual(before);
    scene.emulator.faults.clear();
    await stack.declare(answer(inputs));
    await stack.up();
    await stack.refresh(["--expect-no-changes"]);
});

test("two resources for one share agree; ten shares are answered one after another with --parallel 1 @full", async () => {
    const shares = [];
    for (let index = 0; index < 10; index++) {
        shares.push(await scene.share([{ resourceId: `vsw-bp1${index}`, resourceType: "VSwitch" }]));
    }
    const ids = shares.map(({ resourceShareId }) => resourceShareId);
    const stack = await scene.stack(`
        for (const resourceShareId of ${JSON.stringify(ids)}) {
            new sharing.InvitationResponse(resourceShareId, { resourceShareId, response: "accept" });
        }
        new sharing.InvitationResponse("twin", { resourceShareId: "${ids[0]}", response: "accept" });`);
    await stack.up(["--parallel", "1"]);
    expect(scene.takeWrites()).toEqual(ids.map(() => "AcceptResourceShareInvitation"));
    for (const shared of shares) {
        expect(await scene.statusOf(shared)).toBe("Accepted");
    }
    expect(await stack.outputsOf("twin")).toMatchObject({ resourceShareId: ids[0], joined: true });
    await stack.refresh(["--expect-no-changes"]);
    await stack.up(["--expect-no-changes"]);
});

test("two resources for one share, at the same time @full", async () => {
    const { resourceShareId } = await scene.share();
    const stack = await scene.stack(`
        new sharing.InvitationResponse("one", { resourceShareId: "${resourceShareId}", response: "accept" });
        new sharing.InvitationResponse("two", { resourceShareId: "${resourceShareId}", response: "accept" });`);
    await stack.up();
    for (const name of ["one", "two"]) {
        expect(await stack.outputsOf(name)).toMatchObject({ status: "Accepted", joined: true });
    }
});

test("the recorded region is read, whatever the configuration says now; an endpoint of another region is refused @full", async () => {
    const { resourceShareId } = await scene.share();
    const stack = await scene.stack(answer({ resourceShareId, response: "accept" }));
    await stack.up();
    const before = await stack.outputsOf("answer");

    const elsewhere = { environment: { ALIBABA_CLOUD_REGION: "cn-shanghai" } };
    expect((await stack.stack.refresh([], elsewhere)).exitCode).toBe(0);
    expect(await stack.outputsOf("answer")).toEqual(before);
    const { output: preview } = await stack.stack.preview([], elsewhere);
    expect(preview).toMatch(/replace.*\[diff: ~region\]/);
    expect(linesAbout(preview, "test-local")).toContainEqual(
        expect.stringContaining(
            "What is recorded in cn-hangzhou is declared in cn-shanghai now, and is replaced",
        ),
    );

    const endpoint = "resourcesharing.cn-shanghai.aliyuncs.com";
    const output = failed(
        await stack.stack.refresh([], { environment: { ALIBABA_CLOUD_ENDPOINT_RESOURCESHARING: endpoint } }),
    );
    expect(output).toContain(
        `"${endpoint}", cannot be used: it belongs to cn-shanghai, but the share lives in cn-hangzhou`,
    );
    expect(await stack.outputsOf("answer")).toEqual(before);
});

test("get reads a response that another program manages @full", async () => {
    const { resourceShareId, invitationId } = await scene.share();
    await scene.answerByHand("Accept", invitationId);
    const stack = await scene.stack(`
        exports.byShare = sharing.InvitationResponse.get("by-share", "${resourceShareId}").status;
        exports.byInvitation = sharing.InvitationResponse.get("by-invitation", "${invitationId}").sharedResourceIds();`);
    await stack.up();
    expect(await stack.stack.outputs()).toEqual({
        byShare: "Accepted",
        byInvitation: ["s-bp1bbbbbbbbbbbbbbbbbb", "vsw-bp1aaaaaaaaaaaaaaaaaa"],
    });
    await stack.declare(`sharing.InvitationResponse.get("none", "i-000000000000");`);
    expect(failed(await stack.stack.up())).toContain(
        `Account ${scene.receiver.id} has no invitation i-000000000000 in ${region}: check the id`,
    );
    await stack.declare("");
    await stack.up();
    expect(scene.takeWrites()).toEqual([]);
});

test("keys of the environment beside an explicit profile stop the preview; with accountId, they are warned of once @full", async () => {
    const { resourceShareId, invitationId } = await scene.share();
    const program = (guard: object) => `
        const own = ${JSON.stringify({ profile: "receiver", region, ...guard })};
        const provider = new sharing.Provider("own", own);
        const responses = { one: { resourceShareId: "${resourceShareId}" }, two: { invitationId: "${invitationId}" } };
        for (const [name, ids] of Object.entries(responses)) {
            new sharing.InvitationResponse(name, { ...ids, response: "accept" }, { provider });
        }`;
    const stack = await scene.stack(program({}));
    expect(failed(await stack.stack.preview())).toContain(
        'error: There are both alicloud:profile "receiver" and an access key (ALIBABA_CLOUD_ACCESS_KEY_ID), which may be',
    );
    await stack.declare(program({ accountId: scene.receiver.id }));
    const output = await stack.up();
    const [, diagnostics = ""] = output.split("Diagnostics:");
    expect(diagnostics.match(/warning: .*/g)).toEqual([
        expect.stringMatching(
            /alicloud:profile "receiver" is not used: the access key of ALIBABA_CLOUD_ACCESS_KEY_ID goes before/,
        ),
    ]);
});
