import { readSettings } from "../../../provider/src/account/readSettings";
import { programKey } from "../../../provider/src/schema/settings";

const secret = "Never-Shown-1";
const region = { "alicloud:region": "cn-hangzhou" };
const keys = { "alicloud:accessKey": "an-id", "alicloud:secretKey": secret };
const role = "acs:ram::1:role/r";

/** Everything that is half set or wrong, and the one line that says so. */
const mistakes: [what: string, config: object, environment: object, message: RegExp][] = [
    [
        "no credentials",
        region,
        {},
        /^No Alibaba Cloud credentials are set: set ALIBABA_CLOUD_ACCESS_KEY_ID.*, alicloud:profile, or another of the settings alicloud:\*\.$/,
    ],
    [
        "a key without a secret",
        { ...region, "alicloud:accessKey": secret },
        {},
        /\(alicloud:accessKey\), but no access key secret\. Set ALIBABA_CLOUD_ACCESS_KEY_SECRET or alicloud:secretKey/,
    ],
    [
        "a secret without a key",
        region,
        { ALICLOUD_SECRET_KEY: secret },
        /\(ALICLOUD_SECRET_KEY\), but no access key id\. Set ALIBABA_CLOUD_ACCESS_KEY_ID or alicloud:accessKey/,
    ],
    [
        "a token without keys",
        region,
        { ALIBABA_CLOUD_SECURITY_TOKEN: secret },
        /security token \(ALIBABA_CLOUD_SECURITY_TOKEN\), but no access key/,
    ],
    [
        "a credentials file without a profile",
        region,
        { ALIBABA_CLOUD_CREDENTIALS_FILE: "/x" },
        /credentials file \(ALIBABA_CLOUD_CREDENTIALS_FILE\), but no profile\. Set ALIBABA_CLOUD_PROFILE or alicloud:profile as well/,
    ],
    [
        "OIDC without a role",
        region,
        { ALIBABA_CLOUD_OIDC_PROVIDER_ARN: "p", ALIBABA_CLOUD_OIDC_TOKEN_FILE: "/t" },
        /roleArn is missing\. Set alicloud:assumeRoleWithOidc\.roleArn or ALIBABA_CLOUD_ROLE_ARN\./,
    ],
    [
        "OIDC without a provider",
        region,
        { ALIBABA_CLOUD_ROLE_ARN: role, ALIBABA_CLOUD_OIDC_TOKEN: secret },
        /oidcProviderArn is missing\. Set .*oidcProviderArn or ALIBABA_CLOUD_OIDC_PROVIDER_ARN\./,
    ],
    [
        "OIDC without a token",
        region,
        { ALIBABA_CLOUD_ROLE_ARN: role, ALIBABA_CLOUD_OIDC_PROVIDER_ARN: "p" },
        /oidcTokenFile or oidcToken is missing\. .* ALIBABA_CLOUD_OIDC_TOKEN_FILE .* ALIBABA_CLOUD_OIDC_TOKEN\./,
    ],
    [
        "a role to assume without its name",
        { ...region, ...keys, "alicloud:assumeRole": '{"sessionName":"me"}' },
        {},
        /^alicloud:assumeRole is incomplete: roleArn is missing\. Set .* ALICLOUD_ASSUME_ROLE_ARN or ALIBABA_CLOUD_ROLE_ARN\./,
    ],
    [
        "a part that does not exist",
        { ...region, "alicloud:assumeRoleWithOidc": `{"oidcTokn":"${secret}"}` },
        {},
        /^alicloud:assumeRoleWithOidc has "oidcTokn", but there are roleArn, oidcProviderArn, oidcToken/,
    ],
    [
        "a part of another type",
        { ...region, "alicloud:assumeRoleWithOidc": `{"oidcToken":["${secret}"]}` },
        {},
        /^alicloud:assumeRoleWithOidc\.oidcToken must be a string\./,
    ],
    [
        "text where an object belongs",
        { ...region, ...keys, "alicloud:assumeRole": secret },
        {},
        /^alicloud:assumeRole must be an object with roleArn, sessionName/,
    ],
    [
        "a session that is too short",
        { ...region, ...keys, "alicloud:assumeRole": `{"roleArn":"${role}","sessionExpiration":60}` },
        {},
        /^alicloud:assumeRole\.sessionExpiration is 60, but must be a whole number of seconds from 900 to 43200/,
    ],
    [
        "an endpoint whose service is misspelt",
        { ...region, ...keys, "alicloud:endpoints": '[{"resourceSharing":"host"}]' },
        {},
        /^alicloud:endpoints has "resourceSharing", but the service is "resourcesharing"\.$/,
    ],
    [
        "endpoints that are no JSON",
        { ...region, ...keys, "alicloud:endpoints": "{" },
        {},
        /^alicloud:endpoints is \{/,
    ],
    [
        "an endpoint that is no text",
        { ...region, ...keys, "alicloud:endpoints": '[{"sts":1}]' },
        {},
        /^alicloud:endpoints is .* must be JSON/,
    ],
    [
        "another protocol",
        { ...region, ...keys, "alicloud:protocol": "ftp" },
        {},
        /^alicloud:protocol is "ftp", but must be HTTP or HTTPS/,
    ],
    [
        "a timeout that is no number",
        { ...region, ...keys },
        { CLIENT_READ_TIMEOUT: "1m" },
        /^CLIENT_READ_TIMEOUT is "1m", but must be a whole number of milliseconds/,
    ],
    [
        "a flag that is neither true nor false",
        { ...region, ...keys, "alicloud:skipRegionValidation": "yes" },
        {},
        /^alicloud:skipRegionValidation is "yes", but must be true or false/,
    ],
    [
        "an account id with letters",
        { ...region, ...keys, "alicloud:accountId": "mine" },
        {},
        /^alicloud:accountId is "mine", but must be an account id/,
    ],
];

const file = (...profiles: object[]) => JSON.stringify({ current: "p", profiles });
const profile = (fields: object) => ({ name: "p", ...fields });

const mistakesInProfiles: [what: string, file: string | undefined, message: RegExp][] = [
    [
        "no file",
        undefined,
        /^The profile "p" cannot be read: there is no file \/f\.json\. Run `aliyun configure/,
    ],
    ["another format", `[p]\naccess_key_secret = ${secret}`, /is not the JSON file of the Alibaba Cloud CLI/],
    [
        "no such profile",
        file({ name: "q" }, { name: "r" }),
        /^There is no profile "p" in \/f\.json; there are: q, r\./,
    ],
    [
        "half a key",
        file(profile({ mode: "AK", access_key_secret: secret })),
        /"access_key_id" is missing, which mode AK needs/,
    ],
    [
        "a key that is no text",
        file(profile({ access_key_id: "i", access_key_secret: [secret] })),
        /"access_key_secret" must be a string/,
    ],
    [
        "a token left out",
        file(profile({ mode: "StsToken", access_key_id: "i", access_key_secret: secret })),
        /"sts_token" is missing/,
    ],
    [
        "a role left out",
        file(profile({ mode: "RamRoleArn", access_key_id: "i", access_key_secret: secret })),
        /"ram_role_arn" is missing/,
    ],
    [
        "a token with a line break",
        file(
            profile({
                mode: "StsToken",
                access_key_id: "i",
                access_key_secret: secret,
                sts_token: `a\r\n${secret}`,
            }),
        ),
        /cannot be used: it has credentials, but their security token has a line break/,
    ],
    [
        "an unknown mode",
        file(profile({ mode: "Magic" })),
        /its mode is "Magic", but must be one of AK, StsToken/,
    ],
    [
        "a circle of profiles",
        file(profile({ mode: "ChainableRamRoleArn", source_profile: "p", ram_role_arn: role })),
        /its source profiles go round in a circle: p, p/,
    ],
    [
        "a sign-in without its URL",
        file(profile({ mode: "CloudSSO" })),
        /"cloud_sso_sign_in_url" is missing, which mode CloudSSO needs/,
    ],
];

const messageOf = (config: object, environment: object, text?: string, namespace?: string): string => {
    try {
        readSettings(
            (key) => Reflect.get(config, key),
            { ...environment },
            () => text,
            namespace,
        );
    } catch (error) {
        return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    }
    return "no error";
};

function expectOneLine(message: string, expected: RegExp): void {
    expect(message).toMatch(/^UserFacingError: /);
    expect(message.slice("UserFacingError: ".length)).toMatch(expected);
    expect(message).not.toMatch(new RegExp(`${secret}|\n`));
}

test.each(mistakes)("%s", (_, config, environment, expected) => {
    expectOneLine(messageOf(config, environment), expected);
});

test.each(mistakesInProfiles)("the profile's file: %s", (_, text, expected) => {
    const config = { ...region, "alicloud:profile": "p", "alicloud:sharedCredentialsFile": "/f.json" };
    expectOneLine(messageOf(config, {}, text), expected);
});

test("what is missing is named by the plugin's namespace, if it is the plugin that reads the settings", () => {
    const config = { ...region, "alicloud-resource-sharing:region": "cn-hangzhou" };
    const noCredentials = messageOf(config, {}, undefined, "alicloud-resource-sharing");
    expectOneLine(
        noCredentials,
        /alicloud-resource-sharing:profile, or another of the settings alicloud-resource-sharing:\*\.$/,
    );
    expect(noCredentials).not.toContain("alicloud:");
});

test("what is missing or wrong is named as an argument, if a provider's arguments are read", () => {
    const of = (config: object, environment = {}) =>
        messageOf({ ...region, [programKey]: "true", ...config }, environment);
    expectOneLine(of({}), /, Provider argument profile, or another of the Provider's arguments\.$/);
    expectOneLine(
        of({ ...keys, "alicloud:assumeRole": "{}" }),
        /^Provider argument assumeRole is incomplete: roleArn is missing\. Set Provider argument assumeRole\.roleArn or/,
    );
    const key = { ALIBABA_CLOUD_ACCESS_KEY_ID: "an-id", ALIBABA_CLOUD_ACCESS_KEY_SECRET: secret };
    expectOneLine(
        of({ "alicloud:profile": "p" }, key),
        /^There are both Provider argument profile "p" and .* or set a Provider's own accountId to the account/,
    );
});
