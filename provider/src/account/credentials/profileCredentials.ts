import { type Credentials, problemWithKeys } from "../../api/credentials";
import { sessionSeconds } from "../../schema/roleSession";
import type { Profile } from "../settings/profile";
import { AssumedRole } from "./assumedRole";
import type { CredentialsSource } from "./credentialsSource";
import { CredentialsUri } from "./credentialsUri";
import { EcsRole } from "./ecsRole";
import { readExternalCommand } from "./externalCommand";
import { readCloudSsoProfile, readOAuthProfile } from "./loginProfile";
import { OidcRole } from "./oidcRole";
import { defaultSessionName, type RoleSession } from "./roleSession";
import { StaticKeys } from "./staticKeys";

/** Reads a profile of one mode. @param above the profiles that lead to this one by `source_profile`. */
type ModeReader = (profile: Profile, above: readonly string[]) => CredentialsSource;

const modes: ReadonlyMap<string, ModeReader> = new Map<string, ModeReader>([
    ["AK", (profile) => keys(profile)],
    ["StsToken", (profile) => keys(profile, { securityToken: profile.requiredString("sts_token") })],
    ["RamRoleArn", (profile) => new AssumedRole(keys(profile), roleSession(profile))],
    [
        "ChainableRamRoleArn",
        (profile, above) =>
            new AssumedRole(sourceCredentials(profile, [...above, profile.name]), roleSession(profile)),
    ],
    ["EcsRamRole", (profile) => new EcsRole(profile.string("ram_role_name"))],
    [
        "OIDC",
        (profile) =>
            new OidcRole(roleSession(profile), profile.requiredString("oidc_provider_arn"), {
                file: profile.requiredString("oidc_token_file"),
            }),
    ],
    ["CloudSSO", readCloudSsoProfile],
    ["OAuth", readOAuthProfile],
    ["External", readExternalCommand],
    ["CredentialsURI", (profile) => new CredentialsUri(profile.requiredString("credentials_uri"))],
]);

/**
 * The credentials of a profile of the Alibaba Cloud CLI.
 * https://www.alibabacloud.com/help/en/cli/configure-credentials
 * @throws UserFacingError if the profile lacks what its mode needs, or the mode is unknown.
 */
export function profileCredentials(profile: Profile, above: readonly string[] = []): CredentialsSource {
    const [, read] = [...modes].find(([mode]) => profile.hasMode(mode)) ?? [];
    if (read === undefined) {
        throw profile.problem(
            `its mode is "${profile.mode}", but must be one of ${[...modes.keys()].join(", ")}`,
        );
    }
    return read(profile, above);
}

function keys(profile: Profile, more: Partial<Credentials> = {}): CredentialsSource {
    const credentials = {
        accessKeyId: profile.requiredString("access_key_id"),
        accessKeySecret: profile.requiredString("access_key_secret"),
        ...more,
    };
    const problem = problemWithKeys(credentials);
    if (problem !== undefined) {
        throw profile.problem(`it has credentials, but ${problem}`);
    }
    return new StaticKeys(credentials);
}

function roleSession(profile: Profile): RoleSession {
    const policy = profile.string("policy");
    const externalId = profile.string("external_id");
    return {
        roleArn: profile.requiredString("ram_role_arn"),
        sessionName: profile.string("ram_session_name") ?? defaultSessionName,
        durationSeconds: profile.wholeNumber("expired_seconds", sessionSeconds) ?? sessionSeconds.otherwise,
        ...(policy === undefined ? {} : { policy }),
        ...(externalId === undefined ? {} : { externalId }),
    };
}

function sourceCredentials(profile: Profile, above: readonly string[]): CredentialsSource {
    const source = profile.sibling(profile.requiredString("source_profile"));
    if (above.includes(source.name)) {
        throw profile.problem(
            `its source profiles go round in a circle: ${[...above, source.name].join(", ")}`,
        );
    }
    return profileCredentials(source, above);
}
