import { type Emulator, ManualClock, startEmulator } from "alicloud-resource-sharing-emulator";
import { as, invited, member, outcome, receiverId, senderId } from "./support/accounts";
import { type CallOptions, officialCall } from "./support/officialClient";
import { refusal, send, sendV3 } from "./support/rawHttp";
import { encodedQuery } from "./support/signing";

const hour = 3_600_000;
const roleArn = `acs:ram::${receiverId}:role/deployer`;
const listInvitations = "ListResourceShareInvitations";
let emulator: Emulator;

beforeEach(async () => {
    emulator = await startEmulator({ clock: new ManualClock() });
});

afterEach(() => emulator.close());

function sts(parameters: Record<string, string>, action = "AssumeRole") {
    return officialCall({ ...as(emulator, senderId), version: "2015-04-01" }, action, parameters);
}

/** A caller with the temporary key of the receiver's role. */
async function assumed(): Promise<CallOptions & { readonly securityToken: string }> {
    const answer = await sts({ RoleArn: roleArn, RoleSessionName: "ci" });
    const { AccessKeyId, AccessKeySecret, SecurityToken, Expiration } = member(answer, "Credentials");
    expect(Expiration).toBe(`${new Date(emulator.clock.now() + hour).toISOString().slice(0, 19)}Z`);
    return {
        url: emulator.url,
        accessKeyId: String(AccessKeyId),
        accessKeySecret: String(AccessKeySecret),
        securityToken: String(SecurityToken),
    };
}

it("gives out a key for another account's role, which acts for that account until it ends", async () => {
    await invited(emulator);
    const caller = await assumed();
    expect(await officialCall({ ...caller, version: "2015-04-01" }, "GetCallerIdentity")).toMatchObject({
        AccountId: receiverId,
        IdentityType: "AssumedRoleUser",
        Arn: `acs:ram::${receiverId}:assumed-role/deployer/ci`,
        PrincipalId: expect.stringMatching(/^\d{18}:ci$/),
    });
    expect(await officialCall(caller, listInvitations)).toMatchObject({
        ResourceShareInvitations: [{ Status: "Pending" }],
    });
    emulator.clock.advance(hour);
    expect(await outcome(officialCall(caller, listInvitations))).toEqual({
        code: "InvalidSecurityToken.Expired",
        httpStatus: 400,
    });
});

it("tells an account's own key apart", async () => {
    expect(await sts({}, "GetCallerIdentity")).toMatchObject({
        AccountId: senderId,
        IdentityType: "Account",
    });
});

it("wants the token that belongs to the key", async () => {
    const [first, second] = [await assumed(), await assumed()];
    const call = (securityToken: string) =>
        sendV3({
            ...first,
            action: listInvitations,
            headers: securityToken === "" ? {} : { "x-acs-security-token": securityToken },
        });
    expect(refusal(await call(""))).toEqual({ status: 400, code: "MissingSecurityToken" });
    expect(refusal(await call("made up"))).toEqual({ status: 400, code: "InvalidSecurityToken.Malformed" });
    expect(refusal(await call(second.securityToken))).toEqual({
        status: 400,
        code: "InvalidSecurityToken.MismatchWithAccessKey",
    });
    expect((await call(first.securityToken)).status).toBe(200);
});

it.each([
    ["MissingParameter.RoleArn", 400, { RoleArn: "" }],
    ["InvalidParameter.RoleArn", 400, { RoleArn: "deployer" }],
    ["EntityNotExist.RoleArn", 404, { RoleArn: roleArn.replace(receiverId, "1000000000000009") }],
    ["MissingParameter.RoleSessionName", 400, { RoleSessionName: "" }],
    ["InvalidParameter.RoleSessionName", 400, { RoleSessionName: "a b" }],
    ["InvalidParameter.DurationSeconds", 400, { DurationSeconds: "899" }],
    ["InvalidParameter.DurationSeconds", 400, { DurationSeconds: "3601" }],
    ["InvalidParameter.PolicyGrammar", 400, { Policy: "{" }],
])("refuses with %s", async (code, httpStatus, changes) => {
    const call = sts({ RoleArn: roleArn, RoleSessionName: "ci", ...changes });
    expect(await outcome(call)).toEqual({ code, httpStatus });
});

describe("with an identity provider's token", () => {
    function token(claims: Record<string, unknown>): string {
        const part = (content: unknown) => Buffer.from(JSON.stringify(content)).toString("base64url");
        return [part({ alg: "RS256" }), part(claims), "signature"].join(".");
    }

    function assumeWith(parameters: Record<string, string>) {
        const query = { Action: "AssumeRoleWithOIDC", Version: "2015-04-01", Format: "JSON" };
        return send(`${emulator.url}/?${encodedQuery(query)}`, {
            headers: { "content-type": "application/x-www-form-urlencoded" },
            body: encodedQuery({
                RoleArn: roleArn,
                RoleSessionName: "ci",
                OIDCProviderArn: `acs:ram::${receiverId}:oidc-provider/ci`,
                ...parameters,
            }),
        });
    }

    it("gives out a key without a signature", async () => {
        const exp = Math.floor(emulator.clock.now() / 1000) + 60;
        const answer = await assumeWith({
            OIDCToken: token({ exp, sub: "job", iss: "https://ci", aud: "sts" }),
        });
        expect(JSON.parse(answer.body)).toMatchObject({
            Credentials: { AccessKeyId: expect.stringMatching(/^STS\./) },
            OIDCTokenInfo: { Subject: "job", Issuer: "https://ci", ClientIds: "sts" },
        });
        emulator.clock.advance(60_000);
        const late = await assumeWith({ OIDCToken: token({ exp }) });
        expect(refusal(late)).toEqual({ status: 401, code: "AuthenticationFail.OIDCToken.Expired" });
    });

    it("keeps the token and external ids out of the log", async () => {
        await assumeWith({ OIDCToken: "secret-token" });
        await sts({ RoleArn: roleArn, RoleSessionName: "ci", ExternalId: "secret-id" });
        expect(emulator.requests.map(({ parameters }) => parameters)).toEqual([
            {
                RoleArn: roleArn,
                RoleSessionName: "ci",
                OIDCProviderArn: `acs:ram::${receiverId}:oidc-provider/ci`,
            },
            { RoleArn: roleArn, RoleSessionName: "ci" },
        ]);
    });

    it.each([
        ["MissingParameter.OIDCToken", 400, {}],
        ["AuthenticationFail.OIDCToken.Invalid", 401, { OIDCToken: "no token" }],
        ["AuthenticationFail.OIDCToken.Invalid", 401, { OIDCToken: "a.b.c" }],
        ["MissingParameter.OIDCProviderArn", 400, { OIDCProviderArn: "" }],
        ["EntityNotExist.OIDCProvider", 404, { OIDCProviderArn: "ci" }],
    ])("refuses with %s", async (code, status, changes) => {
        expect(refusal(await assumeWith(changes))).toEqual({ status, code });
    });
});

it("answers a credentials URI", async () => {
    const answer = await fetch(`${emulator.url}/credentials/receiver`);
    const { AccessKeyId, AccessKeySecret, SecurityToken } = JSON.parse(await answer.text());
    const caller = {
        url: emulator.url,
        accessKeyId: AccessKeyId,
        accessKeySecret: AccessKeySecret,
        securityToken: SecurityToken,
        version: "2015-04-01",
    };
    expect(await officialCall(caller, "GetCallerIdentity")).toMatchObject({ AccountId: receiverId });
    expect((await fetch(`${emulator.url}/credentials/nobody`)).status).toBe(404);
});
