import { readSettings } from "../../../provider/src/account/readSettings";

const key = { access_key_id: "an-id", access_key_secret: "a-secret" };
const keys = { kind: "keys", keys: { accessKeyId: "an-id", accessKeySecret: "a-secret" } };
const role = { roleArn: "acs:ram::1:role/r", sessionName: "me", durationSeconds: 1800 };
const roleFields = { ram_role_arn: role.roleArn, ram_session_name: "me", expired_seconds: 1800 };

const profiles = [
    { name: "key", mode: "AK", ...key },
    { name: "token", mode: "StsToken", ...key, sts_token: "a-token" },
    { name: "role", mode: "RamRoleArn", ...key, ...roleFields },
    { name: "chain", mode: "ChainableRamRoleArn", source_profile: "token", ...roleFields },
    { name: "ecs", mode: "EcsRamRole", ram_role_name: "of-instance" },
    { name: "any ecs", mode: "EcsRamRole" },
    { name: "lower case", mode: "ak", ...key },
    { name: "uri", mode: "credentialsuri", credentials_uri: "http://127.0.0.1:1/" },
    { name: "lower role", mode: "ramrolearn", ...key, ...roleFields },
    { name: "oidc", mode: "OIDC", oidc_provider_arn: "p", oidc_token_file: "/token", ...roleFields },
    { name: "command", mode: "External", process_command: "/bin/keys 'of me' --fresh" },
    { name: "unclosed", mode: "External", process_command: "/bin/keys 'of me" },
    { name: "nowhere", mode: "OAuth", oauth_site_type: "MOON" },
    { name: "plain", mode: "CloudSSO", cloud_sso_sign_in_url: "http://signin.example.test/" },
    { name: "hasty", mode: "RamRoleArn", ...key, ...roleFields, expired_seconds: 60 },
];

function credentialsOf(profile: string, config: Readonly<Record<string, string>> = {}) {
    const all: Readonly<Record<string, string>> = {
        "alicloud:profile": profile,
        "alicloud:region": "cn-hangzhou",
        ...config,
    };
    return readSettings(
        (name) => all[name],
        { HOME: "/home/u" },
        (path) => (path === "/home/u/.aliyun/config.json" ? JSON.stringify({ profiles }) : undefined),
    ).credentials;
}

const token = { ...keys, keys: { ...keys.keys, securityToken: "a-token" } };

test.each([
    ["key", keys],
    ["token", token],
    ["role", { kind: "role", base: keys, role }],
    ["chain", { kind: "role", base: token, role }],
    ["ecs", { kind: "ecsRole", roleName: "of-instance" }],
    ["any ecs", { kind: "ecsRole", roleName: undefined }],
    ["lower case", keys],
    ["uri", { kind: "credentialsUri", uri: "http://127.0.0.1:1/" }],
    ["oidc", { kind: "oidc", oidcProviderArn: "p", token: { file: "/token" }, role }],
    [
        "command",
        {
            kind: "external",
            profileName: "command",
            path: "/home/u/.aliyun/config.json",
            words: ["/bin/keys", "of me", "--fresh"],
            environment: { HOME: "/home/u" },
        },
    ],
])("%s", (name, expected) => {
    expect(credentialsOf(name)).toEqual(expected);
});

test.each(["role", "lower role"])(
    "assumeRole takes the place of the role of %s, and inherits its session",
    (name) => {
        const config = { "alicloud:assumeRole": '{"roleArn":"acs:ram::2:role/other"}' };
        expect(credentialsOf(name, config)).toEqual({
            kind: "role",
            base: keys,
            role: { ...role, roleArn: "acs:ram::2:role/other" },
        });
    },
);

test("assumeRole comes on top of a chain", () => {
    const config = { "alicloud:assumeRole": '{"roleArn":"acs:ram::2:role/other"}' };
    expect(credentialsOf("chain", config)).toMatchObject({ base: { kind: "role", base: token, role } });
});

test("a session that is shorter than the service gives is refused", () => {
    expect(() => credentialsOf("hasty")).toThrow(
        'The profile "hasty" of /home/u/.aliyun/config.json cannot be used: "expired_seconds" is 60, but must be a' +
            " whole number from 900 to 43200.",
    );
});

test.each([
    ["unclosed", '"process_command" has a quote that is not closed, or ends with a backslash.'],
    ["nowhere", '"oauth_site_type" is "MOON", but must be CN or INTL.'],
    ["plain", '"cloud_sso_sign_in_url" must be a URL of https.'],
])("%s is refused before anything is run or sent", (name, why) => {
    expect(() => credentialsOf(name)).toThrow(
        `The profile "${name}" of /home/u/.aliyun/config.json cannot be used: ${why}`,
    );
});

describe("a file that another program is writing", () => {
    const whole = JSON.stringify({ profiles });
    /** Reads settings from a file whose content changes from one read to the next; gives how long each read paused. */
    const readsOf = (...contents: string[]) => {
        const pauses: (number | undefined)[] = [];
        const config: Readonly<Record<string, string>> = {
            "alicloud:profile": "key",
            "alicloud:region": "cn-hangzhou",
        };
        readSettings(
            (name) => config[name],
            { HOME: "/home/u" },
            (_, pause) => {
                pauses.push(pause);
                return contents.shift();
            },
        );
        return pauses;
    };

    test.each([["empty"], ["cut"]])("%s, it is read once more, after a pause", (state) => {
        expect(readsOf(state === "empty" ? "" : whole.slice(0, 40), whole)).toEqual([undefined, 100]);
    });

    test("is broken only if it is the second time as well", () => {
        expect(() => readsOf("", "{", whole)).toThrow(
            /^The profile "key" cannot be read: \S+ is not the JSON file/,
        );
    });
});
