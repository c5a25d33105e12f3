import { findExecutable } from "./executables";
import { inspectCommand } from "./inspectCommand";
import { dynamicProvider, languageHost } from "./installation";
import type { InstallMethod, InstallResult } from "./installMethod";

/**
 * The method that uses the user's own CLI. It has to be complete, plugins included: nothing is added to an
 * installation that this package did not make.
 */
export function onPath(directories: readonly string[]): InstallMethod {
    return { name: "found on PATH", run: () => findIn(directories) };
}

async function findIn(directories: readonly string[]): Promise<InstallResult> {
    const command = await findExecutable("pulumi", directories);
    if (command === undefined) {
        return { problem: "there is no pulumi" };
    }
    const result = await inspectCommand(command);
    if ("problem" in result) {
        return result;
    }
    for (const plugin of [languageHost, dynamicProvider]) {
        const directory = result.installation.binDirectory;
        if ((await findExecutable(plugin, [directory, ...directories])) === undefined) {
            return { problem: `${command} has no ${plugin} beside it or on PATH` };
        }
    }
    return result;
}
