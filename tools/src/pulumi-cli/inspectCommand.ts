import { execFile } from "node:child_process";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { isNewEnough, OLDEST_VERSION, parseVersion } from "./version";
import { firstLine, type Outcome } from "./way";

const SLOWEST_ANSWER_MILLISECONDS = 20_000;

/** Asks the executable which version it is. `--version`, not `version`: that would create ~/.pulumi. */
export async function inspectCommand(command: string): Promise<Outcome> {
    let printed: string;
    try {
        const options = { timeout: SLOWEST_ANSWER_MILLISECONDS, windowsHide: true };
        printed = (await promisify(execFile)(command, ["--version"], options)).stdout;
    } catch (error) {
        return { lacks: `${command} does not run (${firstLine(error)})` };
    }
    const version = parseVersion(printed);
    if (version === undefined || !isNewEnough(version)) {
        return {
            lacks: `${command} is ${printed.trim() || "of no known version"}, not ${OLDEST_VERSION} or newer`,
        };
    }
    return { found: { command, version, binDirectory: dirname(command) } };
}
