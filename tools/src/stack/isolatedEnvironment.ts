import { delimiter, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { PulumiInstallation } from "../pulumi-cli/installation";

/** The variables that a process needs to run at all. None refers to an account, a backend or a server. */
const inheritedVariables = [
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

/**
 * Settings that suppress prompts and colors, keep the CLI off the network, and leave type-checking to `tsc`: a program in
 * TypeScript starts in half the time.
 */
const unattended = {
    CI: "true",
    NO_COLOR: "1",
    PULUMI_SKIP_UPDATE_CHECK: "true",
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
    PULUMI_DISABLE_REGISTRY_RESOLVE: "true",
    PULUMI_DIY_BACKEND_DISABLE_CHECKPOINT_BACKUPS: "true",
    PULUMI_CONFIG_PASSPHRASE: "of a temporary stack",
    PULUMI_NODEJS_TRANSPILE_ONLY: "true",
};

/** The directories below a home that the environment refers to. They have to exist before the CLI runs. */
export function homeDirectories(home: string): { readonly pulumi: string; readonly backend: string } {
    return { pulumi: join(home, ".pulumi"), backend: join(home, "backend") };
}

/**
 * An environment in which the CLI can reach nothing but its own backend, whatever this process's environment
 * contains: it has no credentials, no Pulumi settings and no proxy.
 * @param home replaces the user's home directory, which may contain profiles
 * @param extra variables to add, which override the others; default: none
 */
export function isolatedEnvironment(
    pulumi: PulumiInstallation,
    home: string,
    extra: Readonly<Record<string, string>> = {},
): Record<string, string> {
    const inherited = inheritedVariables.flatMap((name) => {
        const value = process.env[name];
        return value === undefined ? [] : [[name, value] as const];
    });
    const { pulumi: pulumiHome, backend } = homeDirectories(home);
    return {
        ...Object.fromEntries(inherited),
        ...unattended,
        // The plugins start `node`: this makes it the version that runs this process.
        PATH: [pulumi.binDirectory, dirname(process.execPath), process.env.PATH ?? ""].join(delimiter),
        HOME: home,
        USERPROFILE: home,
        PULUMI_HOME: pulumiHome,
        PULUMI_BACKEND_URL: pathToFileURL(backend).href,
        ...extra,
    };
}
