import { type fieldVariables, type Setting, settingNames } from "../../../account/settings/names";
import { tokenOf } from "../../../common/packageTokens";
import type { NamedTypeSpecs, PropertySpec, PropertySpecs, TypeSpec } from "./spec";

interface Described {
    readonly type: TypeSpec;
    /** The start of the description; the variables of the environment follow. */
    readonly description: string;
}

const string = { type: "string" } as const;
const integer = { type: "integer" } as const;
const ref = (name: string): TypeSpec => ({ $ref: `#/types/${tokenOf(name)}` });

/** What each setting is. Names, order, secrets and variables are those of the table of settings. */
const described: Readonly<Record<Setting, Described>> = {
    accessKey: { type: string, description: "Access key id. Takes precedence over all other credentials." },
    secretKey: { type: string, description: "Access key secret." },
    securityToken: { type: string, description: "Security token of a temporary access key." },
    profile: { type: string, description: "Name of a profile of the Alibaba Cloud CLI." },
    sharedCredentialsFile: {
        type: string,
        description: "Path of the CLI's configuration file. Default: `~/.aliyun/config.json`.",
    },
    credentialsUri: {
        type: string,
        description: "URL of a local service that issues temporary credentials.",
    },
    ecsRoleName: {
        type: string,
        description: "Name of the RAM role of the ECS instance that the program runs on.",
    },
    assumeRoleWithOidc: {
        type: ref("ProviderAssumeRoleWithOidc"),
        description: "A role to assume with the token of an OIDC identity provider, without an access key.",
    },
    assumeRole: {
        type: ref("ProviderAssumeRole"),
        description:
            "A role to assume with the other credentials. Default: none; the credentials are used as they are.",
    },
    region: {
        type: string,
        description:
            "Region of the resources and functions that do not set one. Default: that of the environment or of the profile.",
    },
    skipRegionValidation: {
        type: { type: "boolean" },
        description: "Whether regions that this package does not know are allowed. Default: false.",
    },
    accountId: {
        type: string,
        description:
            "Id of the account that the credentials must belong to; credentials of any other account are refused before a call is made. Default: any account.",
    },
    endpoints: {
        type: { type: "array", items: ref("ProviderEndpoint") },
        description:
            "Endpoints to use instead of the public ones: `https://host`, or `host` alone. Plain HTTP is allowed for loopback addresses only.",
    },
    protocol: {
        type: string,
        description:
            "Scheme of the endpoints that have none: `HTTPS` (default), or `HTTP`, which is allowed for loopback addresses only.",
    },
    clientConnectTimeout: {
        type: integer,
        description: "Timeout for establishing a connection, in milliseconds. Default: 10000.",
    },
    clientReadTimeout: {
        type: integer,
        description: "Timeout for one attempt of a call, in milliseconds. Default: 15000.",
    },
    maxRetryTimeout: {
        type: integer,
        description:
            "Timeout for one call including its retries, in seconds. Default: the time that the operation has left.",
    },
};

type FieldSpecs<Name extends keyof typeof fieldVariables> = Readonly<
    Record<keyof (typeof fieldVariables)[Name], PropertySpec>
>;

const sessionExpiration: PropertySpec = {
    ...integer,
    description:
        "Duration of the session in seconds: from 900 to 43200, up to the maximum that the role allows. Default: 3600. The session is renewed before it expires.",
};
const policy: PropertySpec = {
    ...string,
    description: "A JSON policy that restricts what the role may do. Default: none.",
};
const sessionName: PropertySpec = {
    ...string,
    description:
        "Name of the session, as it appears in ActionTrail. Default: `terraform`, as with @pulumi/alicloud.",
};
const roleArn: PropertySpec = {
    ...string,
    description: "ARN of the role, such as `acs:ram::1000000000000002:role/sharing`.",
};

const assumeRole: FieldSpecs<"assumeRole"> = {
    roleArn,
    sessionName,
    sessionExpiration,
    policy,
    externalId: {
        ...string,
        secret: true,
        description: "External id that the role's trust policy requires (`sts:ExternalId`). Default: none.",
    },
};
const assumeRoleWithOidc: FieldSpecs<"assumeRoleWithOidc"> = {
    roleArn,
    oidcProviderArn: { ...string, description: "ARN of the identity provider." },
    oidcToken: {
        ...string,
        secret: true,
        description:
            "The token; takes precedence over the file. It cannot be renewed, so a file is better for long waits.",
    },
    oidcTokenFile: {
        ...string,
        description:
            "Path of a file that contains the token. The file is read each time the role is assumed.",
    },
    roleSessionName: sessionName,
    sessionExpiration,
    policy,
};

/** The types of the settings that are objects. */
export const settingTypes: NamedTypeSpecs = {
    [tokenOf("ProviderAssumeRole")]: {
        type: "object",
        description: "A role to assume with the other credentials, in the same account or in another one.",
        properties: assumeRole,
    },
    [tokenOf("ProviderAssumeRoleWithOidc")]: {
        type: "object",
        description: "A role to assume with the token of an OIDC identity provider, without an access key.",
        properties: assumeRoleWithOidc,
    },
    [tokenOf("ProviderEndpoint")]: {
        type: "object",
        description: "Endpoints to use instead of the public ones.",
        properties: {
            resourcesharing: { ...string, description: "Endpoint of Resource Sharing." },
            sts: { ...string, description: "Endpoint of the Security Token Service (STS)." },
        },
    },
};

/** The settings: the plugin's keys in the configuration, and the arguments of a `Provider`. */
export const settingProperties: PropertySpecs = Object.fromEntries(
    Object.entries(settingNames).map(([name, { isSecret, variables }]) => {
        const { type, description } = described[name as Setting];
        const places = variables.map((variable) => `\`${variable}\``).join(", ");
        const environment = places === "" ? "" : ` Environment: ${places}.`;
        return [
            name,
            {
                ...type,
                description: description + environment,
                ...(isSecret ? { secret: true as const } : {}),
            },
        ];
    }),
);
