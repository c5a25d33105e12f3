import { join } from "node:path";
import { addDynamicProvider } from "./addDynamicProvider";
import { findExecutable } from "./executables";
import { inspectCommand } from "./inspectCommand";
import { firstLine, type InstallMethod, type InstallResult, type Log } from "./installMethod";
import { publishDirectory } from "./publishDirectory";

/** The method that uses the CLI an earlier run left in the cache directory. */
export function fromCache(directory: string): InstallMethod {
    return { name: "from the cache", run: () => findIn(directory) };
}

/**
 * A method that installs a new CLI into the cache directory.
 * @param name shown to the user when the method succeeds
 * @param install puts the executable into `bin` below the directory it is given, and throws if it cannot
 */
export function intoCache(directory: string, name: string, install: Install): InstallMethod {
    return { name, run: (log) => installInto(directory, (root) => install(root, log)) };
}

/** Installs a CLI below a directory, its executable in `bin`. */
export type Install = (root: string, log: Log) => Promise<void>;

async function findIn(directory: string): Promise<InstallResult> {
    const command = await findExecutable("pulumi", [join(directory, "bin")]);
    if (command === undefined) {
        return { problem: `${directory} contains no CLI` };
    }
    const result = await inspectCommand(command);
    if ("installation" in result) {
        await addDynamicProvider(result.installation.binDirectory);
    }
    return result;
}

async function installInto(
    directory: string,
    install: (root: string) => Promise<void>,
): Promise<InstallResult> {
    const fill = async (partial: string) => {
        await install(partial);
        const result = await findIn(partial);
        if ("problem" in result) {
            throw new Error(result.problem);
        }
    };
    try {
        await publishDirectory(directory, fill, async () => "installation" in (await findIn(directory)));
    } catch (error) {
        return { problem: firstLine(error) };
    }
    return findIn(directory);
}
