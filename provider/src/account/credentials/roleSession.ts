import { isRetryable } from "../../api/retry";
import { CredentialsError } from "./credentialsSource";

export interface RoleSession {
    readonly roleArn: string;
    readonly sessionName: string;
    readonly durationSeconds: number;
    readonly policy?: string;
    /** Agreed with the account that the role belongs to. */
    readonly externalId?: string;
}

/** The default of @pulumi/alicloud: a role's trust policy may require the name. */
export const defaultSessionName = "terraform";

/** How long it may take to assume a role, retries included, in milliseconds. */
export const assumeRoleTimeout = 60_000;

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
