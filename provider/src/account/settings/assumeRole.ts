import type { Profile } from "./profile";
import type { SettingReader } from "./reader";
import { defaultSessionName, type RoleSession, sessionSeconds } from "./roleSession";

/**
 * The role to assume; undefined where `alicloud:assumeRole` is not configured. The environment alone assumes no
 * role, as with @pulumi/alicloud: it fills in what the configuration leaves out.
 * @param profile whose session name and duration are next in line.
 * @throws ReportedError where no role is named, or the duration is out of bounds.
 */
export function readAssumeRole(reader: SettingReader, profile: Profile | undefined): RoleSession | undefined {
    const parts = reader.parts("assumeRole");
    if (parts === undefined) {
        return undefined;
    }
    const policy = parts.text("policy");
    const externalId = parts.text("externalId");
    return {
        roleArn: parts.requiredText("roleArn"),
        sessionName: parts.text("sessionName") ?? profile?.text("ram_session_name") ?? defaultSessionName,
        durationSeconds: parts.wholeNumber("sessionExpiration", {
            ...sessionSeconds,
            otherwise: profile?.wholeNumber("expired_seconds", sessionSeconds) ?? sessionSeconds.otherwise,
        }),
        ...(policy === undefined ? {} : { policy }),
        ...(externalId === undefined ? {} : { externalId }),
    };
}
