import { UserFacingError } from "../../common/userFacingError";
import { problemWithRegion } from "../regions";
import { commandLine, settingKey } from "./names";
import type { Profile } from "./profile";
import type { SettingReader } from "./settingReader";

/**
 * The region of the account: as set, or else the profile's; undefined if there is none.
 * @throws UserFacingError if the service does not have it.
 */
export function readRegion(
    reader: SettingReader,
    profile: () => Profile | undefined,
    skipValidation: boolean,
): string | undefined {
    const found = reader.find("region") ?? regionOfProfile(profile());
    if (found === undefined) {
        return undefined;
    }
    const problem = problemWithRegion(found.value, skipValidation);
    if (problem !== undefined) {
        throw new UserFacingError(`${found.source}: ${problem}.`);
    }
    return found.value;
}

/** What to say where a region is needed and neither the account nor the resource has one. @param namespace of the settings */
export function missingRegion(namespace: string): UserFacingError {
    const key = settingKey("region", namespace);
    const ways =
        namespace === commandLine
            ? `pass ${key} or set ALIBABA_CLOUD_REGION`
            : `declare region, run \`pulumi config set ${key} <region>\`, pass region to an explicit provider, or set ALIBABA_CLOUD_REGION`;
    return new UserFacingError(`No region is set: ${ways} to the region in which the share was created.`);
}

function regionOfProfile(profile: Profile | undefined): { value: string; source: string } | undefined {
    const value = profile?.string("region_id");
    return value === undefined ? undefined : { value, source: `region_id of the profile "${profile?.name}"` };
}
