import { accountProperties } from "../resources/account/properties";
import type { PropertyTable } from "../resources/properties/propertyTable";

const { profile, assumeRole, accountId } = accountProperties;

/**
 * The account that is asked: inputs of every look-up, by the names and in the forms of an `InvitationResponse`'s. They are
 * no outputs, so that a look-up's result holds no secret.
 */
export const accountArguments = {
    profile: {
        input: {
            ...profile.input,
            description:
                "the profile of the CLI whose account is asked; goes before access keys of the environment. The provider's account if not given",
        },
    },
    assumeRole: {
        input: {
            ...assumeRole.input,
            description:
                "a role of the account that is asked; `profile` assumes it, or else the provider's credentials do",
        },
    },
    accountId: { input: accountId.input },
} as const satisfies PropertyTable;

/** Whether a path to an argument, such as `assumeRole.externalId`, is one of these, or inside one of them. */
export function isAccountArgument(path: string): boolean {
    const [name = ""] = path.split(".");
    return Object.hasOwn(accountArguments, name);
}
