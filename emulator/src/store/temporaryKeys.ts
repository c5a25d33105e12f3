import { randomBytes } from "node:crypto";
import type { Account } from "./records.js";

/** A session of a role that was assumed. */
export interface RoleSession {
    readonly roleArn: string;
    readonly roleId: string;
    readonly sessionName: string;
}

/** An access key issued by STS. */
export interface TemporaryKey {
    /** Begins with `STS.`. */
    readonly accessKeyId: string;
    readonly accessKeySecret: string;
    readonly securityToken: string;
    /** When it expires, by the emulator's clock, in milliseconds since 1970. */
    readonly expireTime: number;
    readonly account: Account;
    readonly role: RoleSession;
}

/** The keys issued by STS; expired ones are kept, so that they can be told from keys that never existed. */
export class TemporaryKeys {
    private readonly byId = new Map<string, TemporaryKey>();

    find(accessKeyId: string): TemporaryKey | undefined {
        return this.byId.get(accessKeyId);
    }

    /** Whether a token was ever issued, with any key. */
    knowsToken(securityToken: string): boolean {
        return [...this.byId.values()].some((key) => key.securityToken === securityToken);
    }

    /** Issues a key. @param expireTime in milliseconds since 1970 */
    issue(account: Account, role: RoleSession, expireTime: number): TemporaryKey {
        const key: TemporaryKey = {
            accessKeyId: `STS.${randomBytes(12).toString("hex")}`,
            accessKeySecret: randomBytes(24).toString("base64url"),
            securityToken: randomBytes(96).toString("base64"),
            expireTime,
            account,
            role,
        };
        this.byId.set(key.accessKeyId, key);
        return key;
    }
}
