import type { AdapterName } from "../support/project";
import { region, Scene } from "../support/scene";
import { failed } from "../support/testStack";

let scene: Scene;
beforeEach(async () => {
    scene = await Scene.open();
});
afterEach(() => scene.close());

const adapters: AdapterName[] = ["dynamic", "plugin"];

/** A program that lists what waits, accepts it all, and lists what came of it. */
const acceptAll = `
    module.exports = (async () => {
        const { invitations } = await sharing.getInvitations({ status: "Pending" });
        console.log("waiting: " + invitations.map(({ invitationId }) => invitationId).join(" "));
        const responses = invitations.map(({ resourceShareId, senderAccountId }) =>
            new sharing.InvitationResponse(resourceShareId, { response: "accept", resourceShareId, senderAccountId }));
        const [first] = responses;
        return {
            senders: invitations.map(({ senderAccountId }) => senderAccountId),
            resources: sharing.getSharedResourcesOutput(
                { resourceShareId: first?.resourceShareId, resourceType: "VSwitch" }, { dependsOn: responses })
                .sharedResources.apply((all) => all.map(({ resourceId }) => resourceId)),
            invitation: first && sharing.getInvitationOutput({ invitationId: first.invitationId }),
            hidden: sharing.getInvitationsOutput({ senderAccountId: pulumi.secret("1000000000000001") }).invitations,
        };
    })();`;

test.each(adapters)(
    "%s: a program lists and answers; a preview asks as well, and changes nothing",
    async (adapter) => {
        const { resourceShareId, invitationId } = await scene.share();
        const stack = await scene.stack(acceptAll, {}, adapter);
        const preview = await stack.preview();
        expect(preview).toContain(`waiting: ${invitationId}`);
        expect(new Set(scene.takeCalls())).toEqual(new Set(["ListResourceShareInvitations"]));

        await stack.up();
        const { deployment } = await stack.stack.export();
        expect(await stack.stack.outputs()).toMatchObject({
            senders: [scene.sender.id],
            resources: ["vsw-bp1aaaaaaaaaaaaaaaaaa"],
            invitation: { invitationId, resourceShareId, status: "Accepted", region },
        });
        const [root] = (deployment.resources ?? []).filter(({ type }) => type === "pulumi:pulumi:Stack");
        expect(root?.outputs?.hidden).toHaveProperty("ciphertext");
        expect(scene.takeWrites()).toEqual(["AcceptResourceShareInvitation"]);
    },
);

test.each(adapters)(
    "%s: an explicit provider asks in its own name, and its key is nowhere to be read @full",
    async (adapter) => {
        await scene.share();
        const { accessKeyId: accessKey, accessKeySecret: secretKey } = scene.receiver;
        const endpoints = [{ resourcesharing: scene.emulator.url, sts: scene.emulator.url }];
        const program = (args: object) => `
        const provider = new sharing.Provider("receiver", ${JSON.stringify(args)});
        const parent = new pulumi.ComponentResource("test:index:Network", "shared", {}, { provider });
        module.exports = (async () => ({
            byDefault: (await sharing.getInvitations()).invitations.length,
            byProvider: (await sharing.getInvitations({}, { provider })).invitations.length,
            byParent: sharing.getInvitationsOutput({}, { parent }).invitations.length,
        }))();`;
        const stack = await scene.stack(
            program({ accessKey, secretKey, region, endpoints }),
            scene.environmentOf(scene.stranger),
            adapter,
        );
        const printed = [await stack.preview(["--diff"]), await stack.up(["--diff"])].join("\n");
        expect(await stack.stack.outputs()).toEqual({ byDefault: 0, byProvider: 1, byParent: 1 });
        const state = JSON.stringify(await stack.stack.export());
        expect([printed.includes(secretKey), state.includes(secretKey)]).toEqual([false, false]);
    },
);

test.each(adapters)(
    "%s: a mistake, and a refusal of the service, are one line without a stack trace @full",
    async (adapter) => {
        const stack = await scene.stack(`sharing.getInvitationsOutput({ status: "pending" });`, {}, adapter);
        const mistake = failed(await stack.stack.preview());
        expect(mistake).toMatch(/error: getInvitations: status is "pending", but must be "Pending" or /);
        await stack.declare(`module.exports = (async () => ({
        found: await sharing.getInvitation({ invitationId: "i-000000000000" }),
    }))();`);
        const missing = failed(await stack.stack.preview());
        expect(missing).toContain(
            `error: getInvitation: Account ${scene.receiver.id} has no invitation i-000000000000 in ${region}: check the id,`,
        );
        for (const output of [mistake, missing]) {
            expect(output).not.toMatch(/^\s+at /m);
        }
    },
);

test("dynamic: the stack's configuration is the account, its secrets included @full", async () => {
    await scene.share();
    const { accessKeyId, accessKeySecret } = scene.receiver;
    const program = `module.exports = (async () => ({ count: (await sharing.getInvitations()).invitations.length }))();`;
    const stack = await scene.stack(program, scene.environmentOf(scene.stranger));
    await stack.stack.setConfig({ "alicloud:accessKey": accessKeyId, "alicloud:secretKey": accessKeySecret });
    await stack.up();
    expect(await stack.stack.outputs()).toEqual({ count: 1 });
});

test("dynamic: a provider of another package has no account for a look-up @full", async () => {
    const stack = await scene.stack(`
        class Other extends pulumi.ProviderResource {}
        module.exports = (async () => sharing.getInvitations({}, { provider: new Other("pulumi-nodejs", "other") }))();`);
    const output = failed(await stack.stack.preview());
    expect(output).toContain("getInvitations: the provider is not a Provider of this package,");
});
