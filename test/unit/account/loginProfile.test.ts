import { readSettings } from "../../../provider/src/account/readSettings";
import type { HttpRequest, Transport } from "../../../provider/src/api/transport";
import { Deadline } from "../../../provider/src/common/deadline";
import { TestClock } from "../testClock";

const secret = "Never-Shown-1";
const deadline = new Deadline(new TestClock(), 60_000);
const start = new TestClock().now();
const seconds = (minutes: number) => start / 1_000 + minutes * 60;

const signedIn = {
    CloudSSO: {
        cloud_sso_sign_in_url: "https://signin.example.test/start/login",
        cloud_sso_account_id: "1000000000000002",
        cloud_sso_access_config: "ac-1",
        access_token: secret,
        cloud_sso_access_token_expire: seconds(600),
    },
    OAuth: {
        oauth_site_type: "intl",
        oauth_access_token: secret,
        oauth_access_token_expire: seconds(600),
        oauth_refresh_token: `refresh-${secret}`,
    },
};
type Mode = keyof typeof signedIn;

const Expiration = "2026-01-02T04:04:05Z";
/** What the sign-in's host responds with. */
const given = {
    CloudSSO: {
        CloudCredential: {
            AccessKeyId: "an-id",
            AccessKeySecret: secret,
            SecurityToken: "a-token",
            Expiration,
        },
    },
    OAuth: {
        accessKeyId: "an-id",
        accessKeySecret: secret,
        securityToken: "a-token",
        expiration: Expiration,
    },
};

/** Opens a profile that is signed in, with other fields, in the CLI's file or another. */
function open(
    mode: Mode,
    fields: object = {},
    respond = (): [number, object] => [200, given[mode]],
    path = "",
) {
    const config: Readonly<Record<string, string>> = {
        "alicloud:profile": "p",
        "alicloud:region": "cn-hangzhou",
        "alicloud:sharedCredentialsFile": path,
    };
    const { credentials } = readSettings(
        (key) => config[key],
        { HOME: "/home/u" },
        () => JSON.stringify({ profiles: [{ name: "p", mode, ...signedIn[mode], ...fields }] }),
    );
    const requests: HttpRequest[] = [];
    const transport: Transport = async (request) => {
        requests.push(request);
        const [status, body] = respond();
        return { status, headers: {}, body: JSON.stringify(body) };
    };
    const unused = () => {
        throw new Error("Nothing else is needed.");
    };
    const clock = new TestClock();
    const provider = credentials.open({
        transport,
        clock,
        time: clock,
        metadataAccess: "any",
        attemptTimeout: 1_000,
        stsOrigin: unused,
        stsClient: unused,
        debug: unused,
    });
    return { provider, requests, clock };
}

/** What a profile gives, or the failure, as text. */
const outcomeOf = (...of: Parameters<typeof open>): Promise<string> =>
    open(...of)
        .provider.get(deadline)
        .then(JSON.stringify, String);

test.each<[Mode, url: string, body: string | undefined]>([
    [
        "CloudSSO",
        "https://signin.example.test/cloud-credentials",
        '{"AccountId":"1000000000000002","AccessConfigurationId":"ac-1"}',
    ],
    ["OAuth", "https://oauth.alibabacloud.com/v1/exchange", undefined],
])(
    "%s: the token is exchanged for credentials once, by our own transport, in any file",
    async (mode, url, body) => {
        const { provider, requests } = open(mode, {}, undefined, "/elsewhere/config.json");
        const all = await Promise.all([provider.get(deadline), provider.get(deadline)]);
        expect(all[1]).toMatchObject({
            accessKeyId: "an-id",
            accessKeySecret: secret,
            securityToken: "a-token",
        });
        expect(requests).toHaveLength(1);
        expect(requests[0]).toMatchObject({ url, headers: { authorization: `Bearer ${secret}` } });
        expect(requests[0]?.body).toBe(body);
    },
);

test.each<[Mode, path: string, advice: string]>([
    ["CloudSSO", "", "sign in again with `aliyun configure --mode CloudSSO --profile p`"],
    ["OAuth", "", "let the CLI renew it with `aliyun sts GetCallerIdentity --profile p`"],
    [
        "OAuth",
        "/elsewhere/config.json",
        "let the CLI renew it with `aliyun sts GetCallerIdentity --profile p --config-path /elsewhere/config.json`",
    ],
])("%s in file '%s': a sign-in that is over is not renewed, but said", async (mode, path, advice) => {
    const over = [
        { access_token: "", oauth_access_token: "" },
        { cloud_sso_access_token_expire: seconds(0), oauth_access_token_expire: seconds(0) },
        { cloud_sso_access_token_expire: undefined, oauth_access_token_expire: undefined },
    ];
    for (const fields of over) {
        const unasked = (): [number, object] => {
            throw new Error("Nobody is asked.");
        };
        expect(await outcomeOf(mode, fields, unasked, path)).toBe(
            `CredentialsError: The sign-in of the profile "p" is over: ${advice}.`,
        );
    }
});

test.each<[string, [number, object], string]>([
    [
        "a refusal",
        [403, { message: secret }],
        "responded with HTTP 403. If its sign-in is over, sign in again with `aliyun configure --mode CloudSSO --profile p`.",
    ],
    ["a failure", [500, { message: secret }], "responded with HTTP 500."],
    ["no credentials", [200, { secret }], "responded with something else than credentials."],
    [
        "a part of them",
        [200, { CloudCredential: { AccessKeyId: secret } }],
        "left out AccessKeyId, AccessKeySecret",
    ],
])("%s is one line that shows nothing of the answer", async (_, answer, why) => {
    const message = await outcomeOf("CloudSSO", {}, () => answer);
    expect(message).toContain(
        `CredentialsError: The profile "p" gave no credentials: signin.example.test ${why}`,
    );
    expect(message).not.toContain(secret);
});

test("a token with a line break is refused before anything is sent", () => {
    expect(() => open("OAuth", { oauth_access_token: `a\n${secret}` })).toThrow(
        'The profile "p" of /home/u/.aliyun/config.json cannot be used: "oauth_access_token" has a line break, a blank' +
            " or another character that cannot be sent.",
    );
});

describe("credentials that the CLI keeps", () => {
    const kept = {
        access_key_id: "kept-id",
        access_key_secret: secret,
        sts_token: "kept-token",
        sts_expiration: seconds(30),
    };
    const over = { cloud_sso_access_token_expire: seconds(0), oauth_access_token_expire: seconds(0) };

    test.each<Mode>(["CloudSSO", "OAuth"])(
        "%s: they are used until shortly before their end, and only then is anybody asked",
        async (mode) => {
            const { provider, requests, clock } = open(mode, kept);
            const first = await provider.get(deadline);
            expect(first).toMatchObject({
                accessKeyId: "kept-id",
                accessKeySecret: secret,
                securityToken: "kept-token",
            });
            await clock.sleep(24 * 60_000);
            expect(await provider.get(deadline)).toBe(first);
            expect(requests).toEqual([]);
            await clock.sleep(6 * 60_000);
            expect(await provider.get(deadline)).toMatchObject({ accessKeyId: "an-id" });
            expect(requests).toHaveLength(1);
        },
    );

    test("that the service rejects are not used again", async () => {
        const { provider } = open("OAuth", kept);
        expect(provider.reject(await provider.get(deadline))).toBe(true);
        expect(await provider.get(deadline)).toMatchObject({ accessKeyId: "an-id" });
    });

    test.each([
        ["over", { sts_expiration: seconds(0) }],
        ["of unknown end", { sts_expiration: undefined }],
        ["incomplete", { sts_token: "" }],
    ])("that are %s are not used", async (_, fields) => {
        const { provider, requests } = open("CloudSSO", { ...kept, ...fields });
        expect(await provider.get(deadline)).toMatchObject({ accessKeyId: "an-id" });
        expect(requests).toHaveLength(1);
    });

    test("outlive the sign-in with OAuth, not with CloudSSO, as in the CLI", async () => {
        expect(await outcomeOf("OAuth", { ...kept, ...over })).toContain("kept-id");
        expect(await outcomeOf("CloudSSO", { ...kept, ...over })).toBe(
            'CredentialsError: The sign-in of the profile "p" is over: sign in again with `aliyun configure --mode' +
                " CloudSSO --profile p`.",
        );
    });
});
