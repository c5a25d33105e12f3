import { readSettings, type Settings } from "../../../provider/src/account/readSettings";
import { programKey } from "../../../provider/src/schema/settings";

/** What every row has beside what it is about. */
const region = { "alicloud:region": "cn-hangzhou" };
const keys = { "alicloud:accessKey": "an-id", "alicloud:secretKey": "a-secret" };

type Texts = Readonly<Record<string, string>>;

function settings(config: Texts, environment: Texts = {}, files: Texts = {}): Settings {
    return readSettings(
        (key) => config[key],
        environment,
        (path) => files[path],
    );
}

const ofKeys = (accessKeyId: string, accessKeySecret: string, securityToken?: string) => ({
    kind: "keys",
    keys: { accessKeyId, accessKeySecret, ...(securityToken === undefined ? {} : { securityToken }) },
});
const session = { roleArn: "acs:ram::1:role/r", sessionName: "terraform", durationSeconds: 3600 };

describe("where each setting comes from: the configuration, then each variable in this order", () => {
    const other = { ...region, ...keys };
    const { "alicloud:region": _, ...withoutRegion } = other;
    test.each<[setting: string, value: string, variables: string[], rest: Texts, expected: object]>([
        [
            "region",
            "cn-beijing",
            ["ALICLOUD_REGION", "ALIBABA_CLOUD_REGION", "ALIBABA_CLOUD_REGION_ID"],
            withoutRegion,
            { region: "cn-beijing" },
        ],
        [
            "accessKey",
            "an-id",
            ["ALICLOUD_ACCESS_KEY", "ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABACLOUD_ACCESS_KEY_ID"],
            { ...region, "alicloud:secretKey": "a-secret" },
            { credentials: ofKeys("an-id", "a-secret") },
        ],
        [
            "secretKey",
            "a-secret",
            ["ALICLOUD_SECRET_KEY", "ALIBABA_CLOUD_ACCESS_KEY_SECRET", "ALIBABACLOUD_ACCESS_KEY_SECRET"],
            { ...region, "alicloud:accessKey": "an-id" },
            { credentials: ofKeys("an-id", "a-secret") },
        ],
        [
            "credentialsUri",
            "http://127.0.0.1:1/",
            ["ALICLOUD_CREDENTIALS_URI", "ALIBABA_CLOUD_CREDENTIALS_URI"],
            region,
            { credentials: { kind: "credentialsUri", uri: "http://127.0.0.1:1/" } },
        ],
        [
            "ecsRoleName",
            "a-role",
            ["ALICLOUD_ECS_ROLE_NAME", "ALIBABA_CLOUD_ECS_METADATA"],
            region,
            { credentials: { kind: "ecsRole", roleName: "a-role" } },
        ],
        [
            "accountId",
            "1000000000000002",
            ["ALICLOUD_ACCOUNT_ID", "ALIBABA_CLOUD_ACCOUNT_ID"],
            other,
            { accountId: { value: "1000000000000002" } },
        ],
        [
            "skipRegionValidation",
            "true",
            ["ALICLOUD_SKIP_REGION_VALIDATION"],
            other,
            { skipRegionValidation: true },
        ],
        ["clientConnectTimeout", "7000", ["CLIENT_CONNECT_TIMEOUT"], other, { timeouts: { connect: 7000 } }],
        ["clientReadTimeout", "8000", ["CLIENT_READ_TIMEOUT"], other, { timeouts: { attempt: 8000 } }],
        ["maxRetryTimeout", "9", ["MAX_RETRY_TIMEOUT"], other, { timeouts: { call: 9000 } }],
        ["protocol", "HTTP", [], other, { protocol: "http" }],
        ["endpoints", '[{"sts":"sts.aliyuncs.com"}]', [], other, { endpoints: { sts: "sts.aliyuncs.com" } }],
        [
            "assumeRole",
            '{"roleArn":"acs:ram::1:role/r"}',
            [],
            other,
            { credentials: { kind: "role", base: ofKeys("an-id", "a-secret"), role: session } },
        ],
        [
            "assumeRoleWithOidc",
            '{"roleArn":"acs:ram::1:role/r","oidcProviderArn":"p","oidcToken":"token"}',
            [],
            region,
            {
                credentials: {
                    kind: "oidc",
                    role: session,
                    oidcProviderArn: "p",
                    token: { text: "token" },
                },
            },
        ],
    ])("alicloud:%s = %s, %j", (setting, value, variables, rest, expected) => {
        expect(settings({ ...rest, [`alicloud:${setting}`]: value })).toMatchObject(expected);
        const behind = Object.fromEntries(variables.map((variable) => [variable, "never-read"]));
        expect(settings({ ...rest, [`alicloud:${setting}`]: ` ${value}\n` }, behind)).toMatchObject(expected);
        variables.forEach((variable, index) => {
            const environment = Object.fromEntries(
                variables.slice(index).map((name) => [name, name === variable ? value : "never-read"]),
            );
            expect(settings(rest, environment)).toMatchObject(expected);
        });
    });

    test("securityToken", () => {
        const variables = [
            "ALICLOUD_SECURITY_TOKEN",
            "ALIBABA_CLOUD_SECURITY_TOKEN",
            "ALIBABACLOUD_SECURITY_TOKEN",
        ];
        const expected = { credentials: ofKeys("an-id", "a-secret", "a-token") };
        expect(settings({ ...other, "alicloud:securityToken": "a-token" })).toMatchObject(expected);
        for (const variable of variables) {
            const environment = { ALICLOUD_ACCESS_KEY: "an-id", ALICLOUD_SECRET_KEY: "a-secret" };
            expect(settings(region, { ...environment, [variable]: "a-token" })).toMatchObject(expected);
        }
    });

    test("profile and sharedCredentialsFile", () => {
        const profile = { name: "p", mode: "AK", access_key_id: "an-id", access_key_secret: "a-secret" };
        const file = JSON.stringify({ profiles: [profile] });
        const files = { "/home/u/.aliyun/config.json": file, "/home/u/other.json": file };
        const expected = { credentials: ofKeys("an-id", "a-secret") };
        const home = { HOME: "/home/u" };
        expect(settings({ ...region, "alicloud:profile": "p" }, home, files)).toMatchObject(expected);
        for (const variable of ["ALICLOUD_PROFILE", "ALIBABA_CLOUD_PROFILE"]) {
            expect(settings(region, { ...home, [variable]: "p" }, files)).toMatchObject(expected);
        }
        const only = { "/home/u/other.json": file };
        const named = { ...region, "alicloud:profile": "p" };
        const configured = { ...named, "alicloud:sharedCredentialsFile": "~/other.json" };
        expect(settings(configured, home, only)).toMatchObject(expected);
        for (const variable of ["ALICLOUD_SHARED_CREDENTIALS_FILE", "ALIBABA_CLOUD_CREDENTIALS_FILE"]) {
            expect(settings(named, { [variable]: "/home/u/other.json" }, only)).toMatchObject(expected);
        }
    });

    test("defaults", () => {
        expect(settings(other)).toEqual({
            namespace: "alicloud",
            region: "cn-hangzhou",
            skipRegionValidation: false,
            credentials: { ...ofKeys("an-id", "a-secret"), configuredBy: "alicloud:accessKey" },
            accountId: undefined,
            endpoints: { resourcesharing: undefined, sts: undefined },
            protocol: "https",
            timeouts: { connect: undefined, attempt: 15_000, call: undefined },
            metadataAccess: "any",
            warnings: [],
        });
    });
});

describe("the first source of credentials that is set is used", () => {
    const file = JSON.stringify({
        profiles: [
            {
                name: "p",
                mode: "AK",
                access_key_id: "of-profile",
                access_key_secret: "s",
                region_id: "cn-beijing",
            },
        ],
    });
    const everything = {
        HOME: "/home/u",
        ALIBABA_CLOUD_ACCESS_KEY_ID: "of-environment",
        ALIBABA_CLOUD_ACCESS_KEY_SECRET: "s",
        ALIBABA_CLOUD_PROFILE: "p",
        ALIBABA_CLOUD_CREDENTIALS_URI: "http://127.0.0.1:1/",
        ALIBABA_CLOUD_ECS_METADATA: "a-role",
        ALIBABA_CLOUD_OIDC_PROVIDER_ARN: "p",
        ALIBABA_CLOUD_OIDC_TOKEN_FILE: "/token",
        ALIBABA_CLOUD_ROLE_ARN: "acs:ram::1:role/r",
        ALIBABA_CLOUD_ROLE_SESSION_NAME: "me",
    };
    /** What is taken away, before the next one comes into play. */
    const inOrder: [expected: object, taken: string[]][] = [
        [ofKeys("of-environment", "s"), ["ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABA_CLOUD_ACCESS_KEY_SECRET"]],
        [ofKeys("of-profile", "s"), ["ALIBABA_CLOUD_PROFILE"]],
        [{ kind: "credentialsUri", uri: "http://127.0.0.1:1/" }, ["ALIBABA_CLOUD_CREDENTIALS_URI"]],
        [{ kind: "ecsRole", roleName: "a-role" }, ["ALIBABA_CLOUD_ECS_METADATA"]],
        [{ kind: "oidc", role: { ...session, sessionName: "me" }, token: { file: "/token" } }, []],
    ];
    test("keys, profile, credentials URI, ECS role, OIDC", () => {
        const files = { "/home/u/.aliyun/config.json": file };
        const environment = new Map(Object.entries(everything));
        for (const [expected, taken] of inOrder) {
            const { credentials } = settings(region, Object.fromEntries(environment), files);
            expect(credentials).toMatchObject(expected);
            for (const name of taken) {
                environment.delete(name);
            }
        }
    });

    test("the profile's region comes behind the configuration and the environment", () => {
        const files = { "/home/u/.aliyun/config.json": file };
        const environment = { HOME: "/home/u", ALIBABA_CLOUD_PROFILE: "p" };
        expect(settings({}, environment, files).region).toBe("cn-beijing");
        expect(settings(region, environment, files).region).toBe("cn-hangzhou");
    });

    test("keys of the environment beside a configured profile are refused, unless accountId says whose account is meant", () => {
        const keysOfEnvironment = {
            ALIBABA_CLOUD_ACCESS_KEY_ID: "an-id",
            ALIBABA_CLOUD_ACCESS_KEY_SECRET: "s",
        };
        const configured = { ...region, "alicloud:profile": "p" };
        expect(() => settings(configured, keysOfEnvironment)).toThrow(
            'There are both alicloud:profile "p" and an access key (ALIBABA_CLOUD_ACCESS_KEY_ID), which may be another' +
                " account's: the key goes before a profile, as with @pulumi/alicloud. Unset the key to use the profile, or" +
                " set alicloud:accountId, or a Provider's own accountId to the account that is meant.",
        );
        const guarded = { ...configured, "alicloud:accountId": "1000000000000002" };
        const unused = /^alicloud:profile "p" is not used: .*\. Unset the key to use the profile\.$/;
        const matching = [expect.stringMatching(unused)];
        expect(settings(guarded, keysOfEnvironment).warnings).toEqual(matching);
        const accountOfEnvironment = { ...keysOfEnvironment, ALIBABA_CLOUD_ACCOUNT_ID: "1000000000000002" };
        expect(settings(configured, accountOfEnvironment).warnings).toEqual(matching);
        const ofProgram = { ...guarded, [programKey]: "true" };
        expect(settings(ofProgram, keysOfEnvironment).warnings).toEqual([
            expect.stringMatching(/^Provider argument profile "p" is not used: /),
        ]);
        const ofEnvironment = { ...keysOfEnvironment, ALIBABA_CLOUD_PROFILE: "p" };
        expect(settings(region, ofEnvironment).warnings).toEqual([]);
        expect(settings({ ...configured, ...keys }, {}).warnings).toEqual([]);
    });

    test("a file that nothing needs is not read", () => {
        const environment = { ALIBABA_CLOUD_PROFILE: "of another machine" };
        expect(settings({ ...region, ...keys }, environment).credentials).toEqual({
            ...ofKeys("an-id", "a-secret"),
            configuredBy: "alicloud:accessKey",
        });
    });

    test("a token of the environment does not belong to keys of the configuration", () => {
        const environment = { ALIBABA_CLOUD_SECURITY_TOKEN: "of-another-account" };
        expect(settings({ ...region, ...keys }, environment).credentials).toEqual({
            ...ofKeys("an-id", "a-secret"),
            configuredBy: "alicloud:accessKey",
        });
        const half = { ...region, "alicloud:accessKey": "an-id" };
        expect(settings(half, { ...environment, ALICLOUD_SECRET_KEY: "s" }).credentials).toMatchObject(
            ofKeys("an-id", "s", "of-another-account"),
        );
    });
});

describe("assumeRole", () => {
    const config = { ...region, ...keys };
    const roleOf = (value: object, environment: Texts = {}) =>
        settings({ ...config, "alicloud:assumeRole": JSON.stringify(value) }, environment).credentials;

    test("all of it", () => {
        const value = {
            roleArn: "acs:ram::2:role/x",
            sessionName: "me",
            sessionExpiration: 900,
            policy: "{}",
            externalId: "agreed",
        };
        const { sessionExpiration: durationSeconds, ...rest } = value;
        expect(roleOf(value)).toMatchObject({ role: { ...rest, durationSeconds } });
        expect(roleOf([value])).toEqual(roleOf(value));
        expect(roleOf({ ...value, externalId: 12345 })).toMatchObject({ role: { externalId: "12345" } });
    });

    test.each([
        ["ALICLOUD_ASSUME_ROLE_ARN", "ALICLOUD_ASSUME_ROLE_SESSION_NAME"],
        ["ALIBABA_CLOUD_ROLE_ARN", "ALIBABA_CLOUD_ROLE_SESSION_NAME"],
    ])("%s and %s fill in what it leaves out", (roleArn, sessionName) => {
        const environment = {
            [roleArn]: "acs:ram::3:role/y",
            [sessionName]: "them",
            ALICLOUD_ASSUME_ROLE_SESSION_EXPIRATION: "1800",
        };
        expect(roleOf({}, environment)).toMatchObject({
            role: { roleArn: "acs:ram::3:role/y", sessionName: "them", durationSeconds: 1800 },
        });
        expect(roleOf({ roleArn: "acs:ram::2:role/x" }, environment)).toMatchObject({
            role: { roleArn: "acs:ram::2:role/x", sessionName: "them" },
        });
        expect(settings(config, environment).credentials.kind).toBe("keys");
    });
});

describe("endpoints", () => {
    const config = { ...region, ...keys };
    test.each([
        [
            "a list",
            '[{"resourcesharing":"resourcesharing-vpc.cn-beijing.aliyuncs.com"},{"sts":"sts-vpc.cn-beijing.aliyuncs.com","ecs":"other"}]',
        ],
        [
            "an object",
            '{"resourcesharing":"resourcesharing-vpc.cn-beijing.aliyuncs.com","sts":"sts-vpc.cn-beijing.aliyuncs.com"}',
        ],
        [
            "the old name",
            '{"ressharing":"resourcesharing-vpc.cn-beijing.aliyuncs.com","sts":"sts-vpc.cn-beijing.aliyuncs.com"}',
        ],
    ])("%s", (_, endpoints) => {
        expect(settings({ ...config, "alicloud:endpoints": endpoints }).endpoints).toEqual({
            resourcesharing: "resourcesharing-vpc.cn-beijing.aliyuncs.com",
            sts: "sts-vpc.cn-beijing.aliyuncs.com",
        });
    });

    const named = (host: string) => ({ ...config, "alicloud:endpoints": JSON.stringify({ sts: host }) });

    test.each([
        ["sts.example.com", "sts.example.com"],
        ["https://sts.example.com:8443", "sts.example.com:8443"],
        ["aliyuncs.com.example.com", "aliyuncs.com.example.com"],
        ["fakealiyuncs.com", "fakealiyuncs.com"],
        ["https://192.0.2.1", "192.0.2.1"],
        ["sts.oss-cn-hangzhou.aliyuncs.com", "sts.oss-cn-hangzhou.aliyuncs.com"],
        ["sts.cn-hangzhou.fc.aliyuncs.com", "sts.cn-hangzhou.fc.aliyuncs.com"],
        ["resourcesharing.cn-hangzhou.aliyuncs.com", "resourcesharing.cn-hangzhou.aliyuncs.com"],
    ])(
        "of the stack's configuration: %s is refused, for it would get what is signed and the tokens",
        (host, shown) => {
            expect(() => settings(named(host))).toThrow(
                `alicloud:endpoints sends the calls of sts to ${shown}: the stack's configuration may name the` +
                    " service's own hosts, such as sts.cn-hangzhou.aliyuncs.com, and loopback addresses only. If that host is" +
                    " yours, set ALICLOUD_RESOURCE_SHARING_TRUST_ENDPOINTS=true, or name it in ALIBABA_CLOUD_ENDPOINT_STS instead.",
            );
            const trusting = { ALICLOUD_RESOURCE_SHARING_TRUST_ENDPOINTS: "true" };
            expect(settings(named(host), trusting).endpoints.sts).toBe(host);
            expect(settings(config, { ALIBABA_CLOUD_ENDPOINT_STS: host }).endpoints.sts).toBe(host);
            expect(settings({ ...named(host), [programKey]: "true" }).endpoints.sts).toBe(host);
        },
    );

    test.each([
        "http://127.0.0.1:8080",
        "https://localhost",
        "http://[::1]:1",
        "sts-vpc.cn-hangzhou.aliyuncs.com",
        "sts.us-east-1.aliyuncs.com",
        "sts.aliyuncs.com",
    ])("of the stack's configuration: %s is used", (host) => {
        expect(settings(named(host)).endpoints.sts).toBe(host);
    });

    test("the environment, behind the configuration", () => {
        const environment = {
            ALIBABA_CLOUD_ENDPOINT_RESOURCESHARING: "first",
            RESOURCESHARING_ENDPOINT: "second",
            STS_ENDPOINT: "sts-second",
        };
        expect(settings(config, environment).endpoints).toEqual({
            resourcesharing: "first",
            sts: "sts-second",
        });
        const configured = {
            ...config,
            "alicloud:endpoints": '[{"resourcesharing":"resourcesharing-vpc.cn-beijing.aliyuncs.com"}]',
        };
        expect(settings(configured, environment).endpoints.resourcesharing).toBe(
            "resourcesharing-vpc.cn-beijing.aliyuncs.com",
        );
    });
});

describe("a region that the service does not have", () => {
    test("is refused, with those that there are", () => {
        expect(() => settings({ ...keys, "alicloud:region": "cn-nowhere" })).toThrow(
            /^alicloud:region: "cn-nowhere" is not a region .*ap-northeast-1, .*us-west-1/,
        );
    });

    test("is taken where validation is skipped, if it can be part of a host name", () => {
        const skip = { ...keys, "alicloud:skipRegionValidation": "true" };
        expect(settings({ ...skip, "alicloud:region": "cn-nowhere" }).region).toBe("cn-nowhere");
        expect(() => settings({ ...skip, "alicloud:region": "cn-x.example.com/" })).toThrow(
            /is not a region/,
        );
    });
});
