import type { Account } from "../../account/account";
import { type AccountInputs, credentialsKey } from "../../account/accountInputs";
import type { Deadline } from "../../common/deadline";
import { UserFacingError } from "../../common/userFacingError";
import type { DeclaredAccount } from "../../schema/account";
import type { OperationDeadline } from "../operationDeadline";
import type { OperationContext } from "../resourceHandler";
import { accountOf, certainAccountId, type RecordedAccount } from "./declaredAccount";

/** A recorded resource, and the account that it belongs to. */
export interface OwnedResource {
    /** As messages name it, such as an invitation's id. */
    readonly id: string;
    readonly region: string;
    readonly receiverAccountId: string;
    /** Present if it was imported, and no program has declared its account since. */
    readonly imported?: true;
}

/**
 * Refuses another account's credentials: they see nothing, which must never be taken for a share that is gone.
 * @returns the account, which refuses its calls if renewed credentials belong to another account.
 * @throws UserFacingError if the credentials do not belong to the recorded account.
 */
export async function requireReceiver(
    account: Account,
    recorded: OwnedResource,
    deadline: Deadline,
): Promise<Account> {
    requireReceiverId(await account.accountId(deadline), recorded);
    return account.guarded({ value: recorded.receiverAccountId, source: "the recorded account" });
}

/** @throws UserFacingError if the actual account is not the recorded one. */
export function requireReceiverId(actual: string, { id, region, receiverAccountId }: OwnedResource): void {
    if (actual !== receiverAccountId) {
        throw new UserFacingError(
            `The credentials belong to account ${actual}, but ${id} in ${region} belongs to` +
                ` account ${receiverAccountId}: nothing was changed. Use that account's credentials.`,
        );
    }
}

/** Makes a call only if the declaration has changed and does not name the account. @throws UserFacingError */
export async function requireDeclaredReceiver(
    { openAccount }: OperationContext,
    inputs: DeclaredAccount,
    recorded: OwnedResource & RecordedAccount,
    deadlineOf: OperationDeadline,
): Promise<void> {
    const { id, region, receiverAccountId } = recorded;
    const declared = accountOf(inputs);
    const certain = certainAccountId(declared);
    if (certain !== undefined && certain !== receiverAccountId) {
        refuseIfImported(recorded, certain);
        throw new UserFacingError(
            `${inputs.assumeRole === undefined ? "accountId" : "The role"} names account ${certain}, but` +
                ` ${id} in ${region} belongs to account ${receiverAccountId}: nothing was changed.` +
                " Declare that account, or another resource for the other account.",
        );
    }
    const isRole = inputs.assumeRole !== undefined;
    if (!isRole && !isDeclaredAsRecorded(inputs, recorded)) {
        const account = await openAccount(declared);
        const deadline = deadlineOf(account);
        refuseIfImported(recorded, await account.accountId(deadline));
        await requireReceiver(account, recorded, deadline);
    }
}

/**
 * Refuses to treat an imported resource as another account's. An import knows only an id, not what the program
 * declares: it reads with the provider's own account, which may have joined the same share as the account that was
 * meant.
 * @param declared the id of the account that the program declares.
 * @throws UserFacingError that says how to import for that account.
 */
export function refuseIfImported(
    { id, region, receiverAccountId, imported }: OwnedResource,
    declared: string,
): void {
    if (imported === true && declared !== receiverAccountId) {
        throw new UserFacingError(
            `${id} in ${region} was imported as that of account ${receiverAccountId}, whose credentials the import had, but the` +
                ` program declares account ${declared}: nothing was changed. Drop it from the state` +
                " (`pulumi state delete <URN> --force`) and run `pulumi up`, which adopts what that account has responded, or" +
                " import it again with --provider and a provider of that account.",
        );
    }
}

/** Whether the declaration selects the same credentials as the recorded one. */
export function isDeclaredAsRecorded(declared: AccountInputs, recorded: RecordedAccount): boolean {
    return credentialsKey(declared) === credentialsKey(accountOf(recorded));
}
