import { ReportedError } from "../../api/reportedError";
import { readAssumeRole } from "./assumeRole";
import type { CredentialsSettings } from "./credentialsSettings";
import { readOidc } from "./oidc";
import type { Profile } from "./profile";
import { profileCredentials } from "./profileCredentials";
import type { SettingReader } from "./reader";
import { readStaticKeys } from "./staticKeys";

/**
 * The credentials, from the first that is set: keys, profile, credentials URI, role of the ECS instance, OIDC; and
 * on top of them the role to assume. The order is that of @pulumi/alicloud. Nothing is tried in vain: the ECS
 * metadata service is asked only where a role name is set.
 * @param profile gives the profile, where one is named.
 * @throws ReportedError that names what is missing or wrong.
 */
export function readCredentials(
    reader: SettingReader,
    profile: () => Profile | undefined,
): CredentialsSettings {
    const keys = readStaticKeys(reader);
    const chosen = keys === undefined ? profile() : undefined;
    const base =
        keys ??
        (chosen && profileCredentials(chosen)) ??
        readCredentialsUri(reader) ??
        readEcsRole(reader) ??
        readOidc(reader) ??
        nothingSet(reader);
    const role = readAssumeRole(reader, chosen);
    return role === undefined ? base : { kind: "role", base: withoutProfileRole(base, chosen), role };
}

/** `assumeRole` takes the place of the role that a profile names: both act with the profile's keys. */
function withoutProfileRole(base: CredentialsSettings, profile: Profile | undefined): CredentialsSettings {
    return profile?.mode === "RamRoleArn" && base.kind === "role" ? base.base : base;
}

function readCredentialsUri(reader: SettingReader): CredentialsSettings | undefined {
    const uri = reader.text("credentialsUri");
    return uri === undefined ? undefined : { kind: "credentialsUri", uri };
}

function readEcsRole(reader: SettingReader): CredentialsSettings | undefined {
    const roleName = reader.text("ecsRoleName");
    return roleName === undefined ? undefined : { kind: "ecsRole", roleName };
}

function nothingSet(reader: SettingReader): never {
    const token = reader.find("securityToken");
    if (token !== undefined) {
        throw new ReportedError(
            `The credentials are incomplete: there is a security token (${token.source}), but no access key.` +
                " Set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET as well.",
        );
    }
    const file = reader.find("sharedCredentialsFile");
    if (file !== undefined) {
        throw new ReportedError(
            `The credentials are incomplete: there is a credentials file (${file.source}), but no profile.` +
                " Set alicloud:profile or ALIBABA_CLOUD_PROFILE as well.",
        );
    }
    throw new ReportedError(
        "No Alibaba Cloud credentials are set: set ALIBABA_CLOUD_ACCESS_KEY_ID and" +
            " ALIBABA_CLOUD_ACCESS_KEY_SECRET, alicloud:profile, or another of the settings of @pulumi/alicloud.",
    );
}
