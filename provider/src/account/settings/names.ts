/** Where one setting is looked for: its key in the configuration first, then these environment variables in order. */
export interface SettingName {
    readonly variables: readonly string[];
    /** Whether its value is encrypted in a state, and never shown. */
    readonly isSecret: boolean;
}

/** The namespace of @pulumi/alicloud in the stack's configuration. */
export const alicloud = "alicloud";

/**
 * What the command has in place of a namespace. It reads no stack's configuration: its settings are options, or else
 * variables of the environment.
 */
export const commandLine = "command line";

/** The command's options, by the settings or inputs that they stand for. */
export const commandOptions: ReadonlyMap<string, string> = new Map([
    ["region", "--region"],
    ["profile", "--profile"],
    ["accountId", "--account-id"],
    ["assumeRole", "--assume-role"],
    ["assumeRole.roleArn", "--assume-role"],
    ["assumeRole.sessionName", "--session-name"],
    ["assumeRole.externalId", "--external-id"],
]);

/** Where the command looks for what `--external-id` gives: a process's arguments are no secret. As in the Alibaba Cloud CLI. */
export const externalIdVariable = "ALIBABA_CLOUD_EXTERNAL_ID";

/**
 * Every setting of the account: the names, and the order, of @pulumi/alicloud.
 * https://www.pulumi.com/registry/packages/alicloud/installation-configuration/
 */
export const settingNames = {
    accessKey: secretSetting([
        "ALICLOUD_ACCESS_KEY",
        "ALIBABA_CLOUD_ACCESS_KEY_ID",
        "ALIBABACLOUD_ACCESS_KEY_ID",
    ]),
    secretKey: secretSetting([
        "ALICLOUD_SECRET_KEY",
        "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
        "ALIBABACLOUD_ACCESS_KEY_SECRET",
    ]),
    securityToken: secretSetting([
        "ALICLOUD_SECURITY_TOKEN",
        "ALIBABA_CLOUD_SECURITY_TOKEN",
        "ALIBABACLOUD_SECURITY_TOKEN",
    ]),
    profile: setting(["ALICLOUD_PROFILE", "ALIBABA_CLOUD_PROFILE"]),
    sharedCredentialsFile: setting(["ALICLOUD_SHARED_CREDENTIALS_FILE", "ALIBABA_CLOUD_CREDENTIALS_FILE"]),
    credentialsUri: secretSetting(["ALICLOUD_CREDENTIALS_URI", "ALIBABA_CLOUD_CREDENTIALS_URI"]),
    ecsRoleName: setting(["ALICLOUD_ECS_ROLE_NAME", "ALIBABA_CLOUD_ECS_METADATA"]),
    assumeRoleWithOidc: secretSetting(),
    assumeRole: secretSetting(),
    region: setting(["ALICLOUD_REGION", "ALIBABA_CLOUD_REGION", "ALIBABA_CLOUD_REGION_ID"]),
    skipRegionValidation: setting(["ALICLOUD_SKIP_REGION_VALIDATION"]),
    accountId: setting(["ALICLOUD_ACCOUNT_ID", "ALIBABA_CLOUD_ACCOUNT_ID"]),
    endpoints: setting(),
    protocol: setting(),
    clientConnectTimeout: setting(["CLIENT_CONNECT_TIMEOUT"]),
    clientReadTimeout: setting(["CLIENT_READ_TIMEOUT"]),
    maxRetryTimeout: setting(["MAX_RETRY_TIMEOUT"]),
} as const;

export type Setting = keyof typeof settingNames;

/**
 * The key of a setting in the stack's configuration; for the command, its option or else its variable.
 * @param namespace what stands before the setting's name, or `commandLine`. Default: that of @pulumi/alicloud.
 */
export function settingKey(setting: Setting, namespace: string = alicloud): string {
    return namespace === commandLine
        ? (commandOptions.get(setting) ?? commonVariable(setting) ?? setting)
        : `${namespace}:${setting}`;
}

/** The variable that messages advise: the one of Alibaba Cloud's own tools, if there is one; undefined if there is none at all. */
export function commonVariable(setting: Setting): string | undefined {
    const { variables } = settingNames[setting];
    return variables.find((variable) => variable.startsWith("ALIBABA_CLOUD_")) ?? variables[0];
}

/** A setting that is an object: JSON in the configuration. */
export type ObjectSetting = keyof typeof fieldVariables;

/** Where the endpoint of each service is looked for behind `alicloud:endpoints`. */
export const endpointVariables = {
    resourcesharing: ["ALIBABA_CLOUD_ENDPOINT_RESOURCESHARING", "RESOURCESHARING_ENDPOINT"],
    sts: ["ALIBABA_CLOUD_ENDPOINT_STS", "STS_ENDPOINT"],
} as const;

/** The variable that lets the stack's configuration name any endpoint. */
export const trustVariable = "ALICLOUD_RESOURCE_SHARING_TRUST_ENDPOINTS";

/**
 * What tells a provider's arguments, which the program gives, from the stack's configuration. The engine passes either in
 * the same way, but a stack's configuration cannot have a key of four parts. In users' state: never changes.
 */
export const programKey = "alicloud:resource-sharing:arguments:of-program";

/** The variables that name a proxy, by the scheme of the URLs that it is for: in Go's order, upper case first. */
export const proxyVariables = {
    "https:": ["HTTPS_PROXY", "https_proxy"],
    "http:": ["HTTP_PROXY", "http_proxy"],
} as const;

/** The variables that say what is reached without a proxy. */
export const noProxyVariables = ["NO_PROXY", "no_proxy"] as const;

/** The variables that restrict the metadata service of ECS: those of Alibaba Cloud's credentials library. */
export const metadataVariables = {
    disabled: "ALIBABA_CLOUD_ECS_METADATA_DISABLED",
    sessionOnly: "ALIBABA_CLOUD_IMDSV1_DISABLED",
} as const;

/** The environment variables that fill in what an object of the configuration leaves out. */
export const fieldVariables = {
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

function setting(variables: readonly string[] = []): SettingName {
    return { variables, isSecret: false };
}

function secretSetting(variables: readonly string[] = []): SettingName {
    return { ...setting(variables), isSecret: true };
}
