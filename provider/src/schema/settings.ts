import {
    accountIdMeaning,
    accountIdType,
    externalIdField,
    policyField,
    profileType,
    regionType,
    roleArnField,
    sessionExpirationField,
    sessionNameField,
} from "./account";
import type { Input, PropertyTable } from "./propertyTable";
import { arrayOf, objectOf } from "./types/compositeTypes";
import { field, named, optional, type PropertyType, secret } from "./types/propertyType";
import { boolean, string, wholeNumber } from "./types/scalarTypes";

export const alicloud = "alicloud";

/**
 * Distinguishes a provider's arguments from the stack's configuration. The engine passes both in the same way, but a
 * stack's configuration cannot contain a key of four parts. In users' state: never changes.
 */
export const programKey = "alicloud:resource-sharing:arguments:of-program";

/** The variables of each service in the setting `endpoints`. */
export const endpointVariables = {
    resourcesharing: ["ALIBABA_CLOUD_ENDPOINT_RESOURCESHARING", "RESOURCESHARING_ENDPOINT"],
    sts: ["ALIBABA_CLOUD_ENDPOINT_STS", "STS_ENDPOINT"],
} as const;

const text = optional(string);
const roleArnVariable = "ALIBABA_CLOUD_ROLE_ARN";
const sessionNameVariable = "ALIBABA_CLOUD_ROLE_SESSION_NAME";

/** The fields of settings that are objects. The environment completes an object. */
export const settingFields = {
    assumeRole: {
        roleArn: roleArnField(optional, ["ALICLOUD_ASSUME_ROLE_ARN", roleArnVariable]),
        sessionName: sessionNameField(["ALICLOUD_ASSUME_ROLE_SESSION_NAME", sessionNameVariable]),
        sessionExpiration: sessionExpirationField(["ALICLOUD_ASSUME_ROLE_SESSION_EXPIRATION"]),
        policy: policyField,
        externalId: externalIdField,
    },
    assumeRoleWithOidc: {
        roleArn: roleArnField(optional, [roleArnVariable]),
        oidcProviderArn: field(text, "ARN of the identity provider", ["ALIBABA_CLOUD_OIDC_PROVIDER_ARN"]),
        oidcToken: secret(
            field(
                text,
                "the token; takes precedence over the file. It cannot be renewed, so a file is better for long waits",
                ["ALIBABA_CLOUD_OIDC_TOKEN"],
            ),
        ),
        oidcTokenFile: field(
            text,
            "path of a file that contains the token. The file is read each time the role is assumed",
            ["ALIBABA_CLOUD_OIDC_TOKEN_FILE"],
        ),
        roleSessionName: sessionNameField([sessionNameVariable]),
        sessionExpiration: sessionExpirationField(),
        policy: policyField,
    },
} as const;

/** A setting that is an object: JSON in the configuration. */
export type ObjectSetting = keyof typeof settingFields;

const withOidcMeaning = "a role to assume with the token of an OIDC identity provider, without an access key";
const withOtherCredentials = "a role to assume with the other credentials";
const endpointsMeaning =
    "endpoints to use instead of the public ones: `https://host`, or `host` alone. Plain HTTP is allowed for loopback addresses only";

export const settingsMeaning =
    "the account that a provider acts for: those arguments of `alicloud.Provider` that matter here, with the same names and types. Arguments that are not given are read from the environment, never from the stack's configuration";

/**
 * All settings, with the names and the order of @pulumi/alicloud. They are the arguments of a `Provider`, and keys of
 * the stack's configuration.
 * https://www.pulumi.com/registry/packages/alicloud/installation-configuration/
 */
export const settings = {
    accessKey: setting(secret(string), "access key id. Takes precedence over all other credentials", [
        "ALICLOUD_ACCESS_KEY",
        "ALIBABA_CLOUD_ACCESS_KEY_ID",
        "ALIBABACLOUD_ACCESS_KEY_ID",
    ]),
    secretKey: setting(secret(string), "access key secret", [
        "ALICLOUD_SECRET_KEY",
        "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
        "ALIBABACLOUD_ACCESS_KEY_SECRET",
    ]),
    securityToken: setting(secret(string), "security token of a temporary access key", [
        "ALICLOUD_SECURITY_TOKEN",
        "ALIBABA_CLOUD_SECURITY_TOKEN",
        "ALIBABACLOUD_SECURITY_TOKEN",
    ]),
    profile: setting(profileType, "name of a profile of the Alibaba Cloud CLI", [
        "ALICLOUD_PROFILE",
        "ALIBABA_CLOUD_PROFILE",
    ]),
    sharedCredentialsFile: setting(
        string,
        "path of the CLI's JSON file, which has the profiles. Default: `~/.aliyun/config.json`",
        ["ALICLOUD_SHARED_CREDENTIALS_FILE", "ALIBABA_CLOUD_CREDENTIALS_FILE"],
    ),
    credentialsUri: setting(
        secret(string),
        "URL of a local service that issues temporary credentials: `https`, or `http` to a loopback address",
        ["ALICLOUD_CREDENTIALS_URI", "ALIBABA_CLOUD_CREDENTIALS_URI"],
    ),
    ecsRoleName: setting(string, "name of the RAM role of the ECS instance that the program runs on", [
        "ALICLOUD_ECS_ROLE_NAME",
        "ALIBABA_CLOUD_ECS_METADATA",
    ]),
    assumeRoleWithOidc: setting(
        secret(
            named("ProviderAssumeRoleWithOidc", withOidcMeaning, objectOf(settingFields.assumeRoleWithOidc)),
        ),
        `${withOidcMeaning}. Default: none`,
    ),
    assumeRole: setting(
        secret(
            named(
                "ProviderAssumeRole",
                `${withOtherCredentials}, in the same account or in another one`,
                objectOf(settingFields.assumeRole),
            ),
        ),
        `${withOtherCredentials}. Default: none; the credentials are used as they are`,
    ),
    region: setting(
        regionType,
        "region of the resources and look-ups that do not set one. Default: that of the environment or of the profile",
        ["ALICLOUD_REGION", "ALIBABA_CLOUD_REGION", "ALIBABA_CLOUD_REGION_ID"],
    ),
    skipRegionValidation: setting(
        boolean,
        "whether regions that this package does not know are allowed. Default: false",
        ["ALICLOUD_SKIP_REGION_VALIDATION"],
    ),
    accountId: setting(accountIdType, `${accountIdMeaning}. Default: any account`, [
        "ALICLOUD_ACCOUNT_ID",
        "ALIBABA_CLOUD_ACCOUNT_ID",
    ]),
    endpoints: setting(
        named(
            "ProviderEndpoint",
            endpointsMeaning,
            arrayOf({
                resourcesharing: field(
                    text,
                    "endpoint of Resource Sharing",
                    endpointVariables.resourcesharing,
                ),
                sts: field(text, "endpoint of the Security Token Service (STS)", endpointVariables.sts),
            }),
        ),
        endpointsMeaning,
    ),
    protocol: setting(
        string,
        "scheme of the endpoints that have none: `HTTPS` (default), or `HTTP`, which is allowed for loopback addresses only",
    ),
    clientConnectTimeout: setting(
        integer("milliseconds"),
        "timeout for establishing a connection, in milliseconds; each of a host's addresses has a quarter of it. Default: 10000",
        ["CLIENT_CONNECT_TIMEOUT"],
    ),
    clientReadTimeout: setting(
        integer("milliseconds"),
        "timeout for one attempt of a call, in milliseconds. Default: 15000",
        ["CLIENT_READ_TIMEOUT"],
    ),
    maxRetryTimeout: setting(
        integer("seconds"),
        "timeout for one call including its retries, in seconds. Default: the time that the operation has left",
        ["MAX_RETRY_TIMEOUT"],
    ),
} as const satisfies PropertyTable;

export type Setting = keyof typeof settings;

export const settingNames = Object.keys(settings) as readonly Setting[];

export function isSetting(name: string): name is Setting {
    return Object.hasOwn(settings, name);
}

/** Whether a setting is encrypted in a state, and never shown. */
export function isSecretSetting(setting: Setting): boolean {
    return settings[setting].input.type.shape.isSecret === true;
}

/** The variables of a setting that is not configured, in order. */
export function variablesOf(setting: Setting): readonly string[] {
    return settings[setting].input.variables;
}

/** The variables that complete a setting that is an object, in order. */
export function fieldVariablesOf(setting: ObjectSetting, field: string): readonly string[] {
    const fields = new Map<string, PropertyType<unknown>>(Object.entries(settingFields[setting]));
    return fields.get(field)?.shape.variables ?? [];
}

/** Values are checked when they are used, because the configuration contains only strings. */
function setting<Value>(type: PropertyType<Value>, description: string, variables: readonly string[] = []) {
    return { input: { type, description, onChange: "update", variables } } as const satisfies {
        readonly input: Input<Value>;
    };
}

/** A time limit; 0 stands for the default. */
function integer(unit: string): PropertyType<number> {
    return wholeNumber({ min: 0, max: 999_999_999 }, unit);
}
