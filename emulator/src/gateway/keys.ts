import type { Caller } from "../service/call.js";
import type { Store } from "../store/store.js";

/** An access key that requests may be signed with, and the caller it stands for. */
export interface Key {
    readonly secret: string;
    readonly caller: Caller;
    /** The token that a temporary key must come with, and when it expires; null for an account's own key. */
    readonly session: { readonly token: string; readonly expireTime: number } | null;
}

/** The access key with an id: an account's own, or one issued by STS. */
export function findKey(store: Store, accessKeyId: string): Key | undefined {
    const account = store.accountByKey(accessKeyId);
    if (account !== undefined) {
        return { secret: account.accessKeySecret, caller: { account, role: null }, session: null };
    }
    const key = store.temporaryKeys.find(accessKeyId);
    return (
        key && {
            secret: key.accessKeySecret,
            caller: { account: key.account, role: key.role },
            session: { token: key.securityToken, expireTime: key.expireTime },
        }
    );
}
