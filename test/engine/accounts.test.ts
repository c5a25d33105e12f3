import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Account } from "alicloud-resource-sharing-emulator";
import { region, Scene } from "../support/scene";
import { failed } from "../support/testStack";
import { nothingSet, oidcToken, shareWith, threeAccounts } from "./support/accounts";
import { linesAbout } from "./support/diagnostics";
import { Relay } from "./support/relay";
import { tracesOf, Witness } from "./support/witness";

let scene: Scene;
let relay: Relay;
let directory: string;
beforeEach(async () => {
    scene = await Scene.open({ accounts: threeAccounts });
    relay = await Relay.open(scene.emulator.url);
    relay.secrets.push(...threeAccounts.map(({ accessKeySecret }) => accessKeySecret));
    directory = await mkdtemp(join(tmpdir(), "resource-sharing-accounts-"));
});
afterEach(async () => {
    await scene.close();
    await relay.close();
    await rm(directory, { recursive: true });
});

/** A file of the test's own; gives its path. */
async function file(name: string, text: string): Promise<string> {
    const path = join(directory, name);
    await writeFile(path, text);
    return path;
}

const role = (account: Account) => `acs:ram::${account.id}:role/sharing`;
const respond = (name: string, invitationId: string, options = "{}") =>
    `new sharing.InvitationResponse("${name}", { invitationId: "${invitationId}", response: "accept" }, ${options});`;

type Secret = { readonly secret: string };
interface Way {
    readonly config?: Record<string, string | Secret>;
    readonly environment?: Record<string, string>;
    /** Operations of STS that it takes. */
    readonly calls?: string[];
}

/** Every way to set the default provider's account, given what a test has. */
const ways: [name: string, way: () => Promise<Way>][] = [
    [
        "keys in the configuration",
        async () => ({
            config: {
                "alicloud:accessKey": scene.receiver.accessKeyId,
                "alicloud:secretKey": { secret: scene.receiver.accessKeySecret },
                "alicloud:region": region,
            },
        }),
    ],
    [
        "a profile, with its region",
        async () => ({
            config: {
                "alicloud:profile": "receiver",
                "alicloud:sharedCredentialsFile": await file(
                    "config.json",
                    JSON.stringify({
                        profiles: [
                            {
                                name: "receiver",
                                mode: "AK",
                                access_key_id: scene.receiver.accessKeyId,
                                access_key_secret: scene.receiver.accessKeySecret,
                                region_id: region,
                            },
                        ],
                    }),
                ),
            },
        }),
    ],
    [
        "an OIDC token file, from the environment alone",
        async () => {
            const token = oidcToken(600);
            relay.secrets.push(token);
            return {
                environment: {
                    ALIBABA_CLOUD_REGION: region,
                    ALIBABA_CLOUD_ROLE_ARN: role(scene.receiver),
                    ALIBABA_CLOUD_OIDC_PROVIDER_ARN: `acs:ram::${scene.receiver.id}:oidc-provider/ci`,
                    ALIBABA_CLOUD_OIDC_TOKEN_FILE: await file("token", `${token}\n`),
                },
                calls: ["AssumeRoleWithOIDC"],
            };
        },
    ],
    [
        "a credentials URI",
        async () => ({
            config: { "alicloud:region": region },
            environment: { ALIBABA_CLOUD_CREDENTIALS_URI: `${relay.url}/credentials/${scene.receiver.id}` },
        }),
    ],
    [
        "a role of the receiver, assumed by the sender",
        async () => ({
            config: {
                "alicloud:region": region,
                "alicloud:assumeRole": JSON.stringify({
                    roleArn: role(scene.receiver),
                    externalId: "agreed",
                }),
                "alicloud:accountId": scene.receiver.id,
            },
            environment: {
                ALIBABA_CLOUD_ACCESS_KEY_ID: scene.sender.accessKeyId,
                ALIBABA_CLOUD_ACCESS_KEY_SECRET: scene.sender.accessKeySecret,
            },
            calls: ["AssumeRole", "GetCallerIdentity"],
        }),
    ],
];

test.each<[form: string, write: (secret: string) => string]>([
    ["plain", (secret) => `x${secret}x`],
    ["URL-encoded", (secret) => `?a=${encodeURIComponent(secret)}&b`],
    ["form-encoded", (secret) => new URLSearchParams({ a: secret }).toString()],
    ["base64", (secret) => Buffer.from(`user:${secret}`).toString("base64")],
    ["base64", (secret) => Buffer.from(`${secret} and more`).toString("base64")],
    ["base64url", (secret) => Buffer.from(`{"key":"${secret}"}`).toString("base64url")],
])("the witness sees a secret that is %s", (form, write) => {
    const [{ accessKeySecret } = { accessKeySecret: "" }] = threeAccounts;
    expect(tracesOf(accessKeySecret, write(accessKeySecret))).toContain(form);
    expect(tracesOf(accessKeySecret, write("another text"))).toEqual([]);
});

test.each(ways)("%s: once for all resources, and no secret anywhere", async (_, way) => {
    const { config = {}, environment = {}, calls = [] } = await way();
    const [first, second] = [await scene.share(), await scene.share()];
    const stack = await scene.stack(
        respond("first", first.invitationId) + respond("second", second.invitationId),
        {
            ...nothingSet,
            ...environment,
            ALIBABA_CLOUD_ENDPOINT_STS: relay.url,
        },
    );
    await stack.stack.setConfig(config);
    const witness = new Witness(stack, relay.secrets);
    const result = await witness.run("up");
    expect(result).toMatchObject({ exitCode: 0 });
    expect([await scene.statusOf(first), await scene.statusOf(second)]).toEqual(["Accepted", "Accepted"]);
    const ofSts = scene.takeCalls().filter((operation) => /^(Assume|GetCaller)/.test(operation));
    expect(ofSts).toEqual(calls);
});

test("two accounts in one program: nothing is mixed, whatever the environment; keys are rotated", async () => {
    const { receiver, sender } = scene;
    const [, , stranger] = scene.emulator.accounts;
    if (stranger === undefined) {
        throw new Error("The emulator has no third account.");
    }
    const [direct = "", byItself = ""] = await shareWith(scene, receiver, stranger);
    const [byName = ""] = await shareWith(scene, receiver);
    const endpoints = [{ resourcesharing: scene.emulator.url, sts: relay.url }];
    const program = (keys: object, more = "") => `
        const receiver = new sharing.Provider("receiver", ${JSON.stringify({ ...keys, region, endpoints })});
        const stranger = new sharing.Provider("stranger", ${JSON.stringify({
            accessKey: sender.accessKeyId,
            secretKey: sender.accessKeySecret,
            assumeRole: { roleArn: role(stranger) },
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
        ${respond("direct", direct, "{ provider: receiver }")}
        new Network("by-name", "${byName}", { providers: { "pulumi-nodejs": receiver } });
        new Network("by-itself", "${byItself}", { provider: stranger });
        ${more}`;
    const stack = await scene.stack(
        program({ accessKey: receiver.accessKeyId, secretKey: receiver.accessKeySecret }),
        {
            ...nothingSet,
            ALIBABA_CLOUD_ENDPOINT_RESOURCESHARING: "",
            ALIBABA_CLOUD_ENDPOINT_STS: "",
        },
    );
    const witness = new Witness(stack, relay.secrets);
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
    const answer = await fetch(`${relay.url}/credentials/${receiver.id}`);
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

test("a session that ends in the middle of a wait is renewed", async () => {
    const resourceShareId = await scene.createShare();
    const stack = await scene.stack(
        `new sharing.InvitationResponse("late", { resourceShareId: "${resourceShareId}", response: "accept" });`,
        {
            ALIBABA_CLOUD_ENDPOINT_STS: relay.url,
            ALIBABA_CLOUD_ACCESS_KEY_ID: scene.sender.accessKeyId,
            ALIBABA_CLOUD_ACCESS_KEY_SECRET: scene.sender.accessKeySecret,
        },
    );
    const assumeRole = JSON.stringify({ roleArn: role(scene.receiver), sessionExpiration: 900 });
    await stack.stack.setConfig({ "alicloud:assumeRole": assumeRole });
    scene.afterCalls("ListResourceShareInvitations", 2, async () => {
        scene.emulator.clock.advance(901_000);
        await scene.invite(resourceShareId);
    });
    const witness = new Witness(stack, relay.secrets);
    expect(await witness.run("up")).toMatchObject({ exitCode: 0 });
    expect(scene.emulator.requests.filter(({ operation }) => operation === "AssumeRole").length).toBe(2);
    expect(scene.emulator.requests.filter(({ code }) => code === "InvalidSecurityToken.Expired").length).toBe(
        1,
    );
    expect((await stack.outputsOf("late")).status).toBe("Accepted");
});

test("many at once in a fresh process: all have the account, or all say once what is wrong with it", async () => {
    const names = Array.from({ length: 12 }, (_, index) => `response-${index}`);
    const responses = await Promise.all(
        names.map(async (name) => {
            const { invitationId } = await scene.share();
            return `new sharing.InvitationResponse("${name}", ${JSON.stringify({
                invitationId,
                response: "accept",
                onDelete: "leave",
            })});`;
        }),
    );
    const stack = await scene.stack(responses.join("\n"), {
        ALIBABA_CLOUD_ENDPOINT_STS: relay.url,
        ALIBABA_CLOUD_ACCESS_KEY_ID: scene.sender.accessKeyId,
        ALIBABA_CLOUD_ACCESS_KEY_SECRET: scene.sender.accessKeySecret,
    });
    await stack.stack.setConfig({ "alicloud:assumeRole": JSON.stringify({ roleArn: role(scene.receiver) }) });
    await stack.up();
    scene.takeCalls();

    expect(await stack.refresh()).toContain("13 unchanged");
    expect(scene.takeCalls().filter((operation) => operation === "AssumeRole")).toEqual(["AssumeRole"]);

    const environment = { ALIBABA_CLOUD_ACCESS_KEY_SECRET: "" };
    const output = failed(await stack.stack.destroy(["--continue-on-error"], { environment }));
    const message = "there is an access key id (ALIBABA_CLOUD_ACCESS_KEY_ID), but no access key secret";
    for (const name of names) {
        expect(linesAbout(output, name).filter((line) => line.includes(message)).length).toBe(1);
    }
    expect(output).not.toMatch(/before it was configured|\n\s+at /);
    expect(scene.takeCalls()).toEqual([]);
    expect((await stack.outputsOf("response-0")).status).toBe("Accepted");
});
