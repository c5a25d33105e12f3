import { execFile } from "node:child_process";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { firstLine, type InstallResult } from "./installMethod";
import { isNewEnough, oldestVersion, parseVersion } from "./version";

/** Limits a hang. It is long, because a CLI that seems unusable on a busy machine is installed again. */
const timeoutMilliseconds = 120_000;

/** Runs `pulumi --version` and checks that the version is new enough. */
export async function inspectCommand(command: string): Promise<InstallResult> {
    let stdout: string;
    try {
        const options = { timeout: timeoutMilliseconds, windowsHide: true };
        // Not `pulumi version`, which would create ~/.pulumi.
        stdout = (await promisify(execFile)(command, ["--version"], options)).stdout;
    } catch (error) {
        return { problem: `${command} does not run (${firstLine(error)})` };
    }
    const version = parseVersion(stdout);
    if (version === undefined) {
        const printed = JSON.stringify(stdout.trim());
        return { problem: `${command} --version printed ${printed}, which is not a version` };
    }
    if (!isNewEnough(version)) {
        return { problem: `${command} is version ${version}; ^${oldestVersion} is required` };
    }
    return { installation: { command, version, binDirectory: dirname(command) } };
}
