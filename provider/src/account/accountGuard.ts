import type { ResourceSharing } from "../api/resourceSharing";
import type { Deadline } from "../common/deadline";
import { UserFacingError } from "../common/userFacingError";
import type { Account } from "./account";
import type { SettingValue } from "./settings/variables";

/**
 * Wraps an account so that nothing is called with credentials that belong to another account than the expected one.
 * @param expected id of the account, and the setting or the input that gives it, as messages show it; undefined if any
 * account will do.
 */
export function guardedAccount(
    account: Account,
    expected: Pick<SettingValue, "value" | "source"> | undefined,
): Account {
    if (expected === undefined) {
        return account;
    }
    const requireExpected = async (deadline: Deadline): Promise<void> => {
        const actual = await account.accountId(deadline);
        if (actual !== expected.value) {
            throw new UserFacingError(
                `The credentials belong to account ${actual}, but ${expected.source} is ${expected.value}:` +
                    " no call was made. Use that account's credentials, or correct the setting.",
            );
        }
    };
    return {
        ...account,
        resourceSharing: (region) => guardedService(account.resourceSharing(region), requireExpected),
    };
}

function guardedService(
    service: ResourceSharing,
    requireExpected: (deadline: Deadline) => Promise<void>,
): ResourceSharing {
    const guarded = async <Result>(deadline: Deadline, call: () => Promise<Result>): Promise<Result> => {
        await requireExpected(deadline);
        return call();
    };
    return {
        invitation: (id, freshness, deadline) =>
            guarded(deadline, () => service.invitation(id, freshness, deadline)),
        invitationsTo: (id, freshness, deadline) =>
            guarded(deadline, () => service.invitationsTo(id, freshness, deadline)),
        share: (id, freshness, deadline) => guarded(deadline, () => service.share(id, freshness, deadline)),
        sharedResources: (id, freshness, deadline) =>
            guarded(deadline, () => service.sharedResources(id, freshness, deadline)),
        allInvitations: (deadline) => guarded(deadline, () => service.allInvitations(deadline)),
        allShares: (deadline) => guarded(deadline, () => service.allShares(deadline)),
        allSharedResources: (deadline) => guarded(deadline, () => service.allSharedResources(deadline)),
        accept: (invitation, deadline, beforeSend) =>
            guarded(deadline, () => service.accept(invitation, deadline, beforeSend)),
        reject: (invitation, deadline, beforeSend) =>
            guarded(deadline, () => service.reject(invitation, deadline, beforeSend)),
        leave: (id, target, deadline, beforeSend) =>
            guarded(deadline, () => service.leave(id, target, deadline, beforeSend)),
    };
}
