import { region, type Scene } from "../../support/scene";
import { failed } from "../../support/testStack";
import { AccountScene, nothingSet, oidcToken, respond } from "../support/accountScene";
import { linesAbout } from "../support/diagnostics";

const canary = "Canary+in/every=&place";

let own: AccountScene;
let scene: Scene;
beforeEach(async () => {
    own = await AccountScene.open();
    scene = own.scene;
    const profile = { name: "half", mode: "AK", access_key_secret: own.secret(canary) };
    await own.file("half.json", JSON.stringify({ profiles: [profile] }));
    await own.file("token", own.secret(oidcToken(-600)));
});
afterEach(() => own.close());

const roleArn = "acs:ram::1000000000000002:role/sharing";
const oidcProviderArn = "acs:ram::1000000000000002:oidc-provider/ci";
const keys = { accessKey: "AccessKeyIdOfreceiver", secretKey: "Secret+of/receiver=&canary" };

type Mistake = [name: string, provider: object, message: string];

type PartOfKey = [name: string, args: string, missing: string];

/** A part of an access key, as a program writes it: thrown by the constructor. */
const partsOfKeys: [PartOfKey, ...PartOfKey[]] = [
    ["no-secret", `{ accessKey: "${canary}" }`, "secretKey"],
    ["no-key", `{ secretKey: "${canary}" }`, "accessKey"],
    ["token-alone", `{ securityToken: "${canary}" }`, "accessKey"],
];

/** What turns out to be only a part once an output is known. */
const partKnownLater: PartOfKey = [
    "left-out",
    `{ accessKey: "${canary}", secretKey: pulumi.output(undefined) }`,
    "secretKey",
];

/** Half of a set: told with the first resource, before any call. */
const halfSettings: Mistake[] = [
    [
        "file-alone",
        { sharedCredentialsFile: "FILE/half.json" },
        "(Provider argument sharedCredentialsFile), but no profile. Set",
    ],
    [
        "no-oidc-role",
        { assumeRoleWithOidc: { oidcProviderArn, oidcToken: canary } },
        "roleArn is missing. Set Provider argument assumeRoleWithOidc.roleArn or ALIBABA_CLOUD_ROLE_ARN.",
    ],
    [
        "no-oidc-provider",
        { assumeRoleWithOidc: { roleArn, oidcToken: canary } },
        "oidcProviderArn is missing. Set Provider argument assumeRoleWithOidc.oidcProviderArn or ALIBABA_CLOUD_OIDC_PROVIDER_ARN.",
    ],
    [
        "no-oidc-token",
        { assumeRoleWithOidc: { roleArn, oidcProviderArn } },
        "oidcTokenFile or oidcToken is missing. Set Provider argument assumeRoleWithOidc.oidcTokenFile or",
    ],
    [
        "no-role",
        { ...keys, assumeRole: { externalId: canary } },
        "Provider argument assumeRole is incomplete: roleArn is missing. Set Provider argument assumeRole.roleArn or",
    ],
    [
        "half-profile",
        { profile: "half", sharedCredentialsFile: "FILE/half.json" },
        '"access_key_id" is missing, which mode AK needs.',
    ],
];

/** Refused by a service, or not to be reached. */
const refusals: Mistake[] = [
    ["wrong-secret", { ...keys, secretKey: canary }, "SignatureDoesNotMatch (HTTP 400"],
    ["wrong-token", { ...keys, securityToken: canary }, "InvalidSecurityToken."],
    [
        "expired-oidc",
        { assumeRoleWithOidc: { roleArn, oidcProviderArn, oidcTokenFile: "FILE/token" } },
        `The role ${roleArn} cannot be assumed: AssumeRoleWithOIDC was refused by`,
    ],
    [
        "unknown-role",
        { ...keys, assumeRole: { roleArn: "acs:ram::9999999999999999:role/x", externalId: canary } },
        "The role acs:ram::9999999999999999:role/x cannot be assumed: AssumeRole was refused by",
    ],
    [
        "no-credentials-service",
        { credentialsUri: `http://127.0.0.1:1/${encodeURIComponent(canary)}` },
        "The credentials URI at 127.0.0.1:1 gave no response: ",
    ],
    [
        "other-account",
        { ...keys, accountId: "1000000000000001" },
        "belong to account 1000000000000002, but Provider argument accountId is 1000000000000001: no call was made.",
    ],
    [
        "remote-http",
        { ...keys, endpoints: [{ resourcesharing: "http://gateway.example.com" }] },
        "plain http is only for a loopback address; use https.",
    ],
];

/** A program in which each mistake is made by the provider of a resource of that name. */
function programOf(mistakes: readonly Mistake[], invitationId: string): string {
    const endpoints = [{ resourcesharing: scene.emulator.url, sts: own.relay.url }];
    const responses = mistakes.map(([name, provider]) => {
        const args = JSON.stringify({ region, endpoints, ...provider }).replace("FILE", own.directory);
        return respond(name, { invitationId }, `{ provider: new sharing.Provider("of-${name}", ${args}) }`);
    });
    return responses.join("\n");
}

function expectOneLine(output: string, [name, , message]: Mistake): void {
    const told = linesAbout(output, name).filter((line) => line.includes("error: "));
    expect([name, told]).toEqual([name, [expect.stringContaining(message)]]);
    expect(output).not.toMatch(/\n\s+at /);
}

test("half of a set: one line that names the other half, no call, and no secret anywhere", async () => {
    const { invitationId } = await scene.share();
    const previewAll = async (mistakes: readonly Mistake[]) => {
        const stack = await scene.stack("", nothingSet);
        const witness = own.witness(stack);
        for (const mistake of mistakes) {
            await stack.declare(programOf([mistake], invitationId));
            expectOneLine(failed(await witness.run("preview")), mistake);
        }
    };
    // A preview mostly waits for processes to start: two at a time take little more than one.
    const half = Math.ceil(halfSettings.length / 2);
    await Promise.all([previewAll(halfSettings.slice(0, half)), previewAll(halfSettings.slice(half))]);
    expect(scene.takeCalls()).toEqual([]);
});

test("a part of an access key is not completed by the environment's: one line that names the rest", async () => {
    const stack = await scene.stack("");
    const expectRefusal = async (program: string, parts: readonly PartOfKey[]) => {
        await stack.declare(program);
        const output = failed(await stack.stack.preview());
        for (const [name, , missing] of parts) {
            expect(output).toContain(
                `The provider "${name}" has only a part of an access key: give ${missing} as well.`,
            );
        }
        expect(output).not.toContain(canary);
        expect(output).not.toMatch(/\n\s+at /);
    };
    const declared = ([name, args]: PartOfKey) => `new sharing.Provider("${name}", ${args});`;
    const logged = (part: PartOfKey) =>
        `try { ${declared(part)} } catch (error) { pulumi.log.error(error.message); }`;
    // What is thrown ends a program: only the last is, so that one preview shows them all.
    const [thrown, ...others] = partsOfKeys;
    await expectRefusal([...others.map(logged), declared(thrown)].join("\n"), partsOfKeys);
    await expectRefusal(declared(partKnownLater), [partKnownLater]);
    expect(scene.takeCalls()).toEqual([]);
});

test("credentials that are refused: one line for each, no answer, and no secret anywhere", async () => {
    const { invitationId } = await scene.share();
    const stack = await scene.stack(programOf(refusals, invitationId), nothingSet);
    const output = failed(await own.witness(stack).run("up", ["--continue-on-error"]));
    for (const mistake of refusals) {
        expectOneLine(output, mistake);
    }
    expect(scene.takeWrites().filter((operation) => !operation.startsWith("AssumeRole"))).toEqual([]);
});
