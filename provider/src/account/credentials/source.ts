import type { Credentials } from "../../api/credentials";
import { ReportedError } from "../../api/reportedError";

/** Where an account's credentials come from. */
export interface CredentialsProvider {
    /**
     * The credentials for the next request.
     * @throws CredentialsError where there are none to be had.
     */
    get(): Promise<Credentials>;
    /**
     * Tells that the service took credentials for expired.
     * @returns whether it is worth asking for others.
     */
    reject(credentials: Credentials): boolean;
}

/**
 * Credentials could not be got. Neither a refusal nor a failure of the call that needed them: that was not sent.
 * The message never holds what a credentials service answered.
 */
export class CredentialsError extends ReportedError {
    override readonly name = "CredentialsError";
}

/** Credentials that are what they are. */
export function fixedCredentials(credentials: Credentials): CredentialsProvider {
    return { get: async () => credentials, reject: () => false };
}
