import { readSettings } from "../../../provider/src/account/settings";

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
    { name: "oidc", mode: "OIDC", oidc_provider_arn: "p", oidc_token_file: "/token", ...roleFields },
    { name: "sso", mode: "CloudSSO" },
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
    ["oidc", { kind: "oidc", oidcProviderArn: "p", token: { file: "/token" }, role }],
    ["sso", { kind: "login", profileName: "sso" }],
])("%s", (name, expected) => {
    expect(credentialsOf(name)).toEqual(expected);
});

test("assumeRole takes the place of the profile's role, and inherits its session", () => {
    const config = { "alicloud:assumeRole": '{"roleArn":"acs:ram::2:role/other"}' };
    expect(credentialsOf("role", config)).toEqual({
        kind: "role",
        base: keys,
        role: { ...role, roleArn: "acs:ram::2:role/other" },
    });
});

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
