import { isJsonObject } from "../common/json";
import type { AccountDefaults, InputsOf, Properties, PropertyTable } from "./propertyTable";
import { regionPattern } from "./regions";
import { accountOfRole, roleArnPattern } from "./roleArn";
import { sessionSeconds } from "./roleSession";
import { objectOf } from "./types/compositeTypes";
import { field, named, nullable, optional, type PropertyType, secret } from "./types/propertyType";
import { id, nonEmptyString, string, wholeNumber } from "./types/scalarTypes";

export const accountIdType = id(/^\d{8,20}$/, "an account id", "1512666876910000");

export const regionType = id(regionPattern, "a region id", "cn-hangzhou");
export const profileType = nonEmptyString("the name of a profile");

const roleArn = id(roleArnPattern, "the ARN of a role", "acs:ram::1512666876910000:role/sharing");
const nonEmpty = nonEmptyString("a string that is not empty");

/** @param type makes the field's type from that of an ARN: optional or not. */
export function roleArnField<Value>(
    type: (arn: PropertyType<string>) => PropertyType<Value>,
    variables: readonly string[] = [],
): PropertyType<Value> {
    return field(
        type(roleArn),
        "ARN of the role, such as `acs:ram::1512666876910000:role/sharing`",
        variables,
    );
}

export function sessionNameField(variables: readonly string[] = []): PropertyType<string | undefined> {
    return field(
        optional(nonEmptyString("the name of a session")),
        "name of the session, as it appears in ActionTrail. Default: `terraform`, as with @pulumi/alicloud",
        variables,
    );
}

export function sessionExpirationField(variables: readonly string[] = []): PropertyType<number | undefined> {
    return field(
        optional(wholeNumber(sessionSeconds, "seconds")),
        `duration of the session in seconds: from ${sessionSeconds.min} to ${sessionSeconds.max}, up to the maximum that the role allows. Default: ${sessionSeconds.otherwise}. The session is renewed before it expires`,
        variables,
    );
}

export const policyField = field(
    optional(string),
    "a JSON policy that restricts what the role may do. Default: none",
);

export const externalIdField = secret(
    field(
        optional(nonEmpty),
        "external id that the role's trust policy requires (`sts:ExternalId`). Always a secret. Default: none",
    ),
);

const assumeRoleType = named(
    "InvitationResponseAssumeRole",
    "a role to assume, in the account that was invited",
    objectOf({
        roleArn: roleArnField((arn) => arn),
        sessionName: sessionNameField(),
        sessionExpiration: sessionExpirationField(),
        policy: policyField,
        externalId: externalIdField,
    }),
    "AssumeRole",
);

/** @param created what was created there, such as "the share was". */
export function regionProperty<Change extends "replace" | "update">(created: string, onChange: Change) {
    const description = `region in which ${created} created`;
    return {
        input: {
            type: regionType,
            default: (account: AccountDefaults) => account.defaultRegion,
            onChange,
            description: `${description}. Default: the account's region`,
        },
        output: { type: regionType, description },
    } as const;
}

function ownerOf(assumeRole: unknown): string | undefined {
    const arn = isJsonObject(assumeRole) ? assumeRole.roleArn : undefined;
    return typeof arn === "string" ? accountOfRole(arn) : undefined;
}

/** @param account such as "the account that was invited". */
export function accountInputs(account: string) {
    return {
        profile: {
            type: profileType,
            onChange: "update",
            description: `name of an Alibaba Cloud CLI profile for ${account}. It takes precedence over access keys in the environment. Default: the provider's account`,
        },
        assumeRole: {
            type: assumeRoleType,
            onChange: "update",
            description: `a role in ${account}. It is assumed with the credentials of \`profile\` or, without one, the provider's. Default: none`,
        },
        accountId: {
            type: accountIdType,
            onChange: "update",
            description: `${accountIdMeaning}. Default: any account if \`profile\` or \`assumeRole\` is given, otherwise the provider's \`accountId\``,
            problemBeside: (id: unknown, { assumeRole }: Properties) => {
                const owner = ownerOf(assumeRole);
                return owner === undefined || owner === id
                    ? undefined
                    : `is "${id}", but the role belongs to account ${owner}: name that account, or leave it out`;
            },
        },
    } as const;
}

export const accountIdMeaning =
    "id of the account that the credentials must belong to; credentials of any other account are refused before a call is made";

const { profile, assumeRole, accountId } = accountInputs("the account that was invited");

/** The description of an output whose input has a default. @param meaning of the input. */
export function declaredOrDefault(meaning: string): string {
    return `${meaning}: the declared value, or its default`;
}

/** The output of a declared value, or null. @param more what else its description says. Default: nothing. */
export function declaredOutput<Value>(type: PropertyType<Value>, name: string, more = "") {
    return {
        type: nullable(type),
        description: `the declared \`${name}\`${more}; null if none was declared`,
    };
}

export const accountMeaning =
    "the account that responds, if it is not the provider's own. One provider can serve any number of accounts";

export const accountProperties = {
    profile: {
        input: { ...profile, changes: "Another profile for the same account updates the resource in place" },
        output: declaredOutput(profile.type, "profile"),
    },
    assumeRole: {
        input: {
            ...assumeRole,
            changes:
                "Another role in the same account updates the resource in place; a role in another account replaces it",
            replaces: (declared: unknown, { receiverAccountId }: Properties) => {
                const owner = ownerOf(declared);
                return owner !== undefined && owner !== receiverAccountId;
            },
        },
        output: declaredOutput(assumeRole.type, "assumeRole", ", its `externalId` as a secret"),
    },
    accountId: {
        input: accountId,
        output: declaredOutput(accountId.type, "accountId"),
    },
} as const satisfies PropertyTable;

export type DeclaredAccount = InputsOf<typeof accountProperties>;

export type AssumeRole = NonNullable<DeclaredAccount["assumeRole"]>;
