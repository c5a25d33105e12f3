import type { Account } from "../../account/account";
import { UserFacingError } from "../../common/userFacingError";
import { idOf, type State } from "./state";

/**
 * Refuses to go on with another account's credentials: they see nothing, which must never be taken for a share that
 * is gone.
 * @throws UserFacingError where the caller is not the account on record.
 */
export async function assertSameAccount(account: Account, recorded: State): Promise<void> {
    assertReceiver(await account.accountId(), recorded);
}

/**
 * Refuses to go on with an invitation of another account.
 * @throws UserFacingError where it was not sent to the account on record.
 */
export function assertReceiver(actual: string, recorded: State): void {
    if (actual !== recorded.receiverAccountId) {
        throw new UserFacingError(
            `The credentials belong to account ${actual}, but ${idOf(recorded)} in ${recorded.region} belongs to` +
                ` account ${recorded.receiverAccountId}: nothing was changed. Use that account's credentials.`,
        );
    }
}
