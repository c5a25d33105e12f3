import type { Clock } from "../../api/clock";
import type { Credentials } from "../../api/credentials";
import { CredentialsError, type CredentialsProvider } from "./source";

/** In the last hour of a role's credentials the library asks the metadata service for each request anew. */
const holdMilliseconds = 60_000;

type Library = typeof import("@alicloud/credentials");

/** What the library gives: it renews by itself, at the latest a quarter of an hour before the end. */
interface LibraryCredentials {
    readonly accessKeyId: string;
    readonly accessKeySecret: string;
    readonly securityToken: string;
}

interface LibraryProvider {
    getCredentials(): Promise<LibraryCredentials>;
}

/**
 * The RAM role of the ECS instance that this runs on.
 * https://www.alibabacloud.com/help/en/ecs/user-guide/attach-an-instance-ram-role-to-an-ecs-instance
 */
export function ecsRoleCredentials(roleName: string, clock: Clock): CredentialsProvider {
    return fromLibrary(
        clock,
        `The ECS metadata service gave no credentials for the RAM role "${roleName}"`,
        "Is this an ECS instance with that role? Is the metadata service enabled?",
        ({ ECSRAMRoleCredentialsProvider }) =>
            ECSRAMRoleCredentialsProvider.builder().withRoleName(roleName).build(),
    );
}

/** A profile of the Alibaba Cloud CLI that somebody has logged in to: mode CloudSSO, OAuth or External. */
export function loginCredentials(profileName: string, clock: Clock): CredentialsProvider {
    return fromLibrary(
        clock,
        `The profile "${profileName}" gave no credentials`,
        `Log in again: \`aliyun configure --profile ${profileName}\`.`,
        ({ CLIProfileCredentialsProvider }) =>
            CLIProfileCredentialsProvider.builder().withProfileName(profileName).build(),
    );
}

/**
 * Loads the library when credentials are first needed, and only then: it costs more than the whole provider. Its own
 * messages are not shown: some hold the answer that they complain about.
 */
function fromLibrary(
    clock: Clock,
    failure: string,
    advice: string,
    build: (library: Library) => LibraryProvider,
): CredentialsProvider {
    let provider: LibraryProvider | undefined;
    let pending: Promise<Credentials> | undefined;
    let held: { readonly credentials: Credentials; readonly until: number } | undefined;

    const ask = async (): Promise<Credentials> => {
        try {
            provider ??= build(require("@alicloud/credentials"));
            const { accessKeyId, accessKeySecret, securityToken } = await provider.getCredentials();
            const credentials = {
                accessKeyId,
                accessKeySecret,
                ...(securityToken ? { securityToken } : {}),
            };
            held = { credentials, until: clock.now() + holdMilliseconds };
            return credentials;
        } catch (error) {
            // A provider of the library may remember what failed.
            provider = undefined;
            throw new CredentialsError(`${failure}${statusIn(error)}. ${advice}`);
        } finally {
            pending = undefined;
        }
    };

    return {
        async get() {
            if (held !== undefined && clock.now() < held.until) {
                return held.credentials;
            }
            pending ??= ask();
            return pending;
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

/** All that is taken from a message of the library. */
function statusIn(error: unknown): string {
    const status =
        error instanceof Error ? /\b(?:httpStatus: |\s)([45]\d\d)\b/.exec(error.message)?.[1] : undefined;
    return status === undefined ? "" : ` (HTTP ${status})`;
}
