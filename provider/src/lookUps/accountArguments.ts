import { accountProperties } from "../schema/account";
import type { PropertyTable } from "../schema/propertyTable";

const { profile, assumeRole, accountId } = accountProperties;

/**
 * The account to look in: inputs of every look-up, with the names and forms of an `InvitationResponse`'s inputs. They are
 * not outputs, so that a look-up's result contains no secret.
 */
export const accountArguments = {
    profile: {
        input: {
            ...profile.input,
            description:
                "name of an Alibaba Cloud CLI profile for the account to look in. It takes precedence over access keys in the environment. Default: the provider's account",
        },
    },
    assumeRole: {
        input: {
            ...assumeRole.input,
            description:
                "a role in the account to look in. It is assumed with the credentials of `profile` or, without one, the provider's. Default: none",
        },
    },
    accountId: { input: accountId.input },
} as const satisfies PropertyTable;

/** Whether a path to an argument, such as `assumeRole.externalId`, is one of these, or inside one of them. */
export function isAccountArgument(path: string): boolean {
    const [name = ""] = path.split(".");
    return Object.hasOwn(accountArguments, name);
}
