import { delimiter, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { PulumiInstallation } from "../pulumi-cli/installation";

/** What a process needs in order to run at all. Nothing here names an account, a backend or a server. */
const INHERITED = [
    "TMPDIR",
    "TEMP",
    "TMP",
    "LANG",
    "LC_ALL",
    "TZ",
    "SystemRoot",
    "SystemDrive",
    "ComSpec",
    "PATHEXT",
    "NODE_EXTRA_CA_CERTS",
];

/** What keeps the CLI quiet and away from the network. */
const QUIET_AND_OFFLINE = {
    CI: "true",
    NO_COLOR: "1",
    PULUMI_SKIP_UPDATE_CHECK: "true",
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
    PULUMI_DISABLE_REGISTRY_RESOLVE: "true",
    PULUMI_DIY_BACKEND_DISABLE_CHECKPOINT_BACKUPS: "true",
    PULUMI_CONFIG_PASSPHRASE: "of a temporary stack",
};

/** The directories inside a home that the environment names. The CLI wants them to exist. */
export function homeDirectories(home: string): { readonly pulumi: string; readonly backend: string } {
    return { pulumi: join(home, ".pulumi"), backend: join(home, "backend") };
}

/**
 * The environment for a CLI run that can reach nothing but its own temporary backend, whatever this process's
 * holds: no credentials, no Pulumi settings, no proxy, and `home` in place of the user's home with the
 * profiles in it.
 * @param extra is added last
 */
export function isolatedEnvironment(
    pulumi: PulumiInstallation,
    home: string,
    extra: Readonly<Record<string, string>> = {},
): Record<string, string> {
    const inherited = INHERITED.flatMap((name) => {
        const value = process.env[name];
        return value === undefined ? [] : [[name, value] as const];
    });
    const { pulumi: pulumiHome, backend } = homeDirectories(home);
    return {
        ...Object.fromEntries(inherited),
        ...QUIET_AND_OFFLINE,
        // The plugins start `node`: let it be the one that runs now.
        PATH: [pulumi.binDirectory, dirname(process.execPath), process.env.PATH ?? ""].join(delimiter),
        HOME: home,
        USERPROFILE: home,
        PULUMI_HOME: pulumiHome,
        PULUMI_BACKEND_URL: pathToFileURL(backend).href,
        ...extra,
    };
}
