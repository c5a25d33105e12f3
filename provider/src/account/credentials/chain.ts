import { UserFacingError } from "../../common/userFacingError";
import { commandLine } from "../settings/names";
import type { Profile } from "../settings/profile";
import type { SettingReader } from "../settings/settingReader";
import { AssumedRole, readAssumeRole } from "./assumedRole";
import type { CredentialsSource } from "./credentialsSource";
import { readCredentialsUri } from "./credentialsUri";
import { readEcsRole } from "./ecsRole";
import { readAssumeRoleWithOidc } from "./oidcRole";
import { profileCredentials } from "./profileCredentials";
import { readStaticKeys } from "./staticKeys";

/** The sources after access keys and profile, in the order of @pulumi/alicloud. */
const others: readonly ((reader: SettingReader) => CredentialsSource | undefined)[] = [
    readCredentialsUri,
    readEcsRole,
    readAssumeRoleWithOidc,
];

/**
 * The credentials from the first source that is set: keys, profile, credentials URI, role of the ECS instance, OIDC;
 * the role to assume comes on top. The order is that of @pulumi/alicloud. Only sources that are set are tried: the ECS
 * metadata service is asked only if a role name is set.
 * @param profile gives the profile, if one is named.
 * @throws UserFacingError that names what is missing or wrong.
 */
export function readCredentials(
    reader: SettingReader,
    profile: () => Profile | undefined,
): CredentialsSource {
    const keys = readStaticKeys(reader);
    const chosen = keys === undefined ? profile() : undefined;
    const base = keys ?? (chosen && profileCredentials(chosen)) ?? firstOf(reader) ?? nothingSet(reader);
    const role = readAssumeRole(reader, chosen);
    return role === undefined ? base : new AssumedRole(withoutProfileRole(base, chosen), role);
}

function firstOf(reader: SettingReader): CredentialsSource | undefined {
    for (const read of others) {
        const source = read(reader);
        if (source !== undefined) {
            return source;
        }
    }
    return undefined;
}

/** `assumeRole` replaces the role that a profile names: either is assumed with the profile's keys. */
export function withoutProfileRole(base: CredentialsSource, profile: Profile | undefined): CredentialsSource {
    return profile?.hasMode("RamRoleArn") && base instanceof AssumedRole ? base.base : base;
}

function nothingSet(reader: SettingReader): never {
    const token = reader.find("securityToken");
    if (token !== undefined) {
        throw new UserFacingError(
            `The credentials are incomplete: there is a security token (${token.source}), but no access key.` +
                " Set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET as well.",
        );
    }
    const file = reader.find("sharedCredentialsFile");
    if (file !== undefined) {
        throw new UserFacingError(
            `The credentials are incomplete: there is a credentials file (${file.source}), but no profile.` +
                ` Set ${reader.waysToSet("profile")} as well.`,
        );
    }
    throw new UserFacingError(
        "No Alibaba Cloud credentials are set: set ALIBABA_CLOUD_ACCESS_KEY_ID and" +
            ` ALIBABA_CLOUD_ACCESS_KEY_SECRET, ${reader.nameOf("profile")}, or another of ${allSettings(reader)}.`,
    );
}

function allSettings({ namespace, isOfProgram }: SettingReader): string {
    if (namespace === commandLine) {
        return "the environment variables of @pulumi/alicloud";
    }
    return isOfProgram ? "the Provider's arguments" : `the settings ${namespace}:*`;
}
