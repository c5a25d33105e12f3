import { accountOf } from "./account/declaredAccount";
import { type Declarer, type Ids, keyOf, keysOf, type RecordedShare } from "./declaredShares";

/** A share whose invitation is to be rejected, in the account of a rule. */
export type RejectedShare = RecordedShare & { readonly resourceShareId: string };

/**
 * The rejections that the rules of a program are due to send, as far as this process knows: a rejection is final, so that a
 * response that comes too late to be left alone is better refused.
 */
export class DueRejections {
    /** The ids of the shares. */
    private readonly due = new Map<string, string>();
    /** Ends once all that is being found out is added. */
    private found: Promise<unknown> = Promise.resolve();

    add(share: RejectedShare): void {
        for (const key of keysOfShare(share)) {
            this.due.set(key, share.resourceShareId);
        }
    }

    /** Adds what is about to be found out: {@link find} waits for it. */
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

    /**
     * The id of the share that somebody declares, by its own id or by that of an invitation to it, if it is about to be
     * rejected; undefined if it is not, or if that is not certain without a call.
     */
    async find(ids: Ids, declarer: Declarer): Promise<string | undefined> {
        await this.found;
        return keysOf(ids)
            .map((key) => this.due.get(`${key} ${keyOf(declarer)}`))
            .find((id) => id !== undefined);
    }
}

/** A rule is known by its account's id and by how it declares the account, and a response by either. */
function keysOfShare(share: RejectedShare): string[] {
    const declarers: readonly Declarer[] = [{ id: share.receiverAccountId }, { account: accountOf(share) }];
    return keysOf(share).flatMap((key) => declarers.map((declarer) => `${key} ${keyOf(declarer)}`));
}
