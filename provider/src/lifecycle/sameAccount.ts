import type { Account } from "../account/account";
import { ReportedError } from "../api/reportedError";
import { idOf, type State } from "./state";

/**
 * Wrong credentials see nothing, which must never be taken for a share that is gone.
 * @throws ReportedError where the caller is not the account on record.
 */
export async function assertSameAccount(provider: Account, recorded: State): Promise<void> {
    assertReceiver(await provider.accountId(), recorded);
}

/** @throws ReportedError where an account that was seen is not the one on record. */
export function assertReceiver(actual: string, recorded: State): void {
    if (actual !== recorded.receiverAccountId) {
        throw new ReportedError(
            `The credentials belong to account ${actual}, but ${idOf(recorded)} in ${recorded.region} belongs to` +
                ` account ${recorded.receiverAccountId}: nothing was changed. Use that account's credentials.`,
        );
    }
}
