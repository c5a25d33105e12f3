import { region, type Scene } from "../../support/scene";
import { AccountScene, nothingSet, respond, roleOf } from "../support/accountScene";

let own: AccountScene;
let scene: Scene;
beforeEach(async () => {
    own = await AccountScene.open();
    scene = own.scene;
});
afterEach(() => own.close());

test("two accounts in one program: nothing is mixed, whatever the environment; keys are rotated", async () => {
    const { receiver, sender } = scene;
    const [, , stranger] = scene.emulator.accounts;
    if (stranger === undefined) {
        throw new Error("The emulator has no third account.");
    }
    const [direct = "", byItself = ""] = await own.shareWith(receiver, stranger);
    const [byName = ""] = await own.shareWith(receiver);
    const endpoints = [{ resourcesharing: scene.emulator.url, sts: own.relay.url }];
    const program = (keys: object) => `
        const receiver = new sharing.Provider("receiver", ${JSON.stringify({ ...keys, region, endpoints })});
        const stranger = new sharing.Provider("stranger", ${JSON.stringify({
            accessKey: sender.accessKeyId,
            secretKey: sender.accessKeySecret,
            assumeRole: { roleArn: roleOf(stranger) },
            accountId: stranger.id,
            region,
            endpoints,
        })});
        class Network extends pulumi.ComponentResource {
            constructor(name, invitationId, options) {
                super("test:index:Network", name, {}, options);
                new sharing.InvitationResponse(name + "-response", { invitationId, response: "accept" }, { parent: this });
            }
        }
        ${respond("direct", { invitationId: direct }, "{ provider: receiver }")}
        new Network("by-name", "${byName}", { providers: { "pulumi-nodejs": receiver } });
        new Network("by-itself", "${byItself}", { provider: stranger });`;
    const stack = await scene.stack(
        program({ accessKey: receiver.accessKeyId, secretKey: receiver.accessKeySecret }),
        {
            ...nothingSet,
            ALIBABA_CLOUD_ENDPOINT_RESOURCESHARING: "",
            ALIBABA_CLOUD_ENDPOINT_STS: "",
        },
    );
    const witness = own.witness(stack);
    const callers = () => {
        const writes = scene.emulator.requests.filter(({ operation }) => operation.startsWith("Accept"));
        return Object.fromEntries(
            writes.map(({ accountId, parameters }) => [parameters.ResourceShareInvitationId, accountId]),
        );
    };

    expect(await witness.run("up")).toMatchObject({ exitCode: 0 });
    expect(callers()).toEqual({
        [direct]: receiver.id,
        [byName]: receiver.id,
        [byItself]: stranger.id,
    });
    expect(await stack.outputsOf("by-itself-response")).toMatchObject({ receiverAccountId: stranger.id });

    // Another key, of another kind: the provider changes, and none of its resources.
    const answer = await fetch(`${own.relay.url}/credentials/${receiver.id}`);
    const temporary = (await answer.json()) as Record<string, string>;
    await stack.declare(
        program({
            accessKey: temporary.AccessKeyId,
            secretKey: temporary.AccessKeySecret,
            securityToken: temporary.SecurityToken,
        }),
    );
    scene.takeCalls();
    const rotated = await witness.run("up");
    expect(rotated.output).toMatch(/~ {2}pulumi:providers:pulumi-nodejs receiver updated/);
    expect(rotated.output).toMatch(/1 updated\n\s+7 unchanged/);
    expect(scene.takeCalls()).toEqual([]);

    expect((await witness.run("refresh")).output).toMatch(/8 unchanged/);
    const refreshedBy = scene.emulator.requests.map(({ accountId }) => accountId);
    expect(new Set(refreshedBy)).toEqual(new Set([receiver.id, stranger.id, sender.id]));
    expect(await witness.run("destroy")).toMatchObject({ exitCode: 0 });
});
