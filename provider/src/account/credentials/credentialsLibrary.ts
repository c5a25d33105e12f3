import { type Credentials, type CredentialsProvider, problemWithKeys } from "../../api/credentials";
import type { Clock } from "../../common/clock";
import type { Deadline } from "../../common/deadline";
import { CredentialsError } from "./credentialsSource";

/** How long credentials are held, in milliseconds: the library would read its file, or run a command, for each request. */
const holdMilliseconds = 60_000;

type Library = typeof import("@alicloud/credentials");

/** What a provider of the library gives: it renews by itself, at the latest a quarter of an hour before the end. */
interface LibraryCredentials {
    readonly accessKeyId: string;
    readonly accessKeySecret: string;
    readonly securityToken: string;
}

interface LibraryProvider {
    getCredentials(): Promise<LibraryCredentials>;
}

/**
 * Provides credentials by a provider of @alicloud/credentials. The library is loaded when credentials are first needed,
 * and only then: it costs more than all of ours. Its own messages are not shown: some hold the response that they
 * complain about.
 * @param whose they are, as messages show it, such as `the profile "receiver"`.
 * @param failure the start of the message if it gives no credentials.
 * @param advice the end of that message: what to do.
 * @param build makes the library's provider.
 */
export function libraryCredentials(
    clock: Clock,
    whose: string,
    failure: string,
    advice: string,
    build: (library: Library) => LibraryProvider,
): CredentialsProvider {
    let provider: LibraryProvider | undefined;
    let pending: Promise<Credentials> | undefined;
    let held: { readonly credentials: Credentials; readonly until: number } | undefined;

    const fetch = async (): Promise<Credentials> => {
        try {
            provider ??= build(require("@alicloud/credentials"));
            const { accessKeyId, accessKeySecret, securityToken } = await provider.getCredentials();
            const credentials = {
                accessKeyId,
                accessKeySecret,
                ...(securityToken ? { securityToken } : {}),
            };
            const problem = problemWithKeys(credentials);
            if (problem !== undefined) {
                throw new CredentialsError(`The credentials of ${whose} cannot be used: ${problem}.`);
            }
            held = { credentials, until: clock.now() + holdMilliseconds };
            return credentials;
        } catch (error) {
            // A provider of the library may remember what failed.
            provider = undefined;
            if (error instanceof CredentialsError) {
                throw error;
            }
            throw new CredentialsError(`${failure}${statusIn(error)}. ${advice}`, true);
        } finally {
            pending = undefined;
        }
    };

    return {
        async get(deadline: Deadline) {
            if (held !== undefined && clock.now() < held.until) {
                return held.credentials;
            }
            pending ??= fetch();
            return deadline.waitFor(pending, `waiting for the credentials of ${whose}`);
        },
        reject(credentials) {
            if (held?.credentials === credentials) {
                held = undefined;
                provider = undefined;
            }
            return true;
        },
    };
}

/** The HTTP status in a message of the library: all that is taken from it. */
function statusIn(error: unknown): string {
    const status =
        error instanceof Error ? /\b(?:httpStatus: |\s)([45]\d\d)\b/.exec(error.message)?.[1] : undefined;
    return status === undefined ? "" : ` (HTTP ${status})`;
}
