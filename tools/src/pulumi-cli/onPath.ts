import { findExecutable } from "./executables";
import { inspectCommand } from "./inspectCommand";
import { DYNAMIC_PROVIDER, LANGUAGE_HOST } from "./installation";
import type { Outcome, Way } from "./way";

/** The user's own CLI, taken only as a whole: nothing is added to an installation that is not ours. */
export function onPath(directories: readonly string[]): Way {
    return { name: "found on PATH", attempt: () => find(directories) };
}

async function find(directories: readonly string[]): Promise<Outcome> {
    const command = await findExecutable("pulumi", directories);
    if (command === undefined) {
        return { lacks: "there is no pulumi" };
    }
    const outcome = await inspectCommand(command);
    if ("lacks" in outcome) {
        return outcome;
    }
    for (const plugin of [LANGUAGE_HOST, DYNAMIC_PROVIDER]) {
        if ((await findExecutable(plugin, [outcome.found.binDirectory, ...directories])) === undefined) {
            return { lacks: `${command} has no ${plugin} beside it or on PATH` };
        }
    }
    return outcome;
}
