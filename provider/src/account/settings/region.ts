import { UserFacingError } from "../../common/userFacingError";
import { problemWithRegion } from "../../schema/regions";
import { commandLine, settingKey } from "./names";
import type { Profile } from "./profile";
import type { SettingReader } from "./settingReader";

/** As set, or the profile's; undefined if there is none. @throws UserFacingError if the service does not have it. */
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

/** How to set the account's region: the end of a sentence of advice. @param namespace of the settings. */
export function waysToSetRegion(namespace: string): string {
    const key = settingKey("region", namespace);
    return namespace === commandLine
        ? `pass ${key} or set ALIBABA_CLOUD_REGION`
        : `run \`pulumi config set ${key} <region>\`, pass region to an explicit provider, or set ALIBABA_CLOUD_REGION`;
}

function regionOfProfile(profile: Profile | undefined): { value: string; source: string } | undefined {
    const value = profile?.string("region_id");
    return value === undefined ? undefined : { value, source: `region_id of the profile "${profile?.name}"` };
}
