import { type AccountInputs, credentialsKey } from "../../account/accountInputs";
import { isUnknown } from "../unknown";
import { accountOf } from "./accountOf";
import type { State } from "./state";

/** What says which share is meant: in inputs, and in what was recorded. */
type Ids = Readonly<Partial<Record<"region" | "invitationId" | "resourceShareId", unknown>>>;

/** Who declares a share: an account by its id or, where that is not known yet, as it is declared. */
type Declarer = { readonly id: string } | { readonly account: AccountInputs };

/**
 * The shares that a program declares, as far as this process has seen: it serves one run of the CLI. To leave one of
 * them would undo what the run has just brought about, which only a new invitation could mend. Each account joins and
 * leaves a share by itself.
 */
export class DeclaredShares {
    private readonly declarers = new Map<string, Map<string, Declarer>>();

    /** Notes that a resource declares a share, by its own id or by that of an invitation to it. */
    add(ids: Ids, declarer: Declarer): void {
        for (const key of keysOf(ids)) {
            const declarers = this.declarers.get(key) ?? new Map<string, Declarer>();
            declarers.set(keyOf(declarer), declarer);
            this.declarers.set(key, declarers);
        }
    }

    /**
     * Whether any resource declares the share of a recorded response for its account.
     * @param accountId finds the id of a declared account. Where it cannot, the account counts as the recorded one: a
     * share that was left cannot be joined again.
     */
    async has(state: State, accountId: (account: AccountInputs) => Promise<string>): Promise<boolean> {
        const declarers = keysOf(state).flatMap((key) => [...(this.declarers.get(key)?.values() ?? [])]);
        const recorded = { account: accountOf(state) };
        const certain = declarers.some((declarer) =>
            "id" in declarer ? declarer.id === state.receiverAccountId : keyOf(declarer) === keyOf(recorded),
        );
        if (certain) {
            return true;
        }
        for (const declarer of declarers) {
            if ("account" in declarer) {
                const id = await accountId(declarer.account).catch(() => state.receiverAccountId);
                if (id === state.receiverAccountId) {
                    return true;
                }
            }
        }
        return false;
    }
}

function keyOf(declarer: Declarer): string {
    return "id" in declarer ? declarer.id : credentialsKey(declarer.account);
}

function keysOf({ region, invitationId, resourceShareId }: Ids): string[] {
    return [invitationId, resourceShareId]
        .filter((id) => typeof id === "string" && !isUnknown(id))
        .map((id) => `${region} ${id}`);
}
