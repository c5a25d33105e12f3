import { parse, satisfies } from "semver";

/** The version that is installed when no CLI is found. `tools/pulumi-cli/go.mod` has to name the same version. */
export const installedVersion = "3.259.0";

/** The oldest CLI that can import a dynamic resource from a file, which the engine tests do. */
export const oldestVersion = "3.254.0";

/** Parses the output of `pulumi --version`: the version without a leading "v", or undefined if it is not one. */
export function parseVersion(stdout: string): string | undefined {
    return parse(stdout.trim())?.version;
}

/** Whether a CLI is at least the oldest supported version and has the SDK's major version. */
export function isNewEnough(version: string): boolean {
    return satisfies(version, `^${oldestVersion}`, { includePrerelease: true });
}
