import type { Client } from "../../api/client";
import type { Credentials, CredentialsProvider } from "../../api/credentials";
import type { Transport } from "../../api/transport";
import type { Clock } from "../../common/clock";
import { UserFacingError } from "../../common/userFacingError";
import type { MetadataAccess } from "../settings/connection";

/** A configured source of credentials. Each kind has its own file, which reads its settings and fetches the credentials. */
export interface CredentialsSource {
    readonly kind: string;
    /** The account of the credentials, if it is certain before they are fetched. */
    readonly accountId?: string | undefined;
    /** The key of the configuration that contains the credentials, or a token for them; undefined if none does. */
    readonly configuredBy?: string | undefined;
    /** @throws UserFacingError if the endpoint that it needs cannot be used, or cannot be reached through a proxy. */
    open(context: CredentialsContext): CredentialsProvider;
}

export interface CredentialsContext {
    readonly transport: Transport;
    readonly clock: Clock;
    /** The expiration of credentials is compared with this time: this machine's clock may be off. */
    readonly time: Pick<Clock, "now">;
    readonly metadataAccess: MetadataAccess;
    /** How long one attempt of a request may take, in milliseconds. */
    readonly attemptTimeout: number;
    /** Takes a line for each request of our own client. */
    debug(line: string): void;
    /** @throws UserFacingError if the endpoint that the user set cannot be used. */
    stsOrigin(): string;
    /** @throws UserFacingError if the endpoint that the user set cannot be used. */
    stsClient(credentials: CredentialsProvider): Client;
}

/**
 * Credentials could not be fetched. The call that needed them was neither refused nor did it fail: it was not sent. The
 * message never contains what a credentials service responded.
 */
export class CredentialsError extends UserFacingError {
    override readonly name = "CredentialsError";

    constructor(
        message: string,
        override readonly isTemporary = false,
        cause?: unknown,
    ) {
        super(message, cause);
    }
}

/** A role was refused, and will be refused again: it does not exist, its account is closed, or it does not trust the caller. */
export class RoleRefusedError extends CredentialsError {
    /** @param code the code of the refusal, such as `EntityNotExist.Role`. */
    constructor(
        message: string,
        readonly roleArn: string,
        readonly code: string,
    ) {
        super(message);
    }
}

export function fixedCredentials(credentials: Credentials): CredentialsProvider {
    return { get: async () => credentials, reject: () => false };
}
