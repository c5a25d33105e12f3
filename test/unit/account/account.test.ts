import { Accounts } from "../../../provider/src/account/accounts";
import { Deadline } from "../../../provider/src/common/deadline";
import { alicloud } from "../../../provider/src/schema/settings";
import { TestClock } from "../testClock";
import { ScriptedTransport } from "./scriptedTransport";

const expired = { Code: "InvalidSecurityToken.Expired", Message: "Specified SecurityToken is expired." };

/** An account with settings as in a stack's configuration, and a cloud that a test plays. */
function scene(
    config: Readonly<Record<string, unknown>>,
    cloud: (operation: string, caller: string) => object | undefined,
) {
    const clock = new TestClock();
    const all: Readonly<Record<string, unknown>> = {
        region: "cn-hangzhou",
        accessKey: "base",
        secretKey: "a-secret",
        ...config,
    };
    let sessions = 0;
    const transport = new ScriptedTransport((operation, { headers }) => {
        const caller = /Credential=([^,]*)/.exec(headers.authorization ?? "")?.[1] ?? "";
        const answer = cloud(operation, caller);
        if (answer !== undefined) {
            return answer;
        }
        sessions += 1;
        return {
            Credentials: {
                AccessKeyId: `session-${sessions}`,
                AccessKeySecret: "s",
                SecurityToken: "t",
                Expiration: new Date(clock.now() + 3_600_000).toISOString(),
            },
        };
    });
    const accounts = new Accounts({
        config: (key) => {
            const value = all[key.slice("alicloud:".length)];
            return value === undefined || typeof value === "string" ? value : JSON.stringify(value);
        },
        environment: {},
        readFile: () => undefined,
        namespace: alicloud,
        clock,
        connect: () => transport.send,
        beforeWrite: async () => undefined,
        warn: () => undefined,
        debug: () => undefined,
    });
    const account = accounts.open();
    const service = account.resourceSharing("cn-hangzhou");
    const deadline = new Deadline(clock, 300_000);
    let shares = 0;
    return {
        clock,
        transport,
        account,
        call: (kind: "read" | "write" = "read") => {
            shares += 1;
            return kind === "read"
                ? service.share(`rs-${shares}`, "fresh", deadline)
                : service.leave(`rs-${shares}`, null, deadline);
        },
        callers: () =>
            transport.requests.map(
                ({ headers }) => /Credential=([^,]*)/.exec(headers.authorization ?? "")?.[1],
            ),
    };
}

const assumeRole = {
    roleArn: "acs:ram::2:role/r",
    sessionName: "me",
    sessionExpiration: 900,
    policy: '{"Version":"1"}',
    externalId: "agreed",
};
const anyCall = (operation: string) => (operation.startsWith("AssumeRole") ? undefined : { RequestId: "1" });

test("a role is assumed with the base credentials, once for all calls", async () => {
    const { transport, call, callers } = scene({ assumeRole }, anyCall);
    await Promise.all(Array.from({ length: 20 }, () => call()));
    expect(transport.count("AssumeRole")).toBe(1);
    expect(callers().slice(0, 2)).toEqual(["base", "session-1"]);
    expect(new Set(callers().slice(1))).toEqual(new Set(["session-1"]));
    const url = new URL(transport.requests[0]?.url ?? "");
    expect(url.host).toBe("sts.cn-hangzhou.aliyuncs.com");
    expect(Object.fromEntries(url.searchParams)).toEqual({ RegionId: "cn-hangzhou" });
    expect(Object.fromEntries(new URLSearchParams(transport.requests[0]?.body))).toEqual({
        RoleArn: "acs:ram::2:role/r",
        RoleSessionName: "me",
        DurationSeconds: "900",
        Policy: '{"Version":"1"}',
        ExternalId: "agreed",
    });
});

test("the role of one account is assumed with the OIDC role of another", async () => {
    const oidc = { roleArn: "acs:ram::1:role/ci", oidcProviderArn: "p", oidcToken: "a.jwt.token" };
    const { transport, call, callers } = scene(
        { accessKey: "", secretKey: "", assumeRoleWithOidc: oidc, assumeRole },
        anyCall,
    );
    await call();
    expect(callers()).toEqual([undefined, "session-1", "session-2"]);
    const [first] = transport.requests;
    expect(first?.url).not.toContain("a.jwt.token");
    expect(Object.fromEntries(new URLSearchParams(first?.body))).toMatchObject({
        OIDCToken: "a.jwt.token",
        OIDCProviderArn: "p",
        RoleArn: "acs:ram::1:role/ci",
        RoleSessionName: "terraform",
    });
});

test("a session that ends in the middle of a wait is renewed before its end", async () => {
    const { clock, call, callers } = scene({ assumeRole }, anyCall);
    await call();
    await clock.sleep(56 * 60_000);
    await call();
    await call();
    expect(callers()).toEqual(["base", "session-1", "session-1", "base", "session-2"]);
});

test("a session that the service takes for expired is renewed, and the call sent again, a write as well", async () => {
    const { call, callers } = scene({ assumeRole }, (operation, caller) =>
        caller === "session-1" ? expired : anyCall(operation),
    );
    await call("write");
    expect(callers()).toEqual(["base", "session-1", "base", "session-2"]);
});

test("keys that are expired are not sent again", async () => {
    const { call, callers } = scene({ securityToken: "t" }, () => expired);
    await expect(call()).rejects.toThrow(/InvalidSecurityToken\.Expired.* Get new temporary credentials/);
    expect(callers()).toEqual(["base"]);
});

test("a role that cannot be assumed is one error for all, which is not taken for the call's own", async () => {
    const { transport, call } = scene({ assumeRole }, () => ({ Code: "NoPermission", Message: "No." }));
    const outcomes = await Promise.allSettled([call(), call("write")]);
    for (const outcome of outcomes) {
        expect(outcome).toMatchObject({
            reason: {
                name: "CredentialsError",
                message:
                    "The role acs:ram::2:role/r cannot be assumed: AssumeRole was refused by" +
                    " sts.cn-hangzhou.aliyuncs.com: NoPermission: No. (HTTP 400, request R-1) Grant the RAM action" +
                    " sts:AssumeRole to the caller, and trust the caller's account in the role.",
            },
        });
    }
    expect(transport.requests.length).toBe(1);
});

test.each(["read", "write"] as const)(
    "accountId: no %s is sent in the name of another account",
    async (kind) => {
        const { transport, call } = scene({ accountId: "1000000000000002" }, () => ({
            AccountId: "1000000000000001",
        }));
        await expect(call(kind)).rejects.toThrow(
            "The credentials belong to account 1000000000000001, but alicloud:accountId is 1000000000000002:" +
                " no call was made.",
        );
        expect(transport.count("Anything")).toBe(0);
    },
);

test("accountId: the right account is asked for once", async () => {
    const { transport, call } = scene({ accountId: "1000000000000001" }, () => ({
        AccountId: "1000000000000001",
    }));
    await Promise.all([call(), call(), call()]);
    expect(transport.count("GetCallerIdentity")).toBe(1);
    expect(transport.count("ListResourceShares")).toBe(1);
});

test("accountId: renewed keys are asked about with themselves, and nothing is signed with another account's", async () => {
    const { clock, transport, call, callers } = scene(
        {
            accessKey: "",
            secretKey: "",
            credentialsUri: "http://127.0.0.1/keys",
            accountId: "1000000000000001",
        },
        (operation, caller) => {
            if (operation === "GetCallerIdentity") {
                return { AccountId: caller === "keys-3" ? "1000000000000002" : "1000000000000001" };
            }
            return operation === "" ? keysFromUri(clock.now()) : { RequestId: "1" };
        },
    );
    let fetched = 0;
    const keysFromUri = (now: number) => {
        fetched += 1;
        return {
            AccessKeyId: `keys-${fetched}`,
            AccessKeySecret: "s",
            SecurityToken: "t",
            Expiration: new Date(now + 3_600_000).toISOString(),
        };
    };
    await call("write");
    await call("write");
    await clock.sleep(3_600_000);
    await call("write");
    await clock.sleep(3_600_000);
    await expect(call("write")).rejects.toThrow("The credentials belong to account 1000000000000002, but");
    const asked = "GetCallerIdentity";
    const leave = "DisassociateResourceShare";
    expect(
        transport.requests.map(({ headers }, index) => [callers()[index], headers["x-acs-action"]]),
    ).toEqual([
        [undefined, undefined],
        ["keys-1", asked],
        ["keys-1", leave],
        ["keys-1", leave],
        [undefined, undefined],
        ["keys-2", asked],
        ["keys-2", leave],
        [undefined, undefined],
        ["keys-3", asked],
    ]);
});

test("maxRetryTimeout ends the repetitions of a call", async () => {
    const { clock, call } = scene({ maxRetryTimeout: 5 }, () => ({ Code: "Throttling", Message: "" }));
    const start = clock.now();
    await expect(call()).rejects.toThrow("Throttling");
    expect(clock.now() - start).toBeLessThanOrEqual(5_000);
});

test.each([
    ["cn-hangzhou", false, undefined],
    [
        "cn-nowhere",
        false,
        /^"cn-nowhere" is not a region of Resource Sharing; it must be one of ap-northeast-1, /,
    ],
    ["cn-nowhere", true, undefined],
    ["cn-nowhere.example.com/", true, /is not a region/],
    // resourcesharing.oss-cn-hangzhou.aliyuncs.com is whoever's bucket has that name.
    ["oss-cn-hangzhou", true, /is not a region/],
])("a resource's region %s, with skipRegionValidation %s", (region, skipRegionValidation, expected) => {
    const problem = scene({ skipRegionValidation }, anyCall).account.problemWithRegion(region);
    expect(problem ?? "none").toMatch(expected ?? /^none$/);
});

test("an unknown region that is allowed is called by its name", async () => {
    const { account, transport, clock } = scene({ skipRegionValidation: true }, anyCall);
    await account.resourceSharing("cn-nowhere").leave("rs-1", null, new Deadline(clock, 1_000));
    expect(transport.requests[0]?.url).toContain("https://resourcesharing.cn-nowhere.aliyuncs.com/");
});
