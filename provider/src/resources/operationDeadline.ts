import type { Account } from "../account/account";
import type { AccountInputs } from "../account/accountInputs";
import { Deadline } from "../common/deadline";
import type { OperationContext } from "./resourceHandler";

/** Gives the deadline of an operation: the same one each time, whichever of its accounts it is asked for with. */
export type OperationDeadline = (account: Pick<Account, "clock">) => Deadline;

/**
 * The deadline of one operation, however many steps and accounts it has. Its time runs from the first call that it may
 * make: an operation that makes none has no account, and so no clock.
 */
export function operationDeadline({
    timeout,
    signal,
}: Pick<OperationContext, "timeout" | "signal">): OperationDeadline {
    let deadline: Deadline | undefined;
    return ({ clock }) => {
        deadline ??= new Deadline(clock, timeout, signal);
        return deadline;
    };
}

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
