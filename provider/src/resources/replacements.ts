import type { AccountInputs } from "../account/accountInputs";
import { StoppedWaitingError } from "../common/deadline";
import type { Properties } from "../schema/propertyTable";
import { certainAccountId, knownAccount, type RecordedAccount } from "./account/accountConversion";
import { isDeclaredAsRecorded } from "./account/requireReceiver";
import { textOfInputs } from "./checkedInputs";

/**
 * The resources that this run of the CLI replaces, and the account of what replaces each. Who names another account for a
 * resource asks for a response there, and not to leave a share here, which only a new invitation could undo.
 */
export class Replacements {
    /** By the text of what is recorded, which is all that a delete is given; undefined if the account is not known. */
    private readonly accounts = new Map<string, AccountInputs | undefined>();

    /** Notes that a recorded resource is replaced by one with these inputs. */
    add(recorded: Properties, inputs: Properties): void {
        this.accounts.set(textOfInputs(recorded), knownAccount(inputs));
    }

    /**
     * Whether a recorded resource is replaced by one in another account.
     * @param state what was recorded, parsed.
     * @param accountId finds the id of a declared account. If it cannot, the account counts as another one.
     * @throws StoppedWaitingError if the operation must not wait for an id any longer.
     */
    async leadElsewhere(
        recorded: Properties,
        state: RecordedAccount & { readonly receiverAccountId: string },
        accountId: (account: AccountInputs) => Promise<string>,
    ): Promise<boolean> {
        const text = textOfInputs(recorded);
        if (!this.accounts.has(text)) {
            return false;
        }
        const account = this.accounts.get(text);
        if (account === undefined) {
            return true;
        }
        const certain = certainAccountId(account);
        if (certain !== undefined || isDeclaredAsRecorded(account, state)) {
            return certain !== undefined && certain !== state.receiverAccountId;
        }
        try {
            return (await accountId(account)) !== state.receiverAccountId;
        } catch (error) {
            if (error instanceof StoppedWaitingError) {
                throw error;
            }
            return true;
        }
    }
}
