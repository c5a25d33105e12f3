import { execFileSync } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { region, Scene } from "../support/scene";
import { failed } from "../support/testStack";
import { HeldWaits } from "./support/heldWaits";
import { lineOfProgram } from "./support/lineOfProgram";

const type = "alicloud-resource-sharing:index:InvitationResponse";

let scene: Scene;
beforeEach(async () => {
    scene = await Scene.open();
});
afterEach(() => scene.close());

/** A program that prints the outputs as soon as they are known. */
function answer(inputs: object, options: object = {}): string {
    return `const answer = new sharing.InvitationResponse("answer", ${JSON.stringify(inputs)}, ${JSON.stringify(options)});
        exports.answer = answer;
        for (const name of ["response", "invitationId", "region", "status", "sharedResources"]) {
            answer[name].apply((value) => console.log("known: " + name));
        }`;
}

/** Names of the outputs that a program knew. */
function known(output: string): string[] {
    return [...new Set([...output.matchAll(/known: (\w+)/g)].map(([, name = ""]) => name))].sort();
}

/** The plugins that run: a process that has ended and was not waited for has no arguments. */
function plugins(): { readonly id: number; readonly parent: number }[] {
    const list = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" });
    return list
        .split("\n")
        .filter((line) => line.includes("pulumi-resource-alicloud-resource-sharing"))
        .map((line) => line.trim().split(/\s+/).map(Number))
        .map(([id = 0, parent = 0]) => ({ id, parent }));
}

test("accepts, reads back, changes nothing more; a preview knows what can be known", async () => {
    const shared = await scene.share();
    const { invitationId } = shared;
    const stack = await scene.stack(answer({ invitationId, response: "accept" }), {}, "plugin");
    expect(known(await stack.preview())).toEqual(["invitationId", "region", "response"]);
    expect(scene.takeCalls()).toEqual([]);

    await stack.up();
    expect(await scene.statusOf(shared)).toBe("Accepted");
    expect(await stack.outputsOf("answer")).toMatchObject({
        response: "accept",
        invitationId,
        region,
        status: "Accepted",
        joined: true,
        sharedResources: [{ resourceType: "Snapshot" }, { resourceType: "VSwitch" }],
    });
    expect((await stack.resource("answer"))?.sourcePosition).toMatch(lineOfProgram);
    expect(await stack.refresh(["--expect-no-changes"])).toContain("2 unchanged");
    scene.takeCalls();
    expect(await stack.up(["--expect-no-changes"])).toContain("2 unchanged");
    expect(scene.takeCalls()).toEqual([]);

    await stack.declare(answer({ invitationId, response: "accept", onDelete: "leave" }));
    const preview = await stack.preview(["--diff"]);
    expect(preview).toContain('~ onDelete: "retain" => "leave"');
    expect(known(preview)).toEqual(["invitationId", "region", "response", "sharedResources", "status"]);
    await stack.up();
    expect(scene.takeCalls()).toEqual([]);
    await stack.destroy();
    expect(await scene.isJoined(shared.resourceShareId)).toBe(false);
});

test("a refresh that removes a response says why, with the resource @full", async () => {
    const { resourceShareId, invitationId } = await scene.share();
    const stack = await scene.stack(answer({ resourceShareId, response: "accept" }), {}, "plugin");
    await stack.up();
    await scene.remove(resourceShareId);
    expect(await stack.refresh()).toMatch(
        new RegExp(
            `InvitationResponse \\(answer\\):\\s+The InvitationResponse with the id ${invitationId} is removed from the state: account`,
        ),
    );
});

test("what was answered by hand is imported by id, and the program has nothing to change @full", async () => {
    const [byShare, byInvitation] = [await scene.share(), await scene.share()];
    await scene.answerByHand("Accept", byShare.invitationId);
    await scene.answerByHand("Reject", byInvitation.invitationId);
    const stack = await scene.stack("", {}, "plugin");
    const options = ["--yes", "--skip-preview", "--generate-code=false", "--protect=false"];
    const import_ = async (...words: string[]) => {
        const { exitCode, output } = await stack.stack.run(["import", type, ...words, ...options]);
        expect(output).toMatch(/1 imported/);
        expect(exitCode).toBe(0);
    };
    await import_("by-share", `${region}/${byShare.resourceShareId}`);
    await import_("by-invitation", byInvitation.invitationId);
    const pending = await scene.share();
    const refused = failed(
        await stack.stack.run(["import", type, "pending", pending.resourceShareId, ...options]),
    );
    expect(refused).toContain(
        `${pending.invitationId} cannot be imported: response is "none", but must be "accept" or "reject".`,
    );
    scene.takeCalls();
    await stack.declare(`
        new sharing.InvitationResponse("by-share",
            { response: "accept", resourceShareId: "${byShare.resourceShareId}" });
        new sharing.InvitationResponse("by-invitation",
            { response: "reject", invitationId: "${byInvitation.invitationId}" });
        exports.status = sharing.InvitationResponse.get("other", "${pending.invitationId}").status;`);
    await stack.preview(["--expect-no-changes"]);
    expect(scene.takeWrites()).toEqual([]);
    await stack.up();
    expect(await stack.stack.outputs()).toEqual({ status: "Pending" });
});

test("an import as another account than the declared one is refused, and nothing is left; both ways on work @full", async () => {
    const { receiver, stranger } = scene;
    const shared = await scene.share();
    const targets = { ResourceShareId: shared.resourceShareId, Targets: [stranger.id] };
    await scene.emulator.call(scene.sender.id, "AssociateResourceShare", targets, region);
    await scene.answerByHand("Accept", shared.invitationId);
    const ids = { ResourceShareIds: [shared.resourceShareId] };
    const listed = await scene.emulator.call(stranger.id, "ListResourceShareInvitations", ids, region);
    const ofCaller = listed.ResourceShareInvitations[0]?.ResourceShareInvitationId ?? "";
    const accepting = { ResourceShareInvitationId: ofCaller };
    await scene.emulator.call(stranger.id, "AcceptResourceShareInvitation", accepting, region);

    const roleArn = `acs:ram::${receiver.id}:role/sharing`;
    const provider = `const member = new sharing.Provider("member", { assumeRole: { roleArn: "${roleArn}" }, region: "${region}" });`;
    const declared = (options: string, more = "") => `${provider}
        new sharing.InvitationResponse("network", { response: "accept", resourceShareId: "${shared.resourceShareId}",
            onDelete: "leave", ${more} }, ${options});`;
    const stack = await scene.stack(provider, scene.environmentOf(stranger), "plugin");
    await stack.up();
    const import_ = async (...words: string[]) => {
        const all = [
            "import",
            type,
            ...words,
            shared.resourceShareId,
            "--yes",
            "--skip-preview",
            "--generate-code=false",
        ];
        expect((await stack.stack.run(all)).output).toMatch(/1 imported/);
    };
    await import_("network");
    await stack.declare(declared("{ protect: true }"));
    await stack.up();
    scene.takeCalls();

    await stack.declare(declared("{}", `assumeRole: { roleArn: "${roleArn}" }`));
    const refusal =
        `${ofCaller} in ${region} was imported as that of account ${stranger.id}, whose credentials the import had, but the` +
        ` program declares account ${receiver.id}: nothing was changed. Drop it from the state`;
    expect(failed(await stack.stack.preview())).toContain(refusal);
    expect(failed(await stack.stack.up())).toContain(refusal);
    expect(scene.takeCalls()).toEqual([]);

    const dropped = ["state", "delete", (await stack.resource("network"))?.urn ?? "", "--force", "--yes"];
    expect(await stack.stack.run(dropped)).toMatchObject({ exitCode: 0 });
    expect(await stack.up()).toMatch(/1 created/);
    expect(await stack.outputsOf("network")).toMatchObject({ receiverAccountId: receiver.id });
    expect(await stack.stack.run(dropped)).toMatchObject({ exitCode: 0 });

    await import_("network", "--provider", `member=${(await stack.resource("member"))?.urn}`);
    await stack.declare(declared("{ provider: member, protect: true }"));
    expect(await stack.up()).toMatch(/1 updated/);
    expect(await stack.outputsOf("network")).toMatchObject({ receiverAccountId: receiver.id });
    expect(scene.takeWrites().filter((operation) => operation !== "AssumeRole")).toEqual([]);
});

test("Ctrl-C in a wait ends it at once; what was sent is in the state, and the next up goes on", async () => {
    const { resourceShareId } = await scene.share();
    await scene.settle();
    const { settings } = scene.emulator;
    settings.lateShareVisibilityMilliseconds = 3_600_000;
    const stack = await scene.stack(answer({ resourceShareId, response: "accept" }), {}, "plugin");
    const waits = await HeldWaits.open();
    const { environment } = waits;
    const running = stack.stack.spawn(["up", "--yes", "--skip-preview"], { environment });
    await waits.begun;
    running.kill("SIGINT");
    const output = failed(await running.result);
    await waits.close();
    expect(output).toMatch(/left: waiting for the share of resource share rs-\w+ to appear/);
    expect(output).toMatch(/Cancelled while waiting for the share of/);
    expect(await stack.outputsOf("answer")).toMatchObject({ status: "Accepted", joined: false });

    scene.emulator.clock.advance(3_600_000);
    scene.takeCalls();
    await stack.up();
    expect(scene.takeWrites()).toEqual([]);
    expect(await stack.outputsOf("answer")).toMatchObject({ response: "accept", joined: true });
});

test("a plugin whose engine is killed ends, and accepts nothing", async () => {
    const resourceShareId = await scene.createShare();
    const stack = await scene.stack(answer({ resourceShareId, response: "accept" }), {}, "plugin");
    const running = stack.stack.spawn(["up", "--yes", "--skip-preview"]);
    await scene.called("ListResourceShareInvitations");
    const [plugin, ...others] = plugins().filter(({ parent }) => parent === running.processId);
    expect([plugin, others]).toEqual([expect.anything(), []]);
    running.kill("SIGKILL");
    while (plugins().some(({ id }) => id === plugin?.id)) {
        await setTimeout(50);
    }
    await scene.invite(resourceShareId);
    expect(scene.takeWrites()).toEqual([]);
});

test("an explicit provider: its keys are secret, half a set is named, another key updates it and no resource @full", async () => {
    const { resourceShareId } = await scene.share();
    const { accessKeyId: accessKey, accessKeySecret: secretKey } = scene.receiver;
    const program = (args: object) => `
        const provider = new sharing.Provider("receiver", ${JSON.stringify(args)});
        const parent = new pulumi.ComponentResource("test:index:Network", "shared", {}, { provider });
        new sharing.InvitationResponse("answer",
            { resourceShareId: "${resourceShareId}", response: "accept" }, { parent });`;
    const endpoints = [{ resourcesharing: scene.emulator.url, sts: scene.emulator.url }];
    const stack = await scene.stack(
        program({ accesKey: accessKey }),
        scene.environmentOf(scene.stranger),
        "plugin",
    );
    await stack.stack.setConfig({ "alicloud:profile": "of-another-provider" });
    expect(failed(await stack.stack.preview())).toContain('has no argument "accesKey"; there are accessKey,');

    await stack.declare(program({ accessKey, secretKey, region, endpoints }));
    await stack.up();
    expect(await stack.outputsOf("answer")).toMatchObject({ receiverAccountId: scene.receiver.id });
    expect(JSON.stringify(await stack.stack.export())).not.toContain(secretKey);

    scene.takeCalls();
    await stack.declare(program({ accessKey, secretKey, region, endpoints, maxRetryTimeout: 60 }));
    expect(await stack.up()).toMatch(/1 updated\n\s+3 unchanged/);
    expect(scene.takeCalls()).toEqual([]);
    await stack.refresh(["--expect-no-changes"]);
});

test("the account of the other adapter's configuration is never passed over in silence @full", async () => {
    const { resourceShareId } = await scene.share();
    const stack = await scene.stack(answer({ resourceShareId, response: "accept" }), {}, "plugin");
    await stack.stack.setConfig({ "alicloud:accountId": scene.stranger.id });
    const output = failed(await stack.stack.up());
    expect(output).toContain(
        'InvitationResponse "answer": the plugin does not see alicloud:accountId:' +
            " set alicloud-resource-sharing:accountId as well, or use a Provider.",
    );
    await stack.stack.setConfig({ "alicloud-resource-sharing:accountId": scene.stranger.id });
    expect(failed(await stack.stack.up())).toContain(
        `The credentials belong to account ${scene.receiver.id}`,
    );
    expect(scene.takeWrites()).toEqual([]);
    await stack.stack.setConfig({ "alicloud-resource-sharing:accountId": scene.receiver.id });
    await stack.up();
    expect(await stack.outputsOf("answer")).toMatchObject({ joined: true });
});
