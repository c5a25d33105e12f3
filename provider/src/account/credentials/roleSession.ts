import { isRetryable } from "../../api/retry";
import { CredentialsError } from "./credentialsSource";

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

/** An error that says which role could not be assumed, and why. */
export function cannotAssume({ roleArn }: RoleSession, error: unknown): CredentialsError {
    if (error instanceof CredentialsError) {
        return error;
    }
    const reason = error instanceof Error ? error.message : String(error);
    return new CredentialsError(
        `The role ${roleArn} cannot be assumed: ${reason}`,
        isRetryable(error),
        error,
    );
}
