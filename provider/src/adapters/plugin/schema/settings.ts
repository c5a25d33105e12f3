import { type fieldVariables, type Setting, settingNames } from "../../../account/settings/names";
import { tokenOf } from "../typeTokens";
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
    accessKey: { type: string, description: "Access key id. Goes before all other credentials." },
    secretKey: { type: string, description: "Access key secret." },
    securityToken: { type: string, description: "Token of a temporary access key." },
    profile: { type: string, description: "Name of a profile of the Alibaba Cloud CLI." },
    sharedCredentialsFile: {
        type: string,
        description: "Path of the CLI's file. Default: `~/.aliyun/config.json`.",
    },
    credentialsUri: { type: string, description: "URL of a local credentials service." },
    ecsRoleName: { type: string, description: "Name of the RAM role of the ECS instance." },
    assumeRoleWithOidc: {
        type: ref("ProviderAssumeRoleWithOidc"),
        description: "A role to assume with the token of an OIDC identity provider, and without any key.",
    },
    assumeRole: {
        type: ref("ProviderAssumeRole"),
        description: "A role to assume with the other credentials. Default: none; they are used as they are.",
    },
    region: { type: string, description: "Region of the resources that name none." },
    skipRegionValidation: {
        type: { type: "boolean" },
        description: "Whether regions that this package does not know are allowed. Default: false.",
    },
    accountId: {
        type: string,
        description:
            "The only account that may be called; credentials of any other are refused before a call is made. Default: any.",
    },
    endpoints: {
        type: { type: "array", items: ref("ProviderEndpoint") },
        description:
            "Hosts to use instead of the public ones: `https://host`, or `host` alone; plain http only to a loopback address.",
    },
    protocol: {
        type: string,
        description:
            "Scheme of the endpoints that have none: `HTTPS` (default) or `HTTP`, for loopback addresses only.",
    },
    clientConnectTimeout: {
        type: integer,
        description: "Milliseconds to make a connection. Default: 10000.",
    },
    clientReadTimeout: {
        type: integer,
        description: "Milliseconds for one attempt of a call. Default: 15000.",
    },
    maxRetryTimeout: {
        type: integer,
        description:
            "Seconds for one call with its retries. Default: what is left of the operation's own time.",
    },
};

type FieldSpecs<Name extends keyof typeof fieldVariables> = Readonly<
    Record<keyof (typeof fieldVariables)[Name], PropertySpec>
>;

const sessionExpiration: PropertySpec = {
    ...integer,
    description:
        "Seconds, from 900 to 43200 and not beyond what the role allows. Default: 3600. Renewed in time.",
};
const policy: PropertySpec = {
    ...string,
    description: "A policy, as JSON, that narrows what the role may do.",
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
        description: "What the role's trust policy asks for in `sts:ExternalId`. Default: none.",
    },
};
const assumeRoleWithOidc: FieldSpecs<"assumeRoleWithOidc"> = {
    roleArn,
    oidcProviderArn: { ...string, description: "ARN of the identity provider." },
    oidcToken: {
        ...string,
        secret: true,
        description:
            "The token; goes before the file. It cannot be renewed, so that a file is better for long waits.",
    },
    oidcTokenFile: {
        ...string,
        description: "Path of a file that holds the token, read each time that the role is assumed.",
    },
    roleSessionName: sessionName,
    sessionExpiration,
    policy,
};

/** The types of the settings that are objects. */
export const settingTypes: NamedTypeSpecs = {
    [tokenOf("ProviderAssumeRole")]: {
        type: "object",
        description: "A role to assume with the other credentials: of this account or of another.",
        properties: assumeRole,
    },
    [tokenOf("ProviderAssumeRoleWithOidc")]: {
        type: "object",
        description: "A role to assume with the token of an OIDC identity provider, and without any key.",
        properties: assumeRoleWithOidc,
    },
    [tokenOf("ProviderEndpoint")]: {
        type: "object",
        description: "Hosts to use instead of the public ones.",
        properties: {
            resourcesharing: { ...string, description: "Host of Resource Sharing." },
            sts: { ...string, description: "Host of the Security Token Service." },
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
