import type { CredentialsProvider } from "../api/credentials";
import { isExpired, NoResponseError, ServiceError } from "../api/errors";
import { isRetryable } from "../api/retry";
import type { Deadline } from "../common/deadline";
import { UserFacingError } from "../common/userFacingError";
import type { Caller, CallerIdentity } from "./callerIdentity";
import { CredentialsError } from "./credentials/credentialsSource";

/** The only account that may be called. */
export interface ExpectedAccount {
    /** Its id. */
    readonly value: string;
    /** The setting or the input that gives it, as messages show it. */
    readonly source: string;
}

/**
 * Credentials of the expected accounts only: whatever is signed is signed with what this gives, and it gives no keys
 * before it is known whose they are.
 */
export function guardedCredentials(
    credentials: CredentialsProvider,
    identity: CallerIdentity,
    expected: readonly ExpectedAccount[],
): CredentialsProvider {
    const requireExpected = (actual: string): void => {
        const missed = expected.find(({ value }) => value !== actual);
        if (missed !== undefined) {
            throw new UserFacingError(
                `The credentials belong to account ${actual}, but ${missed.source} is ${missed.value}:` +
                    " no call was made. Use that account's credentials, or correct the setting.",
            );
        }
    };
    return {
        async get(deadline: Deadline) {
            if (identity.certainId !== undefined) {
                // A role of another account need not be assumed to be refused.
                requireExpected(identity.certainId);
            }
            const caller = await callerOf(identity, deadline);
            requireExpected(caller.accountId);
            return caller.credentials;
        },
        reject: (rejected) => credentials.reject(rejected),
    };
}

/** A failure to learn the account is none of the call that needs it: that was not sent. */
async function callerOf(identity: CallerIdentity, deadline: Deadline): Promise<Caller> {
    try {
        return await identity.caller(deadline);
    } catch (error) {
        if (!isExpired(error) && (error instanceof ServiceError || error instanceof NoResponseError)) {
            throw new CredentialsError(
                `The account of the credentials cannot be found out: ${error.message}`,
                isRetryable(error),
                error,
            );
        }
        throw error;
    }
}
