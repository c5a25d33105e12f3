import { join } from "node:path";

const applicationName = "pulumi-alicloud-resource-sharing";

/** The properties of the user's system that determine where caches are kept. */
export interface UserSystem {
    readonly environment: NodeJS.ProcessEnv;
    readonly platform: NodeJS.Platform;
    /** The user's home directory, an absolute path. */
    readonly home: string;
}

/**
 * The directory where a version of something is cached, shared by all clones of the repository.
 * @param name what it is and its version, such as `pulumi-cli-3.259.0`
 */
export function cacheDirectory(name: string, system: UserSystem): string {
    return join(userCacheDirectory(system), applicationName, name);
}

function userCacheDirectory({ environment, platform, home }: UserSystem): string {
    switch (platform) {
        case "darwin":
            return join(home, "Library", "Caches");
        case "win32":
            return environment.LOCALAPPDATA || join(home, "AppData", "Local");
        default:
            return environment.XDG_CACHE_HOME || join(home, ".cache");
    }
}
