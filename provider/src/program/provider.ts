import * as pulumi from "@pulumi/pulumi";
import { providerArguments } from "../adapters/dynamic/typeTokens";
import type { Adapter } from "./adapter";
import { dynamicAdapter } from "./dynamicAdapter";
import { keepArguments } from "./providerArguments";

/** A role to assume with the other credentials: of this account or of another. */
export interface ProviderAssumeRole {
    /** ARN of the role, such as `acs:ram::1000000000000002:role/sharing`. Environment: `ALICLOUD_ASSUME_ROLE_ARN`. */
    roleArn?: pulumi.Input<string | undefined>;
    /** Name of the session, as it appears in ActionTrail. Default: `terraform`, as with @pulumi/alicloud. */
    sessionName?: pulumi.Input<string | undefined>;
    /** Seconds, from 900 to 43200 and not beyond what the role allows. Default: 3600. Renewed in time. */
    sessionExpiration?: pulumi.Input<number | undefined>;
    /** A policy, as JSON, that narrows what the role may do. Default: none. */
    policy?: pulumi.Input<string | undefined>;
    /** What the role's trust policy asks for in `sts:ExternalId`. Default: none. */
    externalId?: pulumi.Input<string | undefined>;
}

/** A role to assume with the token of an OIDC identity provider, and without any key. */
export interface ProviderAssumeRoleWithOidc {
    /** ARN of the role. Environment: `ALIBABA_CLOUD_ROLE_ARN`. */
    roleArn?: pulumi.Input<string | undefined>;
    /** ARN of the identity provider. Environment: `ALIBABA_CLOUD_OIDC_PROVIDER_ARN`. */
    oidcProviderArn?: pulumi.Input<string | undefined>;
    /** The token; goes before the file. It cannot be renewed, so that a file is better for long waits. */
    oidcToken?: pulumi.Input<string | undefined>;
    /** Path of a file that holds the token, read each time that the role is assumed. */
    oidcTokenFile?: pulumi.Input<string | undefined>;
    /** Name of the session, as it appears in ActionTrail. Default: `terraform`, as with @pulumi/alicloud. */
    roleSessionName?: pulumi.Input<string | undefined>;
    /** Seconds, from 900 to 43200 and not beyond what the role allows. Default: 3600. Renewed in time. */
    sessionExpiration?: pulumi.Input<number | undefined>;
    /** A policy, as JSON, that narrows what the role may do. Default: none. */
    policy?: pulumi.Input<string | undefined>;
}

/** Hosts to use instead of the public ones: `https://host`, or `host` alone; plain http only to a loopback address. */
export interface ProviderEndpoint {
    resourcesharing?: pulumi.Input<string | undefined>;
    sts?: pulumi.Input<string | undefined>;
}

/**
 * The account that a provider acts for: the arguments of `alicloud.Provider` that matter here, by the same names and
 * of the same types. What is not given comes from the environment, never from the stack's configuration.
 */
export interface ProviderArgs {
    /** Access key id. Goes before all other credentials. */
    accessKey?: pulumi.Input<string | undefined>;
    /** Access key secret. */
    secretKey?: pulumi.Input<string | undefined>;
    /** Token of a temporary access key. */
    securityToken?: pulumi.Input<string | undefined>;
    /** Name of a profile of the Alibaba Cloud CLI. */
    profile?: pulumi.Input<string | undefined>;
    /** Path of the CLI's file. Default: `~/.aliyun/config.json`. */
    sharedCredentialsFile?: pulumi.Input<string | undefined>;
    /** URL of a local credentials service. */
    credentialsUri?: pulumi.Input<string | undefined>;
    /** Name of the RAM role of the ECS instance that the program runs on. */
    ecsRoleName?: pulumi.Input<string | undefined>;
    assumeRoleWithOidc?: pulumi.Input<ProviderAssumeRoleWithOidc | undefined>;
    /** Default: none; the credentials are used as they are. */
    assumeRole?: pulumi.Input<ProviderAssumeRole | undefined>;
    /** Region of the resources that name none. Required, here or in the environment or the profile. */
    region?: pulumi.Input<string | undefined>;
    /** Whether regions that this package does not know are allowed. Default: false. */
    skipRegionValidation?: pulumi.Input<boolean | undefined>;
    /** The only account that may be called; credentials of any other are refused before a call is made. Default: any. */
    accountId?: pulumi.Input<string | undefined>;
    endpoints?: pulumi.Input<pulumi.Input<ProviderEndpoint>[] | undefined>;
    /** Scheme of the endpoints that have none: `HTTPS` (default) or `HTTP`, for loopback addresses only. */
    protocol?: pulumi.Input<string | undefined>;
    /** Milliseconds to make a connection. Default: 10000. */
    clientConnectTimeout?: pulumi.Input<number | undefined>;
    /** Milliseconds for one attempt of a call. Default: 15000. */
    clientReadTimeout?: pulumi.Input<number | undefined>;
    /** Seconds for one call with its retries. Default: what is left of the operation's own time. */
    maxRetryTimeout?: pulumi.Input<number | undefined>;
}

/**
 * An account of its own for some resources of a program: `{ provider }` in their options, or in those of a component.
 * Another key or token changes the provider and none of its resources. A wrong argument is reported with the first
 * resource that needs the provider.
 */
export class Provider extends pulumi.ProviderResource {
    /** @internal */
    static readonly adapter: Adapter = dynamicAdapter;

    /**
     * @param name unique among the providers of the stack.
     * @throws RunError, which the engine shows without a stack trace, for an argument that does not exist, and for one
     * half of an access key.
     */
    constructor(name: string, args: ProviderArgs = {}, options?: pulumi.ResourceOptions) {
        const { adapter } = new.target;
        refuseUnknown(name, args);
        refuseHalf(name, args);
        const properties = propertiesOf(name, args, adapter);
        super(adapter.providerPackage, name, properties, options);
        keepArguments(this, adapter.providerPackage, pulumi.all(properties));
    }
}

/**
 * Arguments of `alicloud.Provider` that have nothing to do with resource shares: they are accepted, so that both providers
 * can have the same arguments, and ignored.
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
        (argument) => !isArgument(argument) && !ignoredArguments.some((ignored) => ignored === argument),
    );
    if (unknown !== undefined) {
        throw new pulumi.RunError(
            `The provider "${name}" has no argument "${unknown}"; there are ${Object.keys(providerArguments).join(", ")}.`,
        );
    }
}

/** One half of a key would be completed from the environment: by the half of another account's. */
function refuseHalf(name: string, args: ProviderArgs): void {
    const has = (argument: keyof ProviderArgs) => args[argument] !== undefined;
    const missing =
        has("accessKey") && !has("secretKey")
            ? "secretKey"
            : !has("accessKey") && (has("secretKey") || has("securityToken"))
              ? "accessKey"
              : undefined;
    if (missing !== undefined) {
        throw halfOfKey(name, missing);
    }
}

function halfOfKey(name: string, missing: "accessKey" | "secretKey"): pulumi.RunError {
    return new pulumi.RunError(
        `The provider "${name}" has only a part of an access key: give ${missing} as well. What is missing is not taken` +
            " from the environment, whose key may be another account's.",
    );
}

function isArgument(name: string): name is keyof ProviderArgs {
    return Object.hasOwn(providerArguments, name);
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
        .filter(isArgument)
        .filter((name) => args[name] !== undefined);
    // A half that is left out by another stack is known only now.
    const key = pulumi.all([args.accessKey, args.secretKey]).apply((halves) => {
        const [id, secret] = halves.map(encode);
        if ((id === "") !== (secret === "")) {
            throw halfOfKey(providerName, id === "" ? "accessKey" : "secretKey");
        }
    });
    return Object.fromEntries(
        given.map((name) => {
            const value: pulumi.Input<string | number | boolean | object | undefined> = args[name];
            const encoded = pulumi.all([value, key]).apply(([known]) => encode(known));
            const { isSecret } = providerArguments[name];
            return [adapter.argumentName(name), isSecret ? pulumi.secret(encoded) : encoded];
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
