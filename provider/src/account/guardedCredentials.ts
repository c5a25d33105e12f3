import type { CredentialsProvider } from "../api/credentials";
import { isExpired, NoResponseError, ServiceError } from "../api/errors";
import { isRetryable } from "../api/retry";
import type { Deadline } from "../common/deadline";
import { UserFacingError } from "../common/userFacingError";
import type { Caller, CallerIdentity } from "./callerIdentity";
import { CredentialsError } from "./credentials/credentialsSource";

export interface ExpectedAccount {
    readonly value: string;
    /** The setting or the input that names it, as messages show it. */
    readonly source: string;
}

/** Credentials that may belong to the expected accounts only: returns none before their account is known. */
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
                // A role of another account is refused without being assumed.
                requireExpected(identity.certainId);
            }
            const caller = await callerOf(identity, deadline);
            requireExpected(caller.accountId);
            return caller.credentials;
        },
        reject: (rejected) => credentials.reject(rejected),
    };
}

/** If the account cannot be found out, the call itself did not fail: it was not sent. */
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
