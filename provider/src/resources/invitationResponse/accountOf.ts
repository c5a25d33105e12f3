import type { AccountInputs } from "../../account/accountInputs";
import { accountOfRole } from "../../account/roleArn";
import { parseInputs, problemsWith } from "../properties/declared";
import type { Properties } from "../properties/properties";
import { holdsUnknown } from "../unknown";
import { accountProperties, type DeclaredAccount } from "./properties";
import type { RecordedInputs, State } from "./state";

/** The account that a response declares, or that it was recorded with. */
export function accountOf({
    profile,
    assumeRole,
    accountId,
}: Pick<State | RecordedInputs, keyof DeclaredAccount>): AccountInputs {
    return {
        profile: profile ?? undefined,
        assumeRole: assumeRole ?? undefined,
        accountId: accountId ?? undefined,
    };
}

/**
 * The account among the properties that a program gives.
 * @throws UserFacingError where it is not of the right form.
 */
export function parseAccount(properties: Properties): DeclaredAccount {
    return parseInputs(accountProperties, accountPart(properties));
}

/** The account among the inputs of a check or a diff; undefined where it is not known yet, or not of the right form. */
export function knownAccount(inputs: Properties): AccountInputs | undefined {
    const declared = accountPart(inputs);
    const isKnown = !holdsUnknown(declared) && problemsWith(accountProperties, declared).length === 0;
    return isKnown ? parseInputs(accountProperties, declared) : undefined;
}

/** The id of a declared account, where that is certain without a call: by the role's ARN, or by what guards it. */
export function certainAccountId({ assumeRole, accountId }: AccountInputs): string | undefined {
    return (assumeRole && accountOfRole(assumeRole.roleArn)) ?? accountId;
}

function accountPart({ profile, assumeRole, accountId }: Properties): Properties {
    return { profile, assumeRole, accountId };
}
