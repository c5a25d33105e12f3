import { createHmac, randomBytes } from "node:crypto";

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
    readonly accountId: string;
    readonly role: RoleSession;
}

/** What a security token says. */
type Claims = Omit<TemporaryKey, "accessKeySecret" | "securityToken">;

/**
 * The keys issued by STS. None is kept: the token says everything about its key, and the secret from which all are
 * derived proves that it was issued here. So any number of keys takes no memory, an expired one can be told from one that
 * never existed, and all of them are valid after a restart with the same secret.
 */
export class TemporaryKeys {
    /** What all keys are derived from. */
    secret = randomBytes(32).toString("base64url");

    /** The secret of a key, or undefined if no key with this id was issued here. */
    secretOf(accessKeyId: string): string | undefined {
        const [, random = "", proof] = /^STS\.([0-9a-f]{16})([0-9a-f]{16})$/.exec(accessKeyId) ?? [];
        return proof === this.proofOf(random) ? this.derive("secret", accessKeyId) : undefined;
    }

    /** The key that a token belongs to, or undefined if the token was not issued here. */
    find(securityToken: string): TemporaryKey | undefined {
        const [content = "", proof] = securityToken.split(".");
        if (proof !== this.derive("token", content)) {
            return undefined;
        }
        const claims: Claims = JSON.parse(Buffer.from(content, "base64url").toString());
        return this.keyOf(claims, securityToken);
    }

    /** Issues a key. @param expireTime in milliseconds since 1970 */
    issue(accountId: string, role: RoleSession, expireTime: number): TemporaryKey {
        const random = randomBytes(8).toString("hex");
        const claims: Claims = {
            accessKeyId: `STS.${random}${this.proofOf(random)}`,
            expireTime,
            accountId,
            role,
        };
        const content = Buffer.from(JSON.stringify(claims)).toString("base64url");
        return this.keyOf(claims, `${content}.${this.derive("token", content)}`);
    }

    private keyOf(claims: Claims, securityToken: string): TemporaryKey {
        return { ...claims, accessKeySecret: this.derive("secret", claims.accessKeyId), securityToken };
    }

    private proofOf(random: string): string {
        return createHmac("sha256", this.secret).update(`id:${random}`).digest("hex").slice(0, 16);
    }

    private derive(purpose: "secret" | "token", content: string): string {
        return createHmac("sha256", this.secret).update(`${purpose}:${content}`).digest("base64url");
    }
}
