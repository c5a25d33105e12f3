import { parse, satisfies } from "semver";

/** The version that is installed when none is there; `tools/pulumi-cli/go.mod` names the same. */
export const INSTALLED_VERSION = "3.259.0";

/** The oldest CLI that can import a dynamic resource from a file, which the engine tests do. */
export const OLDEST_VERSION = "3.254.0";

/** The version that `pulumi --version` printed, without the leading "v", or undefined where it is none. */
export function parseVersion(printed: string): string | undefined {
    return parse(printed.trim())?.version;
}

/** Whether a CLI is new enough, and of the same major version as the SDK. */
export function isNewEnough(version: string): boolean {
    return satisfies(version, `^${OLDEST_VERSION}`, { includePrerelease: true });
}
