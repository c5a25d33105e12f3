import { type Credentials, type CredentialsProvider, problemWithKeys } from "../../api/credentials";
import type { Clock } from "../../common/clock";
import type { Deadline } from "../../common/deadline";
import { CredentialsError } from "./credentialsSource";

/** How long before they expire credentials are renewed, in milliseconds; short-lived ones after half of their lifetime. */
const margin = 5 * 60_000;

/** `expiration` is in milliseconds since 1970-01-01 UTC, or infinite. */
type EndingCredentials = Credentials & { readonly expiration: number };

interface Held {
    readonly credentials: EndingCredentials;
    /** Milliseconds since 1970-01-01 UTC. */
    readonly renewAt: number;
}

/**
 * Keeps temporary credentials and renews them in the background. They are used until they expire, so neither a failure
 * nor a service that hangs matters before that. Concurrent calls share one fetch; a failure is not kept.
 * @param time of the services, whose clock determines the expiration.
 * @param whose they are, as messages show it, such as "role acs:ram::1000000000000002:role/sharing".
 */
export function renewedCredentials(
    time: Pick<Clock, "now">,
    whose: string,
    fetch: () => Promise<EndingCredentials>,
): CredentialsProvider {
    let held: Held | undefined;
    let pending: Promise<EndingCredentials> | undefined;

    const renew = async (): Promise<EndingCredentials> => {
        try {
            const credentials = await fetch();
            const problem = problemWithKeys(credentials);
            if (problem !== undefined) {
                throw new CredentialsError(`The credentials of ${whose} cannot be used: ${problem}.`);
            }
            const life = credentials.expiration - time.now();
            held = { credentials, renewAt: credentials.expiration - Math.min(margin, life / 2) };
            return credentials;
        } finally {
            pending = undefined;
        }
    };

    return {
        async get(deadline: Deadline) {
            const now = time.now();
            const usable = held !== undefined && now < held.credentials.expiration ? held : undefined;
            if (usable !== undefined && now < usable.renewAt) {
                return usable.credentials;
            }
            pending ??= renew();
            pending.catch(() => undefined);
            return (
                usable?.credentials ?? deadline.waitFor(pending, `waiting for the credentials of ${whose}`)
            );
        },
        reject(credentials: Credentials) {
            if (held?.credentials === credentials) {
                held = undefined;
            }
            return true;
        },
    };
}
