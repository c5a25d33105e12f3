import * as pulumi from "@pulumi/pulumi";
import { type AccessKeyParts, missingPartOfKey } from "../common/missingPartOfKey";
import { isSecretSetting, isSetting, settingNames } from "../schema/settings";
import type { Adapter } from "./adapter";
import { dynamicAdapter } from "./dynamicAdapter";
import { oneLineError } from "./oneLineError";
import { keepArguments } from "./providerArguments";

/** A role to assume with the other credentials, in the same account or in another one. */
export interface ProviderAssumeRole {
    /** ARN of the role, such as `acs:ram::1000000000000002:role/sharing`. Environment: `ALICLOUD_ASSUME_ROLE_ARN`. */
    roleArn?: pulumi.Input<string | undefined>;
    /** Name of the session, as it appears in ActionTrail. Default: `terraform`, as with @pulumi/alicloud. */
    sessionName?: pulumi.Input<string | undefined>;
    /**
     * Duration of the session in seconds: from 900 to 43200, up to the maximum that the role allows. Default: 3600. The
     * session is renewed before it expires.
     */
    sessionExpiration?: pulumi.Input<number | undefined>;
    /** A JSON policy that restricts what the role may do. Default: none. */
    policy?: pulumi.Input<string | undefined>;
    /** External id that the role's trust policy requires (`sts:ExternalId`). Default: none. */
    externalId?: pulumi.Input<string | undefined>;
}

/** A role to assume with the token of an OIDC identity provider, without an access key. */
export interface ProviderAssumeRoleWithOidc {
    /** ARN of the role. Environment: `ALIBABA_CLOUD_ROLE_ARN`. */
    roleArn?: pulumi.Input<string | undefined>;
    /** ARN of the identity provider. Environment: `ALIBABA_CLOUD_OIDC_PROVIDER_ARN`. */
    oidcProviderArn?: pulumi.Input<string | undefined>;
    /** The token; takes precedence over the file. It cannot be renewed, so a file is better for long waits. */
    oidcToken?: pulumi.Input<string | undefined>;
    /** Path of a file that contains the token. The file is read each time the role is assumed. */
    oidcTokenFile?: pulumi.Input<string | undefined>;
    /** Name of the session, as it appears in ActionTrail. Default: `terraform`, as with @pulumi/alicloud. */
    roleSessionName?: pulumi.Input<string | undefined>;
    /**
     * Duration of the session in seconds: from 900 to 43200, up to the maximum that the role allows. Default: 3600. The
     * session is renewed before it expires.
     */
    sessionExpiration?: pulumi.Input<number | undefined>;
    /** A JSON policy that restricts what the role may do. Default: none. */
    policy?: pulumi.Input<string | undefined>;
}

/**
 * Endpoints to use instead of the public ones: `https://host`, or `host` alone. Plain HTTP is allowed for loopback
 * addresses only.
 */
export interface ProviderEndpoint {
    /** Endpoint of Resource Sharing. */
    resourcesharing?: pulumi.Input<string | undefined>;
    /** Endpoint of the Security Token Service (STS). */
    sts?: pulumi.Input<string | undefined>;
}

/**
 * The account that a provider acts for: those arguments of `alicloud.Provider` that matter here, with the same names and
 * types. Arguments that are not given are read from the environment, never from the stack's configuration.
 */
export interface ProviderArgs {
    /** Access key id. Takes precedence over all other credentials. */
    accessKey?: pulumi.Input<string | undefined>;
    /** Access key secret. */
    secretKey?: pulumi.Input<string | undefined>;
    /** Security token of a temporary access key. */
    securityToken?: pulumi.Input<string | undefined>;
    /** Name of a profile of the Alibaba Cloud CLI. */
    profile?: pulumi.Input<string | undefined>;
    /** Path of the CLI's configuration file. Default: `~/.aliyun/config.json`. */
    sharedCredentialsFile?: pulumi.Input<string | undefined>;
    /** URL of a local service that issues temporary credentials. */
    credentialsUri?: pulumi.Input<string | undefined>;
    /** Name of the RAM role of the ECS instance that the program runs on. */
    ecsRoleName?: pulumi.Input<string | undefined>;
    /** A role to assume with an OIDC token, without an access key. Default: none. */
    assumeRoleWithOidc?: pulumi.Input<ProviderAssumeRoleWithOidc | undefined>;
    /** A role to assume with the other credentials. Default: none; the credentials are used as they are. */
    assumeRole?: pulumi.Input<ProviderAssumeRole | undefined>;
    /** Region of the resources and look-ups that do not set one. Default: that of the environment or of the profile. */
    region?: pulumi.Input<string | undefined>;
    /** Whether regions that this package does not know are allowed. Default: false. */
    skipRegionValidation?: pulumi.Input<boolean | undefined>;
    /**
     * Id of the account that the credentials must belong to; credentials of any other account are refused before a call is
     * made. Default: any account.
     */
    accountId?: pulumi.Input<string | undefined>;
    /** Endpoints to use instead of the public ones. */
    endpoints?: pulumi.Input<pulumi.Input<ProviderEndpoint>[] | undefined>;
    /** Scheme of the endpoints that have none: `HTTPS` (default), or `HTTP`, which is allowed for loopback addresses only. */
    protocol?: pulumi.Input<string | undefined>;
    /** Timeout for establishing a connection, in milliseconds. Default: 10000. */
    clientConnectTimeout?: pulumi.Input<number | undefined>;
    /** Timeout for one attempt of a call, in milliseconds. Default: 15000. */
    clientReadTimeout?: pulumi.Input<number | undefined>;
    /** Timeout for one call including its retries, in seconds. Default: the time that the operation has left. */
    maxRetryTimeout?: pulumi.Input<number | undefined>;
}

/**
 * A separate account for some of a program's resources: pass `{ provider }` in their options, or in those of a component.
 * Another key or token updates the provider and none of its resources. A wrong argument is reported with the first
 * resource that uses the provider.
 */
export class Provider extends pulumi.ProviderResource {
    /** @internal */
    static readonly adapter: Adapter = dynamicAdapter;

    /**
     * @param name Unique among the providers of the stack.
     * @throws RunError, which the engine shows without a stack trace, if an argument does not exist or an access
     * key is incomplete.
     */
    constructor(name: string, args: ProviderArgs = {}, options?: pulumi.ResourceOptions) {
        const { adapter } = new.target;
        refuseUnknown(name, args);
        refusePartOfKey(name, args);
        const properties = {
            ...propertiesOf(name, args, adapter),
            ...(args.endpoints === undefined ? {} : adapter.argumentsWithEndpoints),
        };
        super(adapter.providerPackage, name, properties, options);
        keepArguments(this, pulumi.all(properties));
    }
}

/**
 * Arguments of `alicloud.Provider` that have nothing to do with resource shares. They are accepted and ignored, so that
 * both providers can have the same arguments.
 */
export const ignoredArguments = [
    "accountType",
    "configurationSource",
    "fc",
    "features",
    "logEndpoint",
    "mnsEndpoint",
    "otsInstanceName",
    "secureTransport",
    "securityTransport",
    "signVersion",
    "sourceIp",
] as const;

/** A program in plain JavaScript has no compiler to tell, and credentials that are not set may be another account's. */
function refuseUnknown(name: string, args: ProviderArgs): void {
    const unknown = Object.keys(args).find(
        (argument) => !isSetting(argument) && !ignoredArguments.some((ignored) => ignored === argument),
    );
    if (unknown !== undefined) {
        throw oneLineError(
            `The provider "${name}" has no argument "${unknown}"; there are ${settingNames.join(", ")}.`,
        );
    }
}

/** A part of a key would be completed from the environment: by a part of another account's. */
function refusePartOfKey(name: string, parts: AccessKeyParts): void {
    const missing = missingPartOfKey(parts);
    if (missing !== undefined) {
        throw oneLineError(
            `The provider "${name}" has only a part of an access key: give ${missing} as well. What is missing is not taken` +
                " from the environment, whose key may be another account's.",
        );
    }
}

/**
 * The arguments by the names that the engine knows them by. A provider's properties are strings: the rest is JSON.
 * Secrets are encrypted in the state even if the program does not mark them so.
 */
function propertiesOf(
    providerName: string,
    args: ProviderArgs,
    adapter: Adapter,
): Record<string, pulumi.Output<string>> {
    const given = Object.keys(args)
        .filter(isSetting)
        .filter((name) => args[name] !== undefined);
    const { accessKey, secretKey, securityToken } = args;
    // A part that is left out by another stack is known only now.
    const key = pulumi
        .all({ accessKey, secretKey, securityToken })
        .apply((parts) => refusePartOfKey(providerName, parts));
    return Object.fromEntries(
        given.map((name) => {
            const value: pulumi.Input<string | number | boolean | object | undefined> = args[name];
            const encoded = pulumi.all([value, key]).apply(([known]) => encode(known));
            return [adapter.argumentName(name), isSecretSetting(name) ? pulumi.secret(encoded) : encoded];
        }),
    );
}

/** A value that another stack or resource leaves out is an empty string: as if it were not set. */
function encode(value: unknown): string {
    if (value === undefined || value === null) {
        return "";
    }
    return typeof value === "string" ? value : JSON.stringify(value);
}
