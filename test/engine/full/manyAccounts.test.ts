import type { Account } from "alicloud-resource-sharing-emulator";
import { inEmulatorTime } from "../../support/emulatorTime";
import type { Scene } from "../../support/scene";
import { failed, type TestStack } from "../../support/testStack";
import { AccountScene, nothingSet, respond, roleOf } from "../support/accountScene";
import { linesAbout } from "../support/diagnostics";

const externalId = "External+id/=&canary";
const missingRole = "acs:ram::9999999999999999:role/sharing";

let own: AccountScene;
let scene: Scene;
let auditor: Account;
beforeEach(async () => {
    own = await AccountScene.open();
    scene = own.scene;
    const [, , , fourth] = scene.emulator.accounts;
    if (fourth === undefined) {
        throw new Error("The emulator has no fourth account.");
    }
    auditor = fourth;
});
afterEach(() => own.close());

/** A stack of the sender's, whose file of the CLI has a profile of each account. */
async function stackOf(
    program: string,
    adapter: "dynamic" | "plugin",
    more: Record<string, string> = {},
): Promise<TestStack> {
    const profiles = scene.emulator.accounts.map(({ name, accessKeyId, accessKeySecret }) => ({
        name,
        mode: "AK",
        access_key_id: accessKeyId,
        access_key_secret: accessKeySecret,
    }));
    const file = await own.file("config.json", JSON.stringify({ profiles }));
    const environment = { ...own.ofSender, ALIBABA_CLOUD_CREDENTIALS_FILE: file, ...more };
    return scene.stack(program, environment, adapter);
}

/** Who has made the writes so far, by the invitation or the share that they are about. */
function writers(): Record<string, string | null> {
    const writes = scene.emulator.requests.filter(({ operation }) =>
        /^(Accept|Reject|Disassociate)/.test(operation),
    );
    return Object.fromEntries(
        writes.map(({ accountId, parameters }) => [
            String(parameters.ResourceShareInvitationId ?? parameters.ResourceShareId),
            accountId,
        ]),
    );
}

/** The roles that were assumed since the last call, and how often the callers were asked who they are. */
function takeSts(): { roles: unknown[]; identities: number } {
    const { requests } = scene.emulator;
    const roles = requests
        .filter(({ operation, code }) => operation === "AssumeRole" && code === null)
        .map(({ parameters }) => parameters.RoleArn)
        .sort();
    const identities = requests.filter(({ operation }) => operation === "GetCallerIdentity").length;
    scene.emulator.clearRequests();
    return { roles, identities };
}

describe.each(["dynamic", "plugin"] as const)("by the %s adapter", (adapter) => {
    test("three accounts in one process; a role that cannot be assumed fails its own resource; no secret anywhere", async () => {
        const { receiver, stranger } = scene;
        const [ofReceiver = "", ofStranger = "", ofAuditor = ""] = await own.shareWith(
            receiver,
            stranger,
            auditor,
        );
        const [second = ""] = await own.shareWith(receiver);
        const byRole = { roleArn: roleOf(receiver), sessionName: "landing-zone", externalId };
        const responses = [
            respond("by-role", { invitationId: ofReceiver, assumeRole: byRole, onDelete: "leave" }),
            respond("by-role-too", { invitationId: second, assumeRole: byRole }),
            respond("by-profile", { invitationId: ofStranger, profile: "stranger", onDelete: "leave" }),
            respond("by-both", {
                invitationId: ofAuditor,
                profile: "stranger",
                assumeRole: { roleArn: roleOf(auditor) },
                accountId: auditor.id,
                onDelete: "leave",
            }),
        ];
        const broken = respond("broken", {
            invitationId: "i-0000",
            assumeRole: { roleArn: missingRole, externalId },
        });
        const stack = await stackOf([...responses, broken].join("\n"), adapter);
        const witness = own.witness(stack, [externalId]);
        scene.emulator.clearRequests();

        const output = failed(await witness.run("up", ["--continue-on-error"]));
        expect(linesAbout(output, "broken").join("\n")).toContain(
            `The role ${missingRole} cannot be assumed: AssumeRole was refused by`,
        );
        expect(output).toMatch(/4 created|5 created/);
        expect(writers()).toEqual({
            [ofReceiver]: receiver.id,
            [second]: receiver.id,
            [ofStranger]: stranger.id,
            [ofAuditor]: auditor.id,
        });
        expect(takeSts()).toEqual({ roles: [roleOf(receiver), roleOf(auditor)].sort(), identities: 0 });
        const { deployment } = await stack.stack.export();
        const providers = (deployment.resources ?? []).filter(({ type }) =>
            type.startsWith("pulumi:providers:"),
        );
        expect(providers.length).toBe(1);
        expect(await stack.outputsOf("by-role")).toMatchObject({
            receiverAccountId: receiver.id,
            profile: null,
            assumeRole: {
                roleArn: roleOf(receiver),
                sessionName: "landing-zone",
                externalId: { ciphertext: expect.any(String) },
            },
            accountId: null,
        });
        expect((await stack.resource("by-role"))?.inputs).toMatchObject({
            assumeRole: { externalId: { ciphertext: expect.any(String) } },
        });
        expect(await stack.outputsOf("by-both")).toMatchObject({
            receiverAccountId: auditor.id,
            profile: "stranger",
            assumeRole: { roleArn: roleOf(auditor) },
        });

        await stack.declare(responses.join("\n"));
        expect(await witness.run("refresh", ["--expect-no-changes"])).toMatchObject({ exitCode: 0 });
        expect(takeSts()).toEqual({ roles: [roleOf(receiver), roleOf(auditor)].sort(), identities: 0 });
        expect((await stack.resource("by-role"))?.inputs).toMatchObject({
            assumeRole: { externalId: { ciphertext: expect.any(String) } },
        });
        expect(await witness.run("preview", ["--expect-no-changes"])).toMatchObject({ exitCode: 0 });
        expect(takeSts()).toEqual({ roles: [], identities: 0 });

        expect(await witness.run("destroy")).toMatchObject({ exitCode: 0 });
        const left = scene.emulator.requests.filter(({ operation }) => operation.startsWith("Disassociate"));
        expect(left.map(({ accountId }) => accountId).sort()).toEqual(
            [receiver.id, stranger.id, auditor.id].sort(),
        );
    });

    test("an account whose role is refused stops no refresh and no up, and each shows it; destroy can leave it out", async () => {
        const { receiver, stranger } = scene;
        const [ofReceiver = "", ofAuditor = ""] = await own.shareWith(receiver, auditor);
        const refused = { profile: "stranger", assumeRole: { roleArn: roleOf(auditor) }, onDelete: "leave" };
        const program =
            respond("open", { invitationId: ofReceiver, assumeRole: { roleArn: roleOf(receiver) } }) +
            respond("closed", { invitationId: ofAuditor, ...refused });
        const stack = await stackOf(program, adapter);
        await stack.up();
        scene.emulator.controls.deny(stranger.id, "AssumeRole");

        const warning = `warning: Account ${auditor.id} cannot be reached: ${ofAuditor} in cn-hangzhou stays as it was recorded`;
        const unreachable = `unreachable\\s*: "NoPermission: ${roleOf(auditor)} cannot be assumed"`;
        const nightly = failed(await stack.stack.preview(["--refresh", "--diff", "--expect-no-changes"]));
        expect(nightly).toMatch(new RegExp(`\\+ ${unreachable}`));
        expect(nightly).toMatch(new RegExp(`- ${unreachable}`));
        expect(nightly).toContain(warning);
        expect(failed(await stack.stack.refresh(["--expect-no-changes"]))).toMatch(/1 updated/);

        const up = await stack.up(["--refresh"]);
        expect(up).toContain("[diff: -unreachable]");
        expect(up).toContain(warning);
        expect(await stack.outputsOf("closed")).toHaveProperty("unreachable");
        expect(failed(await stack.stack.preview(["--expect-no-changes"]))).toMatch(/1 to update/);

        expect(failed(await stack.stack.destroy())).toContain("(--exclude <URN>)");
        await stack.destroy(["--exclude", (await stack.resource("closed"))?.urn ?? ""]);
        scene.emulator.controls.allow(stranger.id, "AssumeRole");
        await stack.refresh();
        expect(await stack.outputsOf("closed")).not.toHaveProperty("unreachable");
        await stack.destroy();
        expect(writers()).toMatchObject({ [ofAuditor]: auditor.id });
    });

    test("what a create that gives up leaves in the state has the external id encrypted as well", async () => {
        const [invitationId = ""] = await own.shareWith(scene.receiver);
        scene.emulator.settings.lateShareVisibilityMilliseconds = 3_600_000;
        const assumeRole = { roleArn: roleOf(scene.receiver), externalId };
        const options = '{ customTimeouts: { create: "1m" } }';
        const program = respond("network", { invitationId, assumeRole }, options);
        const stack = await stackOf(program, adapter, inEmulatorTime(scene.emulator));
        const witness = own.witness(stack, [externalId]);
        expect(failed(await witness.run("up"))).toContain("Gave up waiting for the share");
        const kept = await stack.resource("network");
        const encrypted = { assumeRole: { externalId: { ciphertext: expect.any(String) } } };
        expect(kept).toMatchObject({ inputs: encrypted, outputs: encrypted });
    });
});

test("another role of the same account, or another profile, in place; another account's role replaces", async () => {
    const { receiver, stranger } = scene;
    const [ofReceiver = "", ofStranger = ""] = await own.shareWith(receiver, stranger);
    const roleArn = roleOf(receiver);
    const declare = (account: object) => respond("network", { invitationId: ofReceiver, ...account });
    const stack = await stackOf(declare({ assumeRole: { roleArn } }), "plugin");
    await stack.up();
    scene.emulator.clearRequests();

    await stack.declare(declare({ assumeRole: { roleArn: `${roleArn}-2`, externalId } }));
    const witness = own.witness(stack, [externalId]);
    expect((await witness.run("up")).output).toMatch(/1 updated/);
    expect(scene.takeCalls()).toEqual([]);

    await stack.declare(declare({ profile: "receiver" }));
    expect(await stack.up()).toMatch(/1 updated/);
    expect(scene.takeCalls()).toEqual(["GetCallerIdentity"]);

    await stack.declare(declare({ profile: "stranger" }));
    const refused = failed(await stack.stack.up());
    expect(refused).toContain(
        `The credentials belong to account ${stranger.id}, but ${ofReceiver} in cn-hangzhou belongs to account ${receiver.id}`,
    );
    expect(scene.takeCalls()).toEqual(["GetCallerIdentity"]);
    expect((await stack.outputsOf("network")).profile).toBe("receiver");

    await stack.declare(
        respond("network", { invitationId: ofStranger, assumeRole: { roleArn: roleOf(stranger) } }),
    );
    expect(await stack.up()).toMatch(/1 replaced/);
    expect(writers()).toMatchObject({ [ofStranger]: stranger.id });
});

test("profiles alone need no other credentials", async () => {
    const [invitationId = ""] = await own.shareWith(scene.receiver);
    const stack = await stackOf(
        respond("network", { invitationId, profile: "receiver", onDelete: "leave" }),
        "dynamic",
    );
    const environment = { ...nothingSet, ALIBABA_CLOUD_REGION: "cn-hangzhou" };
    expect(await stack.stack.up([], { environment })).toMatchObject({ exitCode: 0 });
    expect(await stack.stack.refresh([], { environment })).toMatchObject({ exitCode: 0 });
    expect(await stack.stack.destroy([], { environment })).toMatchObject({ exitCode: 0 });
    expect(writers()).toMatchObject({ [invitationId]: scene.receiver.id });
});
