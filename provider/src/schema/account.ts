import { isJsonObject } from "../common/json";
import type { AccountDefaults, InputsOf, PropertyTable } from "./propertyTable";
import { regionPattern } from "./regions";
import { accountOfRole, roleArnPattern } from "./roleArn";
import { sessionSeconds } from "./roleSession";
import { objectOf } from "./types/compositeTypes";
import { field, named, nullable, optional, secret } from "./types/propertyType";
import { id, nonEmptyString, string, wholeNumber } from "./types/scalarTypes";

/** The id of any account. */
export const accountIdType = id(/^\d{8,20}$/, "an account id", "1512666876910000");

const region = id(regionPattern, "a region id", "cn-hangzhou");
const profile = nonEmptyString("the name of a profile");
const assumeRole = named(
    "InvitationResponseAssumeRole",
    "a role to assume, in the account that was invited",
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
            "duration of the session in seconds: from 900 to 43200, up to the maximum that the role allows. Default: 3600. The session is renewed before it expires",
        ),
        policy: field(optional(string), "a JSON policy that restricts what the role may do. Default: none"),
        externalId: secret(
            field(
                optional(nonEmptyString("a string that is not empty")),
                "external id that the role's trust policy requires (`sts:ExternalId`). Default: none",
            ),
        ),
    }),
);

/** Where a resource's shares are. */
export const regionProperty = {
    input: {
        type: region,
        default: (account: AccountDefaults) => account.defaultRegion,
        onChange: "replace",
        description: "region in which the share was created. Default: the account's region",
    },
    output: { type: region, description: "region in which the share was created" },
} as const;

/** The properties that say whose account a resource is in. */
export const accountProperties = {
    profile: {
        input: {
            type: profile,
            onChange: "update",
            description:
                "name of an Alibaba Cloud CLI profile for the account that was invited. It takes precedence over access keys in the environment. Default: the provider's account",
        },
        output: { type: nullable(profile), description: "the declared `profile`; null if none was declared" },
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
                "a role in the account that was invited. It is assumed with the credentials of `profile` or, without one, the provider's. Default: none. A role in another account replaces the resource",
        },
        output: {
            type: nullable(assumeRole),
            description: "the declared `assumeRole`, its `externalId` as a secret; null if none was declared",
        },
    },
    accountId: {
        input: {
            type: accountIdType,
            onChange: "update",
            description:
                "id of the account that the credentials must belong to; credentials of any other account are refused before a call is made. Default: any account if `profile` or `assumeRole` is given, otherwise the provider's `accountId`",
        },
        output: {
            type: nullable(accountIdType),
            description: "the declared `accountId`; null if none was declared",
        },
    },
} as const satisfies PropertyTable;

/** The account that a program declares. */
export type DeclaredAccount = InputsOf<typeof accountProperties>;
