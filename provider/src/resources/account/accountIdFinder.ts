import type { AccountInputs } from "../../account/accountInputs";
import type { OperationDeadline } from "../operationDeadline";
import type { OperationContext } from "../resourceHandler";

/** Finds the ids of declared accounts, each by a call if it is not known, within the time of an operation. */
export function accountIdFinder(
    { openAccount }: Pick<OperationContext, "openAccount">,
    deadlineOf: OperationDeadline,
): (declared: AccountInputs) => Promise<string> {
    return async (declared) => {
        const account = await openAccount(declared);
        return account.accountId(deadlineOf(account));
    };
}
