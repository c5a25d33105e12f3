import type { Account } from "../account/account";
import type { AccountInputs } from "../account/accountInputs";
import { Deadline } from "../common/deadline";
import type { OperationContext } from "./resourceHandler";

/** Returns the deadline of an operation, the same one for each of its accounts. */
export type OperationDeadline = (account: Pick<Account, "clock">) => Deadline;

/**
 * The deadline of one operation, however many steps and accounts it has. Its time starts with the first account that is
 * opened: before that, there is no clock and no call to limit.
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

/** Finds the ids of declared accounts within an operation's deadline. Makes a call only for an id that is not known. */
export function accountIdFinder(
    { openAccount }: Pick<OperationContext, "openAccount">,
    deadlineOf: OperationDeadline,
): (declared: AccountInputs) => Promise<string> {
    return async (declared) => {
        const account = await openAccount(declared);
        return account.accountId(deadlineOf(account));
    };
}
