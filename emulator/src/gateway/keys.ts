import type { Caller } from "../service/call.js";
import type { World } from "../world/world.js";

/** A key that requests may be signed with, and who it stands for. */
export interface Key {
    readonly secret: string;
    readonly caller: Caller;
    /** What a temporary key must come with; null for an account's own key. */
    readonly session: { readonly token: string; readonly expireTime: number } | null;
}

/** The keys of all accounts, and the temporary ones that STS gave out. */
export class KeyRing {
    private readonly temporary = new Map<string, Key>();

    public constructor(private readonly world: World) {}

    public find(accessKeyId: string): Key | undefined {
        const account = this.world.accountByKey(accessKeyId);
        return account === undefined
            ? this.temporary.get(accessKeyId)
            : { secret: account.accessKeySecret, caller: { account, role: null }, session: null };
    }
}
