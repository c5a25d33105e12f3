import type { Credentials } from "../../api/credentials";
import type { CredentialsSettings } from "./credentialsSettings";
import type { Profile } from "./profile";
import { defaultSessionName, type RoleSession, sessionSeconds } from "./roleSession";

/** Reads a profile of one mode. @param above the profiles that lead to this one, by `source_profile`. */
type ModeReader = (profile: Profile, above: readonly string[]) => CredentialsSettings;

const modes: Readonly<Record<string, ModeReader>> = {
    AK: (profile) => keys(profile),
    StsToken: (profile) => keys(profile, { securityToken: profile.requiredText("sts_token") }),
    RamRoleArn: (profile) => ({ kind: "role", base: keys(profile), role: roleSession(profile) }),
    ChainableRamRoleArn: (profile, above) => ({
        kind: "role",
        base: sourceCredentials(profile, [...above, profile.name]),
        role: roleSession(profile),
    }),
    EcsRamRole: (profile) => ({ kind: "ecsRole", roleName: profile.requiredText("ram_role_name") }),
    OIDC: (profile) => ({
        kind: "oidc",
        role: roleSession(profile),
        oidcProviderArn: profile.requiredText("oidc_provider_arn"),
        token: { file: profile.requiredText("oidc_token_file") },
    }),
    CloudSSO: login,
    OAuth: login,
    External: login,
};

/**
 * The credentials of a profile of the Alibaba Cloud CLI.
 * https://www.alibabacloud.com/help/en/cli/configure-credentials
 * @throws ReportedError where the profile lacks what its mode needs, or the mode is not known.
 */
export function profileCredentials(profile: Profile, above: readonly string[] = []): CredentialsSettings {
    const read = Object.hasOwn(modes, profile.mode) ? modes[profile.mode] : undefined;
    if (read === undefined) {
        throw profile.problem(
            `its mode is "${profile.mode}", but must be one of ${Object.keys(modes).join(", ")}`,
        );
    }
    return read(profile, above);
}

function keys(profile: Profile, more: Partial<Credentials> = {}): CredentialsSettings {
    return {
        kind: "keys",
        keys: {
            accessKeyId: profile.requiredText("access_key_id"),
            accessKeySecret: profile.requiredText("access_key_secret"),
            ...more,
        },
    };
}

function roleSession(profile: Profile): RoleSession {
    const policy = profile.text("policy");
    const externalId = profile.text("external_id");
    return {
        roleArn: profile.requiredText("ram_role_arn"),
        sessionName: profile.text("ram_session_name") ?? defaultSessionName,
        durationSeconds: profile.wholeNumber("expired_seconds", sessionSeconds) ?? sessionSeconds.otherwise,
        ...(policy === undefined ? {} : { policy }),
        ...(externalId === undefined ? {} : { externalId }),
    };
}

function sourceCredentials(profile: Profile, above: readonly string[]): CredentialsSettings {
    const source = profile.sibling(profile.requiredText("source_profile"));
    if (above.includes(source.name)) {
        throw profile.problem(
            `its source profiles go round in a circle: ${[...above, source.name].join(", ")}`,
        );
    }
    return profileCredentials(source, above);
}

/** The library reads and renews these profiles by itself, in the one file it knows. */
function login(profile: Profile): CredentialsSettings {
    if (!profile.isDefaultFile) {
        throw profile.problem(
            `mode ${profile.mode} works only in ~/.aliyun/config.json, where the CLI logs in`,
        );
    }
    return { kind: "login", profileName: profile.name };
}
