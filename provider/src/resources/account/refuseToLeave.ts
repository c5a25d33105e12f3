import { UserFacingError } from "../../common/userFacingError";
import type { Properties } from "../../schema/propertyTable";
import { certainAccountId, knownAccount, type RecordedAccount } from "./declaredAccount";
import { isDeclaredAsRecorded, type OwnedResource } from "./requireReceiver";

/**
 * Refuses to replace a resource that leaves shares on deletion by one in another account. A program that declares
 * another account wants a response there. It does not ask to leave shares here, which only a new invitation could undo;
 * but the engine deletes the old resource, possibly in a later run, and does not say what has replaced it. Makes no
 * call, so credentials that may belong to another account are refused as well. An account that is not known yet passes:
 * the engine asks again once it is known.
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
