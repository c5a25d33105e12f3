import { UserFacingError } from "../common/userFacingError";
import { alicloud } from "../schema/settings";
import { readCredentials, withoutProfileRole } from "./credentials/chain";
import type { CredentialsSource } from "./credentials/credentialsSource";
import { profileCredentials } from "./credentials/profileCredentials";
import { type Connection, readConnection } from "./settings/connection";
import { type FileReader, type Profile, readNamedProfile, readProfile } from "./settings/profile";
import { type ConfigReader, SettingReader } from "./settings/settingReader";
import type { Environment, SettingValue } from "./settings/variables";

export interface Settings extends Connection {
    readonly credentials: CredentialsSource;
    /** The only account that may be called; undefined for any. */
    readonly accountId: SettingValue | undefined;
    /** The prefix of the settings' names in the configuration, or `commandLine`. */
    readonly namespace: string;
    readonly warnings: readonly string[];
}

/**
 * The settings from the configuration, then the environment, then the profile.
 * @param readFile reads the file of the profile, if one is named and needed.
 * @param namespace the prefix of the settings' names in the configuration, or `commandLine`.
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
    return {
        ...readConnection(reader, profile),
        credentials: readCredentials(reader, profile),
        accountId: readAccountId(reader),
        namespace,
        warnings: [ignoredProfile(reader)].filter((warning) => warning !== undefined),
    };
}

/**
 * The settings of an account with a profile's credentials, whatever other credentials are set.
 * @param name of the profile.
 * @param assumesRole whether the profile is to assume a role, which replaces a role that the profile names.
 * @throws UserFacingError that names what is missing or wrong, and how to set it.
 */
export function readProfileSettings(
    name: string,
    assumesRole: boolean,
    config: ConfigReader,
    environment: Environment,
    readFile: FileReader,
    namespace: string,
): Settings {
    const reader = new SettingReader(config, environment, namespace);
    const profile = readNamedProfile(name, reader, readFile);
    const credentials = profileCredentials(profile);
    return {
        ...readConnection(reader, () => profile),
        credentials: assumesRole ? withoutProfileRole(credentials, profile) : credentials,
        accountId: undefined,
        namespace,
        warnings: [],
    };
}

/**
 * The warning that a configured profile is not used; undefined if it is. As with @pulumi/alicloud, an access key in the
 * environment takes precedence; it may belong to another account.
 * @throws UserFacingError if nothing says which account is meant.
 */
function ignoredProfile(reader: SettingReader): string | undefined {
    const profile = reader.find("profile");
    const key = reader.find("accessKey");
    if (!profile?.isConfigured || key === undefined || key.isConfigured) {
        return undefined;
    }
    if (reader.find("accountId") === undefined) {
        const ofStack = reader.isOfProgram ? "" : `${reader.nameOf("accountId")}, or `;
        throw new UserFacingError(
            `There are both ${profile.source} "${profile.value}" and an access key (${key.source}), which may be another` +
                " account's: the key goes before a profile, as with @pulumi/alicloud. Unset the key to use the profile, or" +
                ` set ${ofStack}a Provider's own accountId to the account that is meant.`,
        );
    }
    return (
        `${profile.source} "${profile.value}" is not used: the access key of ${key.source} goes before a profile, as with` +
        " @pulumi/alicloud. Unset the key to use the profile."
    );
}

function readAccountId(reader: SettingReader): SettingValue | undefined {
    const found = reader.find("accountId");
    if (found !== undefined && !/^\d{8,20}$/.test(found.value)) {
        throw new UserFacingError(
            `${found.source} is "${found.value}", but must be an account id such as "1512666876910000".`,
        );
    }
    return found;
}

function once(read: () => Profile | undefined): () => Profile | undefined {
    let known: { readonly profile: Profile | undefined } | undefined;
    return () => {
        known ??= { profile: read() };
        return known.profile;
    };
}
