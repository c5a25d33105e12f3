import { createHash } from "node:crypto";
import type { AssumeRole, DeclaredAccount } from "../schema/account";
import { sessionSeconds } from "../schema/roleSession";
import { defaultSessionName, type RoleSession } from "./credentials/roleSession";

/** What a resource declares of its account; the provider's settings apply to the rest. */
export type AccountInputs = { readonly [Name in keyof DeclaredAccount]?: DeclaredAccount[Name] | undefined };

/** A declared role with a session's defaults. The environment does not affect it. */
export function roleSessionOf(declared: AssumeRole): RoleSession {
    const { roleArn, sessionName, sessionExpiration, policy, externalId } = declared;
    return {
        roleArn,
        sessionName: sessionName ?? defaultSessionName,
        durationSeconds: sessionExpiration ?? sessionSeconds.otherwise,
        ...(policy === undefined ? {} : { policy }),
        ...(externalId === undefined ? {} : { externalId }),
    };
}

/** Equal for inputs that give the same credentials. A hash: it contains a secret, and may get into messages. */
export function credentialsKey({ profile, assumeRole }: AccountInputs): string {
    const parts = [
        profile ?? null,
        assumeRole === undefined ? null : sortedEntries(roleSessionOf(assumeRole)),
    ];
    return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}

function sortedEntries(role: RoleSession): [string, unknown][] {
    return Object.entries(role).sort(([one], [other]) => (one < other ? -1 : 1));
}
