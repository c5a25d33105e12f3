import type { AccountInputs } from "../../account/accountInputs";
import { accountProperties, type DeclaredAccount } from "../../schema/account";
import { parseInputs, problemsWith } from "../../schema/inputs";
import type { Properties } from "../../schema/propertyTable";
import { accountOfRole } from "../../schema/roleArn";
import { holdsUnknown } from "../../schema/unknown";

/** The account as a resource declares it, or as it is recorded: null stands for what is not declared. */
export type RecordedAccount = {
    readonly [Name in keyof DeclaredAccount]: DeclaredAccount[Name] | null;
};

export function accountOf({ profile, assumeRole, accountId }: RecordedAccount): AccountInputs {
    return {
        profile: profile ?? undefined,
        assumeRole: assumeRole ?? undefined,
        accountId: accountId ?? undefined,
    };
}

export function recordedAccount({ profile, assumeRole, accountId }: DeclaredAccount) {
    return { profile: profile ?? null, assumeRole: assumeRole ?? null, accountId: accountId ?? null };
}

export function declaredAccount({ profile, assumeRole, accountId }: Required<RecordedAccount>) {
    return {
        ...(profile === null ? {} : { profile }),
        ...(assumeRole === null ? {} : { assumeRole }),
        ...(accountId === null ? {} : { accountId }),
    };
}

/** @throws UserFacingError if the account that the properties declare is not valid. */
export function parseAccount(properties: Properties): DeclaredAccount {
    return parseInputs(accountProperties, accountPart(properties));
}

/** The account that the inputs of a check or a diff declare; undefined if it is not known yet, or not valid. */
export function knownAccount(inputs: Properties): AccountInputs | undefined {
    const declared = accountPart(inputs);
    const isKnown = !holdsUnknown(declared) && problemsWith(accountProperties, declared).length === 0;
    return isKnown ? parseInputs(accountProperties, declared) : undefined;
}

/** The id of a declared account if no call is needed to know it: from the role's ARN, or as declared. */
export function certainAccountId({ assumeRole, accountId }: AccountInputs): string | undefined {
    return (assumeRole && accountOfRole(assumeRole.roleArn)) ?? accountId;
}

function accountPart({ profile, assumeRole, accountId }: Properties): Properties {
    return { profile, assumeRole, accountId };
}
