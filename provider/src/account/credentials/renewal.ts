import type { Clock } from "../../api/clock";
import type { Credentials } from "../../api/credentials";
import type { TemporaryCredentials } from "../../api/operations/temporaryCredentials";
import type { CredentialsProvider } from "./source";

/** How long before their end credentials are renewed, in milliseconds; short-lived ones at half of their life. */
const margin = 5 * 60_000;

interface Held {
    readonly credentials: TemporaryCredentials;
    /** When they have to be renewed, in milliseconds since 1970-01-01 UTC. */
    readonly renewAt: number;
}

/**
 * Keeps temporary credentials and renews them in time. However many calls ask at once, they are fetched once; a
 * failure is not kept, and matters only once what is held has ended.
 */
export function renewedCredentials(
    fetch: () => Promise<TemporaryCredentials>,
    clock: Clock,
): CredentialsProvider {
    let held: Held | undefined;
    let pending: Promise<TemporaryCredentials> | undefined;

    const renew = async (): Promise<TemporaryCredentials> => {
        try {
            const credentials = await fetch();
            const life = credentials.expiration - clock.now();
            held = { credentials, renewAt: credentials.expiration - Math.min(margin, life / 2) };
            return credentials;
        } catch (error) {
            if (held !== undefined && clock.now() < held.credentials.expiration) {
                return held.credentials;
            }
            throw error;
        } finally {
            pending = undefined;
        }
    };

    return {
        async get() {
            if (held !== undefined && clock.now() < held.renewAt) {
                return held.credentials;
            }
            pending ??= renew();
            return pending;
        },
        reject(credentials: Credentials) {
            if (held?.credentials === credentials) {
                held = undefined;
            }
            return true;
        },
    };
}
