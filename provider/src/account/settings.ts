import { UserFacingError } from "../common/userFacingError";
import { readCredentials } from "./credentials/chain";
import type { CredentialsSource } from "./credentials/credentialsSource";
import { type Endpoints, readEndpoints } from "./settings/endpoints";
import { type Limits, readLimits } from "./settings/limits";
import { alicloud } from "./settings/names";
import { type FileReader, type Profile, readProfile } from "./settings/profile";
import { type ConfigReader, SettingReader } from "./settings/reader";
import { readRegion } from "./settings/region";
import type { Environment } from "./settings/variables";

/** The account that calls are made with, as configured. */
export interface Settings {
    readonly region: string;
    /** Whether regions that this package does not know may be called. */
    readonly skipRegionValidation: boolean;
    readonly credentials: CredentialsSource;
    /** The only account that may be called; undefined: any. */
    readonly accountId: string | undefined;
    readonly endpoints: Endpoints;
    /** Scheme of endpoints that the user set without one. */
    readonly protocol: "http" | "https";
    readonly limits: Limits;
    /** What stands before the settings' names in the configuration. */
    readonly namespace: string;
}

/**
 * The settings that the configuration and, behind it, the environment and the profile give.
 * @param readFile reads the file of the profile, where one is named and needed.
 * @param namespace what stands before the settings' names in the configuration.
 * @throws UserFacingError that names what is missing or wrong, and how to set it.
 */
export function readSettings(
    config: ConfigReader,
    environment: Environment,
    readFile: FileReader = () => undefined,
    namespace: string = alicloud,
): Settings {
    const reader = new SettingReader(config, environment, namespace);
    const profile = once(() => readProfile(reader, readFile));
    const skipRegionValidation = reader.flag("skipRegionValidation");
    return {
        region: readRegion(reader, profile, skipRegionValidation),
        skipRegionValidation,
        credentials: readCredentials(reader, profile),
        accountId: readAccountId(reader),
        endpoints: readEndpoints(reader),
        protocol: readProtocol(reader),
        limits: readLimits(reader),
        namespace,
    };
}

function readAccountId(reader: SettingReader): string | undefined {
    const found = reader.find("accountId");
    if (found !== undefined && !/^\d{8,20}$/.test(found.value)) {
        throw new UserFacingError(
            `${found.source} is "${found.value}", but must be an account id such as "1512666876910000".`,
        );
    }
    return found?.value;
}

function readProtocol(reader: SettingReader): "http" | "https" {
    const found = reader.find("protocol");
    switch (found?.value.toUpperCase() ?? "HTTPS") {
        case "HTTP":
            return "http";
        case "HTTPS":
            return "https";
        default:
            throw new UserFacingError(`${found?.source} is "${found?.value}", but must be HTTP or HTTPS.`);
    }
}

function once(read: () => Profile | undefined): () => Profile | undefined {
    let known: { readonly profile: Profile | undefined } | undefined;
    return () => {
        known ??= { profile: read() };
        return known.profile;
    };
}
