import { region, type Scene } from "../support/scene";
import { AccountScene, accounts, nothingSet, oidcToken, respond, roleOf } from "./support/accountScene";
import { tracesOf } from "./support/witness";

let own: AccountScene;
let scene: Scene;
beforeEach(async () => {
    own = await AccountScene.open();
    scene = own.scene;
});
afterEach(() => own.close());

type Secret = { readonly secret: string };
interface Way {
    readonly config?: Record<string, string | Secret>;
    readonly environment?: Record<string, string>;
    /** What each resource declares. Default: nothing. */
    readonly inputs?: object;
    /** Operations of STS that it takes. */
    readonly calls?: string[];
}

/** Every way to set the default provider's account, given what a test has. */
const ways: [name: string, way: () => Promise<Way>][] = [
    [
        "keys in the configuration @full",
        async () => ({
            config: {
                "alicloud:accessKey": scene.receiver.accessKeyId,
                "alicloud:secretKey": { secret: scene.receiver.accessKeySecret },
                "alicloud:region": region,
            },
        }),
    ],
    [
        "a profile, with its region @full",
        async () => ({
            config: {
                "alicloud:profile": "receiver",
                "alicloud:sharedCredentialsFile": await own.file(
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
        "an OIDC token file, from the environment alone @full",
        async () => {
            const token = oidcToken(600);
            own.secret(token);
            return {
                environment: {
                    ALIBABA_CLOUD_REGION: region,
                    ALIBABA_CLOUD_ROLE_ARN: roleOf(scene.receiver),
                    ALIBABA_CLOUD_OIDC_PROVIDER_ARN: `acs:ram::${scene.receiver.id}:oidc-provider/ci`,
                    ALIBABA_CLOUD_OIDC_TOKEN_FILE: await own.file("token", `${token}\n`),
                },
                calls: ["AssumeRoleWithOIDC"],
            };
        },
    ],
    [
        "a credentials URI @full",
        async () => ({
            config: { "alicloud:region": region },
            environment: {
                ALIBABA_CLOUD_CREDENTIALS_URI: `${own.relay.url}/credentials/${scene.receiver.id}`,
            },
        }),
    ],
    [
        "a role of the receiver, assumed by the sender; the region is that of each resource",
        async () => ({
            config: {
                "alicloud:assumeRole": JSON.stringify({
                    roleArn: roleOf(scene.receiver),
                    externalId: "agreed",
                }),
                "alicloud:accountId": scene.receiver.id,
            },
            environment: { ...own.ofSender, ALIBABA_CLOUD_REGION: "" },
            inputs: { region },
            calls: ["AssumeRole"],
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
    const [{ accessKeySecret } = { accessKeySecret: "" }] = accounts;
    expect(tracesOf(accessKeySecret, write(accessKeySecret))).toContain(form);
    expect(tracesOf(accessKeySecret, write("another text"))).toEqual([]);
});

test.each(ways)("%s: once for all resources, and no secret anywhere", async (_, way) => {
    const { config = {}, environment = {}, inputs = {}, calls = [] } = await way();
    const [first, second] = [await scene.share(), await scene.share()];
    const stack = await scene.stack(
        respond("first", { invitationId: first.invitationId, ...inputs }) +
            respond("second", { invitationId: second.invitationId, ...inputs }),
        {
            ...nothingSet,
            ...environment,
            ALIBABA_CLOUD_ENDPOINT_STS: own.relay.url,
        },
    );
    await stack.stack.setConfig(config);
    const witness = own.witness(stack);
    const result = await witness.run("up");
    expect(result).toMatchObject({ exitCode: 0 });
    expect([await scene.statusOf(first), await scene.statusOf(second)]).toEqual(["Accepted", "Accepted"]);
    const ofSts = scene.takeCalls().filter((operation) => /^(Assume|GetCaller)/.test(operation));
    expect(ofSts).toEqual(calls);
});
