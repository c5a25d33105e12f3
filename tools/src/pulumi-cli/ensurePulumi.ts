import { homedir } from "node:os";
import { cacheDirectory } from "./cacheDirectory";
import { cached, intoCache } from "./cached";
import { searchPath } from "./executables";
import { buildWithGo } from "./goBuild";
import type { PulumiInstallation } from "./installation";
import { installOfficial } from "./officialInstaller";
import { onPath } from "./onPath";
import { INSTALLED_VERSION } from "./version";
import { firstThatWorks, type Log } from "./way";

/**
 * A Pulumi CLI, from the first of these that has one: PATH, the user's cache directory, the official
 * installer, a build from Go modules. The latter two leave it in the cache, where all clones of the
 * repository find it.
 * @param log gets one line that says which way it was, and one before a way that takes its time
 * @throws NoPulumiError, naming every way and what it lacked
 */
export function ensurePulumi(log: Log = console.log): Promise<PulumiInstallation> {
    const { env: environment, platform } = process;
    const directories = searchPath(environment);
    const cache = cacheDirectory(INSTALLED_VERSION, { environment, platform, home: homedir() });
    return firstThatWorks(
        [
            onPath(directories),
            cached(cache),
            intoCache(cache, "from the official installer", installOfficial),
            intoCache(cache, "built from Go modules", (root, line) => buildWithGo(directories, root, line)),
        ],
        log,
    );
}
