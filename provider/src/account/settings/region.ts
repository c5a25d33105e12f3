import { ReportedError } from "../../api/reportedError";
import { problemWithRegion } from "../regions";
import type { Profile } from "./profile";
import type { SettingReader } from "./reader";

/** Who has to set the region may have other ways to do it than a stack has. */
export class MissingRegionError extends ReportedError {
    constructor(way = "run `pulumi config set alicloud:region <region>` or set ALIBABA_CLOUD_REGION") {
        super(`No region is set: ${way} to the region in which the share was created.`);
    }
}

/**
 * The region of the account: as set, or else the profile's.
 * @throws MissingRegionError where there is none; ReportedError where the service does not have it.
 */
export function readRegion(
    reader: SettingReader,
    profile: () => Profile | undefined,
    skipValidation: boolean,
): string {
    const found = reader.find("region") ?? regionOfProfile(profile());
    if (found === undefined) {
        throw new MissingRegionError();
    }
    const problem = problemWithRegion(found.value, skipValidation);
    if (problem !== undefined) {
        throw new ReportedError(`${found.source}: ${problem}.`);
    }
    return found.value;
}

function regionOfProfile(profile: Profile | undefined): { value: string; source: string } | undefined {
    const value = profile?.text("region_id");
    return value === undefined ? undefined : { value, source: `region_id of the profile "${profile?.name}"` };
}
