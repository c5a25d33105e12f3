import { join } from "node:path";
import { findExecutable } from "./executables";
import { inspectCommand } from "./inspectCommand";
import { completePlugins } from "./plugins";
import { publishDirectory } from "./publishDirectory";
import { firstLine, type Log, type Outcome, type Way } from "./way";

/** The CLI that an earlier run left in the cache. */
export function cached(directory: string): Way {
    return { name: "from the cache", attempt: () => find(directory) };
}

/**
 * A way that brings a new CLI into the cache.
 * @param name ends the line that says which way it was
 * @param obtain puts the executable into the `bin` folder of the directory it is given; throws what it lacks
 */
export function intoCache(directory: string, name: string, obtain: Obtain): Way {
    return { name, attempt: (log) => fetchInto(directory, (root) => obtain(root, log)) };
}

/** Brings a CLI into a directory. */
export type Obtain = (root: string, log: Log) => Promise<void>;

async function find(directory: string): Promise<Outcome> {
    const command = await findExecutable("pulumi", [join(directory, "bin")]);
    if (command === undefined) {
        return { lacks: `nothing in ${directory}` };
    }
    const outcome = await inspectCommand(command);
    if ("found" in outcome) {
        await completePlugins(outcome.found.binDirectory);
    }
    return outcome;
}

async function fetchInto(directory: string, obtain: (root: string) => Promise<void>): Promise<Outcome> {
    const fill = async (partial: string) => {
        await obtain(partial);
        const outcome = await find(partial);
        if ("lacks" in outcome) {
            throw new Error(outcome.lacks);
        }
    };
    try {
        await publishDirectory(directory, fill, async () => "found" in (await find(directory)));
    } catch (error) {
        return { lacks: firstLine(error) };
    }
    return find(directory);
}
