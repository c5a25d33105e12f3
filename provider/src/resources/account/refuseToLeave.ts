import { UserFacingError } from "../../common/userFacingError";
import type { Properties } from "../../schema/propertyTable";
import { certainAccountId, knownAccount, type RecordedAccount } from "./declaredAccount";
import { isDeclaredAsRecorded, type OwnedResource } from "./requireReceiver";

/**
 * Refuses to replace a resource that leaves shares when it is deleted by one in another account. Who names another account
 * asks for a response there, and not to leave a share here, which only a new invitation could undo; but the engine deletes
 * the old resource without a word about what has replaced it, and possibly in a later run. Makes no call: credentials that
 * may be another account's count as such. Accounts that are not known yet pass, for the engine asks again once they are.
 * @throws UserFacingError
 */
export function refuseToLeaveForAnother(recorded: OwnedResource & RecordedAccount, inputs: Properties): void {
    const account = knownAccount(inputs);
    if (account === undefined) {
        return;
    }
    const { id, region, receiverAccountId } = recorded;
    const certain = certainAccountId(account);
    if (certain === undefined ? isDeclaredAsRecorded(account, recorded) : certain === receiverAccountId) {
        return;
    }
    const other = certain === undefined ? "may be another account" : `is account ${certain}`;
    throw new UserFacingError(
        `${id} in ${region} belongs to account ${receiverAccountId}, what replaces it ${other}, and onDelete is "leave": nothing` +
            ` was changed. For account ${receiverAccountId} to stay, run \`pulumi up\` with onDelete "retain" and the account as it` +
            " was before you change it; for it to leave, remove the resource, and declare another one.",
    );
}
