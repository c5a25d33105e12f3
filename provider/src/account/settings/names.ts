/** Where one setting is looked for: its key in the configuration first, then these environment variables in order. */
export interface SettingName {
    /** Key of the stack's configuration or of an explicit provider. */
    readonly key: string;
    readonly variables: readonly string[];
    /** Whether its value is encrypted in a state, and never shown. */
    readonly isSecret: boolean;
}

/**
 * Every setting of the account: the names, and the order, of @pulumi/alicloud.
 * https://www.pulumi.com/registry/packages/alicloud/installation-configuration/
 */
export const settingNames = {
    accessKey: secretSetting("accessKey", [
        "ALICLOUD_ACCESS_KEY",
        "ALIBABA_CLOUD_ACCESS_KEY_ID",
        "ALIBABACLOUD_ACCESS_KEY_ID",
    ]),
    secretKey: secretSetting("secretKey", [
        "ALICLOUD_SECRET_KEY",
        "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
        "ALIBABACLOUD_ACCESS_KEY_SECRET",
    ]),
    securityToken: secretSetting("securityToken", [
        "ALICLOUD_SECURITY_TOKEN",
        "ALIBABA_CLOUD_SECURITY_TOKEN",
        "ALIBABACLOUD_SECURITY_TOKEN",
    ]),
    profile: setting("profile", ["ALICLOUD_PROFILE", "ALIBABA_CLOUD_PROFILE"]),
    sharedCredentialsFile: setting("sharedCredentialsFile", [
        "ALICLOUD_SHARED_CREDENTIALS_FILE",
        "ALIBABA_CLOUD_CREDENTIALS_FILE",
    ]),
    credentialsUri: secretSetting("credentialsUri", [
        "ALICLOUD_CREDENTIALS_URI",
        "ALIBABA_CLOUD_CREDENTIALS_URI",
    ]),
    ecsRoleName: setting("ecsRoleName", ["ALICLOUD_ECS_ROLE_NAME", "ALIBABA_CLOUD_ECS_METADATA"]),
    assumeRoleWithOidc: secretSetting("assumeRoleWithOidc"),
    assumeRole: secretSetting("assumeRole"),
    region: setting("region", ["ALICLOUD_REGION", "ALIBABA_CLOUD_REGION"]),
    skipRegionValidation: setting("skipRegionValidation", ["ALICLOUD_SKIP_REGION_VALIDATION"]),
    accountId: setting("accountId", ["ALICLOUD_ACCOUNT_ID", "ALIBABA_CLOUD_ACCOUNT_ID"]),
    endpoints: setting("endpoints"),
    protocol: setting("protocol"),
    clientConnectTimeout: setting("clientConnectTimeout", ["CLIENT_CONNECT_TIMEOUT"]),
    clientReadTimeout: setting("clientReadTimeout", ["CLIENT_READ_TIMEOUT"]),
    maxRetryTimeout: setting("maxRetryTimeout", ["MAX_RETRY_TIMEOUT"]),
} as const;

export type Setting = keyof typeof settingNames;

/** A setting that is an object: JSON in the configuration. */
export type ObjectSetting = keyof typeof partVariables;

/** Where the endpoint of each service is looked for behind `alicloud:endpoints`. */
export const endpointVariables = {
    resourcesharing: ["ALIBABA_CLOUD_ENDPOINT_RESOURCESHARING", "RESOURCESHARING_ENDPOINT"],
    sts: ["ALIBABA_CLOUD_ENDPOINT_STS", "STS_ENDPOINT"],
} as const;

/** The variables that name a proxy, by the scheme of the URLs that it is for: in Go's order, upper case first. */
export const proxyVariables = {
    "https:": ["HTTPS_PROXY", "https_proxy"],
    "http:": ["HTTP_PROXY", "http_proxy"],
} as const;

/** The variables that say what is reached without a proxy. */
export const noProxyVariables = ["NO_PROXY", "no_proxy"] as const;

/** The environment variables that fill in what an object of the configuration leaves out. */
export const partVariables = {
    assumeRole: {
        roleArn: ["ALICLOUD_ASSUME_ROLE_ARN", "ALIBABA_CLOUD_ROLE_ARN"],
        sessionName: ["ALICLOUD_ASSUME_ROLE_SESSION_NAME", "ALIBABA_CLOUD_ROLE_SESSION_NAME"],
        sessionExpiration: ["ALICLOUD_ASSUME_ROLE_SESSION_EXPIRATION"],
        policy: [],
        externalId: [],
    },
    assumeRoleWithOidc: {
        roleArn: ["ALIBABA_CLOUD_ROLE_ARN"],
        oidcProviderArn: ["ALIBABA_CLOUD_OIDC_PROVIDER_ARN"],
        oidcToken: ["ALIBABA_CLOUD_OIDC_TOKEN"],
        oidcTokenFile: ["ALIBABA_CLOUD_OIDC_TOKEN_FILE"],
        roleSessionName: ["ALIBABA_CLOUD_ROLE_SESSION_NAME"],
        sessionExpiration: [],
        policy: [],
    },
} as const;

function setting(name: string, variables: readonly string[] = []): SettingName {
    return { key: `alicloud:${name}`, variables, isSecret: false };
}

function secretSetting(name: string, variables: readonly string[] = []): SettingName {
    return { ...setting(name, variables), isSecret: true };
}
