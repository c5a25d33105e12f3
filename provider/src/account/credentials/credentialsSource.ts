import type { Client } from "../../api/client";
import type { Credentials, CredentialsProvider } from "../../api/credentials";
import type { Transport } from "../../api/transport";
import type { Clock } from "../../common/clock";
import { UserFacingError } from "../../common/userFacingError";
import type { MetadataAccess } from "../settings/connection";

/** A way to get credentials, as it is configured. Each has a file of its own: how it is set, and how it is fetched. */
export interface CredentialsSource {
    /** Which way it is. */
    readonly kind: string;
    /** Whose credentials they are, if that is certain before they are fetched. */
    readonly accountId?: string | undefined;
    /** The key of the configuration that has the very credentials in it, or a token for them; undefined: none has. */
    readonly configuredBy?: string | undefined;
    /** @throws UserFacingError if the endpoint that it needs cannot be used, or cannot be reached through a proxy. */
    open(context: CredentialsContext): CredentialsProvider;
}

/** What a source may need to fetch credentials. */
export interface CredentialsContext {
    readonly transport: Transport;
    readonly clock: Clock;
    /** What the expiration of credentials is compared with: this machine's clock may be off. */
    readonly time: Pick<Clock, "now">;
    /** How the metadata service of ECS may be asked. */
    readonly metadataAccess: MetadataAccess;
    /** The longest that one attempt of a request may take, in milliseconds. */
    readonly attemptTimeout: number;
    /**
     * The origin of the Security Token Service.
     * @throws UserFacingError if the endpoint that the user set cannot be used.
     */
    stsOrigin(): string;
    /**
     * A client of the Security Token Service that signs with these credentials.
     * @throws UserFacingError if the endpoint that the user set cannot be used.
     */
    stsClient(credentials: CredentialsProvider): Client;
}

/**
 * Credentials could not be fetched. It is neither a refusal nor a failure of the call that needed them: that was not
 * sent. The message never holds what a credentials service responded.
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

/**
 * A role was refused, and the next attempt will be refused as well: there is no such role, its account is closed, or it
 * does not trust the caller.
 */
export class RoleRefusedError extends CredentialsError {
    /**
     * @param roleArn the role.
     * @param code the code of the refusal, such as `EntityNotExist.Role`.
     */
    constructor(
        message: string,
        readonly roleArn: string,
        readonly code: string,
    ) {
        super(message);
    }
}

/** Provides credentials that never change. */
export function fixedCredentials(credentials: Credentials): CredentialsProvider {
    return { get: async () => credentials, reject: () => false };
}
