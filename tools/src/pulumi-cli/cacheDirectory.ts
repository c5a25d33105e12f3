import { join } from "node:path";

const NAME = "pulumi-alicloud-resource-sharing";

/** What the place of the cache depends on. */
export interface CacheSurroundings {
    readonly environment: NodeJS.ProcessEnv;
    readonly platform: NodeJS.Platform;
    readonly home: string;
}

/** Where a version of the CLI is cached: one directory a version, shared by all clones of the repository. */
export function cacheDirectory(version: string, surroundings: CacheSurroundings): string {
    return join(userCacheDirectory(surroundings), NAME, `pulumi-${version}`);
}

function userCacheDirectory({ environment, platform, home }: CacheSurroundings): string {
    switch (platform) {
        case "darwin":
            return join(home, "Library", "Caches");
        case "win32":
            return environment.LOCALAPPDATA || join(home, "AppData", "Local");
        default:
            return environment.XDG_CACHE_HOME || join(home, ".cache");
    }
}
