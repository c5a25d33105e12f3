import { isRetryable } from "../../api/retry";
import { CredentialsError } from "./credentialsSource";
import type { RoleSession } from "./roleSession";

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
