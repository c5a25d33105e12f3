import { createHash } from "node:crypto";
import { sessionSeconds } from "../schema/roleSession";
import { defaultSessionName, type RoleSession } from "./credentials/roleSession";

/** A role to assume, as a resource declares it. */
export interface AssumeRole {
    readonly roleArn: string;
    /** Default: `terraform`, as with @pulumi/alicloud. */
    readonly sessionName?: string | undefined;
    /** Seconds. Default: 3600. */
    readonly sessionExpiration?: number | undefined;
    /** JSON that narrows the role's permissions. */
    readonly policy?: string | undefined;
    /** Agreed with the account that the role belongs to. A secret. */
    readonly externalId?: string | undefined;
}

/** What a resource declares of the account that its calls are made with. What it leaves out is the provider's. */
export interface AccountInputs {
    /** A profile of the CLI. */
    readonly profile?: string | undefined;
    /** A role that the profile assumes, or else the provider's credentials. */
    readonly assumeRole?: AssumeRole | undefined;
    /** The only account that may be called. */
    readonly accountId?: string | undefined;
}

/** A declared role with the defaults of a session: what the environment sets is not its concern. */
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

/**
 * Equal for inputs that give the same credentials. A hash: an external id is a secret, and a key may end up in a
 * message or a heap's report.
 */
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
