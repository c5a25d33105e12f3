// Made from the tables of schema/ by `npm run generate`.
import type * as pulumi from "@pulumi/pulumi";
import type { ProviderAssumeRole, ProviderAssumeRoleWithOidc, ProviderEndpoint } from "./types";

/**
 * The account that a provider acts for: those arguments of `alicloud.Provider` that matter here, with the same names
 * and types. Arguments that are not given are read from the environment, never from the stack's configuration.
 */
export interface ProviderArgs {
    /**
     * Access key id. Takes precedence over all other credentials. Environment: `ALICLOUD_ACCESS_KEY`,
     * `ALIBABA_CLOUD_ACCESS_KEY_ID`, `ALIBABACLOUD_ACCESS_KEY_ID`.
     */
    accessKey?: pulumi.Input<string | undefined>;
    /**
     * Access key secret. Environment: `ALICLOUD_SECRET_KEY`, `ALIBABA_CLOUD_ACCESS_KEY_SECRET`,
     * `ALIBABACLOUD_ACCESS_KEY_SECRET`.
     */
    secretKey?: pulumi.Input<string | undefined>;
    /**
     * Security token of a temporary access key. Environment: `ALICLOUD_SECURITY_TOKEN`, `ALIBABA_CLOUD_SECURITY_TOKEN`,
     * `ALIBABACLOUD_SECURITY_TOKEN`.
     */
    securityToken?: pulumi.Input<string | undefined>;
    /** Name of a profile of the Alibaba Cloud CLI. Environment: `ALICLOUD_PROFILE`, `ALIBABA_CLOUD_PROFILE`. */
    profile?: pulumi.Input<string | undefined>;
    /**
     * Path of the CLI's JSON file, which has the profiles. Default: `~/.aliyun/config.json`. Environment:
     * `ALICLOUD_SHARED_CREDENTIALS_FILE`, `ALIBABA_CLOUD_CREDENTIALS_FILE`.
     */
    sharedCredentialsFile?: pulumi.Input<string | undefined>;
    /**
     * URL of a local service that issues temporary credentials: `https`, or `http` to a loopback address. Environment:
     * `ALICLOUD_CREDENTIALS_URI`, `ALIBABA_CLOUD_CREDENTIALS_URI`.
     */
    credentialsUri?: pulumi.Input<string | undefined>;
    /**
     * Name of the RAM role of the ECS instance that the program runs on. Environment: `ALICLOUD_ECS_ROLE_NAME`,
     * `ALIBABA_CLOUD_ECS_METADATA`.
     */
    ecsRoleName?: pulumi.Input<string | undefined>;
    /** A role to assume with the token of an OIDC identity provider, without an access key. Default: none. */
    assumeRoleWithOidc?: pulumi.Input<ProviderAssumeRoleWithOidc | undefined>;
    /** A role to assume with the other credentials. Default: none; the credentials are used as they are. */
    assumeRole?: pulumi.Input<ProviderAssumeRole | undefined>;
    /**
     * Region of the resources and look-ups that do not set one. Default: that of the environment or of the profile. A
     * region id: `cn-hangzhou`. Environment: `ALICLOUD_REGION`, `ALIBABA_CLOUD_REGION`, `ALIBABA_CLOUD_REGION_ID`.
     */
    region?: pulumi.Input<string | undefined>;
    /**
     * Whether regions that this package does not know are allowed. Default: false. Environment:
     * `ALICLOUD_SKIP_REGION_VALIDATION`.
     */
    skipRegionValidation?: pulumi.Input<boolean | undefined>;
    /**
     * Id of the account that the credentials must belong to; credentials of any other account are refused before a call
     * is made. Default: any account. An account id: `1512666876910000`. Environment: `ALICLOUD_ACCOUNT_ID`,
     * `ALIBABA_CLOUD_ACCOUNT_ID`.
     */
    accountId?: pulumi.Input<string | undefined>;
    /**
     * Endpoints to use instead of the public ones: `https://host`, or `host` alone. Plain HTTP is allowed for loopback
     * addresses only.
     */
    endpoints?: pulumi.Input<pulumi.Input<ProviderEndpoint>[] | undefined>;
    /**
     * Scheme of the endpoints that have none: `HTTPS` (default), or `HTTP`, which is allowed for loopback addresses
     * only.
     */
    protocol?: pulumi.Input<string | undefined>;
    /**
     * Timeout for establishing a connection, in milliseconds; each of a host's addresses has a quarter of it. Default:
     * 10000. Environment: `CLIENT_CONNECT_TIMEOUT`.
     */
    clientConnectTimeout?: pulumi.Input<number | undefined>;
    /** Timeout for one attempt of a call, in milliseconds. Default: 15000. Environment: `CLIENT_READ_TIMEOUT`. */
    clientReadTimeout?: pulumi.Input<number | undefined>;
    /**
     * Timeout for one call including its retries, in seconds. Default: the time that the operation has left.
     * Environment: `MAX_RETRY_TIMEOUT`.
     */
    maxRetryTimeout?: pulumi.Input<number | undefined>;
}
