import { randomBytes } from "node:crypto";
import type { Account } from "./records.js";

/** A role that was assumed. */
export interface RoleSession {
    readonly roleArn: string;
    readonly roleId: string;
    readonly sessionName: string;
}

/** A key that STS gave out. */
export interface TemporaryKey {
    /** Begins with `STS.`. */
    readonly accessKeyId: string;
    readonly accessKeySecret: string;
    readonly securityToken: string;
    /** When it ends, by the emulator's clock, in milliseconds since 1970. */
    readonly expireTime: number;
    readonly account: Account;
    readonly role: RoleSession;
}

/** The keys that STS gave out; those that have ended stay known, so that they can be told from made-up ones. */
export class TemporaryKeys {
    private readonly byId = new Map<string, TemporaryKey>();

    find(accessKeyId: string): TemporaryKey | undefined {
        return this.byId.get(accessKeyId);
    }

    /** Whether a token was ever given out, with whatever key. */
    knowsToken(securityToken: string): boolean {
        return [...this.byId.values()].some((key) => key.securityToken === securityToken);
    }

    /** Makes a key. @param expireTime in milliseconds since 1970 */
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
