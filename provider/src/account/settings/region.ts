import { UserFacingError } from "../../common/userFacingError";
import { problemWithRegion } from "../regions";
import { commandLine } from "./names";
import type { Profile } from "./profile";
import type { SettingReader } from "./settingReader";

/**
 * The region of the account: as set, or else the profile's.
 * @throws UserFacingError if there is none, or the service does not have it.
 */
export function readRegion(
    reader: SettingReader,
    profile: () => Profile | undefined,
    skipValidation: boolean,
): string {
    const found = reader.find("region") ?? regionOfProfile(profile());
    if (found === undefined) {
        throw new UserFacingError(
            `No region is set: ${waysToSetRegion(reader)} to the region in which the share was created.`,
        );
    }
    const problem = problemWithRegion(found.value, skipValidation);
    if (problem !== undefined) {
        throw new UserFacingError(`${found.source}: ${problem}.`);
    }
    return found.value;
}

function waysToSetRegion(reader: SettingReader): string {
    const key = reader.keyOf("region");
    return reader.namespace === commandLine
        ? `pass ${key} or set ALIBABA_CLOUD_REGION`
        : `run \`pulumi config set ${key} <region>\`, pass region to an explicit provider, or set ALIBABA_CLOUD_REGION`;
}

function regionOfProfile(profile: Profile | undefined): { value: string; source: string } | undefined {
    const value = profile?.string("region_id");
    return value === undefined ? undefined : { value, source: `region_id of the profile "${profile?.name}"` };
}
