import type { Account } from "../../account/account";
import { sessionSeconds } from "../../account/credentials/roleSession";
import { regionPattern } from "../../account/regions";
import { accountOfRole, roleArnPattern } from "../../account/roleArn";
import { isJsonObject } from "../../common/json";
import type { InputsOf, PropertyTable } from "../properties/propertyTable";
import {
    field,
    id,
    named,
    nonEmptyString,
    nullable,
    objectOf,
    optional,
    secret,
    string,
    wholeNumber,
} from "../properties/propertyType";

/** The id of any account. */
export const accountIdType = id(/^\d{8,20}$/, "an account id", "1512666876910000");

const region = id(regionPattern, "a region id", "cn-hangzhou");
const profile = nonEmptyString("the name of a profile");
const assumeRole = named(
    "InvitationResponseAssumeRole",
    "a role to assume, of the account that was invited",
    objectOf({
        roleArn: field(
            id(roleArnPattern, "the ARN of a role", "acs:ram::1512666876910000:role/sharing"),
            "ARN of the role, such as `acs:ram::1512666876910000:role/sharing`",
        ),
        sessionName: field(
            optional(nonEmptyString("the name of a session")),
            "name of the session, as it appears in ActionTrail. Default: `terraform`, as with @pulumi/alicloud",
        ),
        sessionExpiration: field(
            optional(wholeNumber(sessionSeconds, "seconds")),
            "seconds, from 900 to 43200 and not beyond what the role allows. Default: 3600. Renewed in time",
        ),
        policy: field(optional(string), "a policy, as JSON, that narrows what the role may do"),
        externalId: secret(
            field(
                optional(nonEmptyString("a string that is not empty")),
                "what the role's trust policy asks for in `sts:ExternalId`. Default: none",
            ),
        ),
    }),
);

/** Where a resource's shares are. */
export const regionProperty = {
    input: {
        type: region,
        default: (account: Account) => account.region,
        onChange: "replace",
        description: "where the share was created; the account's region if not given",
    },
    output: { type: region, description: "where the share was created" },
} as const;

/** The properties that say whose account a resource is in. */
export const accountProperties = {
    profile: {
        input: {
            type: profile,
            onChange: "update",
            description:
                "the profile of the CLI whose account was invited; goes before access keys of the environment. The provider's account if not given",
        },
        output: { type: nullable(profile), description: "as declared; null if it was not" },
    },
    assumeRole: {
        input: {
            type: assumeRole,
            onChange: "update",
            replaces: (declared: unknown, { receiverAccountId }) => {
                const roleArn = isJsonObject(declared) ? declared.roleArn : undefined;
                const owner = typeof roleArn === "string" ? accountOfRole(roleArn) : undefined;
                return owner !== undefined && owner !== receiverAccountId;
            },
            description:
                "a role of the account that was invited; `profile` assumes it, or else the provider's credentials do. A role of another account replaces the resource",
        },
        output: {
            type: nullable(assumeRole),
            description: "as declared, `externalId` a secret; null if it was not",
        },
    },
    accountId: {
        input: {
            type: accountIdType,
            onChange: "update",
            description:
                "the only account that may be called; credentials of any other are refused before a call is made. Any account if not given with `profile` or `assumeRole`, or else the provider's `accountId`",
        },
        output: { type: nullable(accountIdType), description: "as declared; null if it was not" },
    },
} as const satisfies PropertyTable;

/** The account that a program declares. */
export type DeclaredAccount = InputsOf<typeof accountProperties>;
