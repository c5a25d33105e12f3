import { accountOf } from "./account/declaredAccount";
import { type Declarer, type Ids, keyOf, keysOf, type RecordedShare } from "./declaredShares";

/** A share whose invitation is to be rejected for a rule's account. */
export type RejectedShare = RecordedShare & { readonly resourceShareId: string };

/**
 * The rejections that the program's rules will send, as far as this process knows. A rejection is final, so a response
 * that is declared too late to prevent it is refused.
 */
export class DueRejections {
    /** The ids of the shares. */
    private readonly due = new Map<string, string>();
    /** Settles once all lookups that have begun are added. */
    private found: Promise<unknown> = Promise.resolve();

    add(share: RejectedShare): void {
        for (const key of keysOfShare(share)) {
            this.due.set(key, share.resourceShareId);
        }
    }

    /** Adds the result of a lookup; {@link find} waits for it. */
    addFound(shares: Promise<readonly RejectedShare[]>): Promise<void> {
        const added = shares.then((found) => {
            for (const share of found) {
                this.add(share);
            }
        });
        this.found = Promise.allSettled([this.found, added]);
        return added;
    }

    delete(share: RejectedShare): void {
        for (const key of keysOfShare(share)) {
            this.due.delete(key);
        }
    }

    /** The id of a declared share that is about to be rejected; undefined if it is not, or if only a call could tell. */
    async find(ids: Ids, declarer: Declarer): Promise<string | undefined> {
        await this.found;
        return keysOf(ids)
            .map((key) => this.due.get(`${key} ${keyOf(declarer)}`))
            .find((id) => id !== undefined);
    }
}

/** A rule is known by its account's id and by the account as declared: a response may have either. */
function keysOfShare(share: RejectedShare): string[] {
    const declarers: readonly Declarer[] = [{ id: share.receiverAccountId }, { account: accountOf(share) }];
    return keysOf(share).flatMap((key) => declarers.map((declarer) => `${key} ${keyOf(declarer)}`));
}
