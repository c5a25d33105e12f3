import { homedir } from "node:os";
import { buildFromSource } from "./buildFromSource";
import { fromCache, intoCache } from "./cache";
import { cacheDirectory } from "./cacheDirectory";
import { searchPath } from "./executables";
import type { PulumiInstallation } from "./installation";
import { firstAvailable, type Log } from "./installMethod";
import { installOfficial } from "./officialInstaller";
import { onPath } from "./onPath";
import { installedVersion } from "./version";

/**
 * Provides a Pulumi CLI: the one on PATH, or the one in the user's cache directory, or one newly installed by
 * the official installer, or one built from its Go modules. The last two are kept in the cache, which all
 * clones of the repository share.
 * @param log receives a line that names the method used, and a line before a method that takes long;
 * default: `console.log`
 * @throws NoPulumiError if no method works; its message lists each with its problem
 */
export function ensurePulumi(log: Log = console.log): Promise<PulumiInstallation> {
    const { env: environment, platform } = process;
    const directories = searchPath(environment);
    const cache = cacheDirectory(`pulumi-cli-${installedVersion}`, {
        environment,
        platform,
        home: homedir(),
    });
    return firstAvailable(
        [
            onPath(directories),
            fromCache(cache),
            intoCache(cache, "from the official installer", installOfficial),
            intoCache(cache, "built from Go modules", (root, line) =>
                buildFromSource(directories, root, line),
            ),
        ],
        log,
    );
}
