import type { Caller } from "../service/call.js";
import type { Store } from "../store/store.js";

/** An access key that requests may be signed with. */
export interface Key {
    readonly secret: string;
    /** The account whose own key it is; null for one issued by STS, whose token says whom it stands for. */
    readonly owner: Caller | null;
}

/** The access key with an id: an account's own, or one issued by STS. */
export function findKey(store: Store, accessKeyId: string): Key | undefined {
    const account = store.accountByKey(accessKeyId);
    if (account !== undefined) {
        return { secret: account.accessKeySecret, owner: { account, role: null } };
    }
    const secret = store.temporaryKeys.secretOf(accessKeyId);
    return secret === undefined ? undefined : { secret, owner: null };
}
