import { type Credentials, type CredentialsProvider, problemWithKeys } from "../../api/credentials";
import type { Clock } from "../../common/clock";
import type { Deadline } from "../../common/deadline";
import { CredentialsError } from "./credentialsSource";

/** How long before their end credentials are renewed, in milliseconds; short-lived ones once half of their life is over. */
const margin = 5 * 60_000;

/** Credentials, and when they end: in milliseconds since 1970-01-01 UTC, or never. */
type EndingCredentials = Credentials & { readonly expiration: number };

interface Held {
    readonly credentials: EndingCredentials;
    /** When they have to be renewed, in milliseconds since 1970-01-01 UTC. */
    readonly renewAt: number;
}

/**
 * Keeps temporary credentials and renews them in time, behind the calls: what is held is used until it ends, so that
 * neither a failure nor a service that hangs matters before. However many calls ask at once, they are fetched once;
 * a failure is not kept.
 * @param time the services': their clock has set the end.
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
