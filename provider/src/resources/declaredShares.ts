import { type AccountInputs, credentialsKey } from "../account/accountInputs";
import { StoppedWaitingError } from "../common/deadline";
import { isUnknown } from "../schema/unknown";
import { accountOf, type RecordedAccount } from "./account/declaredAccount";

/** What identifies a share, in inputs and in states. */
export type Ids = Readonly<Partial<Record<"region" | "invitationId" | "resourceShareId", unknown>>>;

export type RecordedShare = Ids & RecordedAccount & { readonly receiverAccountId: string };

/** Who declares a share: an account's id or, if that is not known yet, the account as declared. */
export type Declarer = { readonly id: string } | { readonly account: AccountInputs };

/**
 * The shares that a program declares, as far as this process has seen: it serves one run of the CLI. To leave one of
 * them would undo what the run has just done, and only a new invitation could restore it. Each account joins and leaves
 * a share on its own.
 */
export class DeclaredShares {
    private readonly declarers = new Map<string, Map<string, Declarer>>();
    private additions = 0;

    /** Notes that a resource declares a share, by the share's id or by that of an invitation to it. */
    add(ids: Ids, declarer: Declarer): void {
        this.additions += 1;
        for (const key of keysOf(ids)) {
            const declarers = this.declarers.get(key) ?? new Map<string, Declarer>();
            declarers.set(keyOf(declarer), declarer);
            this.declarers.set(key, declarers);
        }
    }

    /**
     * Whether any resource declares a recorded share for its account, including those that are added while this runs.
     * @param accountId finds the id of a declared account. If it fails, the account counts as the recorded one: an
     * account cannot undo that it left.
     * @throws StoppedWaitingError if the operation is cancelled before the result is certain.
     */
    async has(
        share: RecordedShare,
        accountId: (account: AccountInputs) => Promise<string>,
    ): Promise<boolean> {
        const { additions } = this;
        const declarers = keysOf(share).flatMap((key) => [...(this.declarers.get(key)?.values() ?? [])]);
        const recorded = { account: accountOf(share) };
        const certain = declarers.some((declarer) =>
            "id" in declarer ? declarer.id === share.receiverAccountId : keyOf(declarer) === keyOf(recorded),
        );
        if (certain) {
            return true;
        }
        for (const declarer of declarers) {
            if ("account" in declarer) {
                const id = await accountId(declarer.account).catch((error: unknown) => {
                    if (error instanceof StoppedWaitingError) {
                        throw error;
                    }
                    return share.receiverAccountId;
                });
                if (id === share.receiverAccountId) {
                    return true;
                }
            }
        }
        return additions === this.additions ? false : this.has(share, accountId);
    }
}

export function keyOf(declarer: Declarer): string {
    return "id" in declarer ? declarer.id : credentialsKey(declarer.account);
}

/** The ids of a share: its own, and that of an invitation to it, if they are known. */
export function keysOf({ region, invitationId, resourceShareId }: Ids): string[] {
    return [invitationId, resourceShareId]
        .filter((id) => typeof id === "string" && !isUnknown(id))
        .map((id) => `${region} ${id}`);
}
