import { UserFacingError } from "../../common/userFacingError";
import { problemWithRegion } from "../regions";
import type { Profile } from "./profile";
import type { SettingReader } from "./settingReader";

/** No region is set. The message says how to set one, for which a stack and the command line have different ways. */
export class MissingRegionError extends UserFacingError {
    constructor(way: string) {
        super(`No region is set: ${way} to the region in which the share was created.`);
    }
}

/**
 * The region of the account: as set, or else the profile's.
 * @throws MissingRegionError if there is none; UserFacingError if the service does not have it.
 */
export function readRegion(
    reader: SettingReader,
    profile: () => Profile | undefined,
    skipValidation: boolean,
): string {
    const found = reader.find("region") ?? regionOfProfile(profile());
    if (found === undefined) {
        throw new MissingRegionError(
            `run \`pulumi config set ${reader.keyOf("region")} <region>\`, give an explicit provider the argument region, or` +
                " set ALIBABA_CLOUD_REGION",
        );
    }
    const problem = problemWithRegion(found.value, skipValidation);
    if (problem !== undefined) {
        throw new UserFacingError(`${found.source}: ${problem}.`);
    }
    return found.value;
}

function regionOfProfile(profile: Profile | undefined): { value: string; source: string } | undefined {
    const value = profile?.string("region_id");
    return value === undefined ? undefined : { value, source: `region_id of the profile "${profile?.name}"` };
}
