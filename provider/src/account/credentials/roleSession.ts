/** A role that is assumed, and for how long. */
export interface RoleSession {
    readonly roleArn: string;
    readonly sessionName: string;
    readonly durationSeconds: number;
    /** JSON that narrows the role's permissions. */
    readonly policy?: string;
    /** Agreed with the account that the role belongs to. */
    readonly externalId?: string;
}

/** What @pulumi/alicloud calls a session by default: a role's trust policy may insist on the name. */
export const defaultSessionName = "terraform";

/** How long it may take to assume a role, retries included, in milliseconds. */
export const assumeRoleTimeout = 60_000;
