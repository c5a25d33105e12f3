import type { ResourceSharing } from "../api/resourceSharing";
import { UserFacingError } from "../common/userFacingError";
import type { Account } from "./account";

/**
 * Wraps an account so that nothing is called with credentials that belong to another account than the expected one.
 * @param expected id of the account; undefined if any account will do.
 * @param key the setting, or the input, that gives the expected id, as messages show it.
 */
export function guardedAccount(account: Account, expected: string | undefined, key: string): Account {
    if (expected === undefined) {
        return account;
    }
    const requireExpected = async (): Promise<void> => {
        const actual = await account.accountId();
        if (actual !== expected) {
            throw new UserFacingError(
                `The credentials belong to account ${actual}, but ${key} is ${expected}:` +
                    " nothing was called. Use that account's credentials, or correct the setting.",
            );
        }
    };
    return {
        ...account,
        resourceSharing: (region) => guardedService(account.resourceSharing(region), requireExpected),
    };
}

function guardedService(service: ResourceSharing, requireExpected: () => Promise<void>): ResourceSharing {
    const guarded =
        <Values extends readonly unknown[], Result>(method: (...values: Values) => Promise<Result>) =>
        async (...values: Values): Promise<Result> => {
            await requireExpected();
            return method(...values);
        };
    return {
        invitation: guarded(service.invitation),
        invitationsTo: guarded(service.invitationsTo),
        share: guarded(service.share),
        sharedResources: guarded(service.sharedResources),
        allInvitations: guarded(service.allInvitations),
        allShares: guarded(service.allShares),
        allSharedResources: guarded(service.allSharedResources),
        accept: guarded(service.accept),
        reject: guarded(service.reject),
        leave: guarded(service.leave),
    };
}
