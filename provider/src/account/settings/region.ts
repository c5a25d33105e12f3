import { ReportedError } from "../../api/reportedError";
import { problemWithRegion } from "../regions";
import type { Profile } from "./profile";
import type { SettingReader } from "./reader";

/**
 * The region of the account: as set, or else the profile's.
 * @throws ReportedError where there is none, or one that the service does not have.
 */
export function readRegion(
    reader: SettingReader,
    profile: () => Profile | undefined,
    skipValidation: boolean,
): string {
    const found = reader.find("region") ?? regionOfProfile(profile());
    if (found === undefined) {
        throw new ReportedError(
            "No region is set: run `pulumi config set alicloud:region <region>` or set ALIBABA_CLOUD_REGION" +
                " to the region in which the share was created.",
        );
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
