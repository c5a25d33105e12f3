import { execFile } from "node:child_process";
import { chmod, copyFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { findExecutable, searchPath } from "./executables";
import { ensureGoProgram, pythonHost } from "./goPrograms";
import type { PulumiInstallation } from "./installation";
import type { Log } from "./installMethod";

const script = "pulumi-language-python-exec";
const hostModule = join(__dirname, "../../language-hosts/python");

/**
 * Provides the host for programs in Python, and the script that it starts.
 * @param log receives a line before the host is built; default: `console.log`
 * @throws Error if the build is needed and fails
 */
export async function ensurePythonHost(pulumi: PulumiInstallation, log: Log = console.log): Promise<void> {
    const host = await ensureGoProgram(pythonHost, pulumi, log);
    const directories = [dirname(host), ...searchPath(process.env)];
    if ((await findExecutable(script, directories)) === undefined) {
        const words = ["list", "-m", "-f", "{{.Dir}}", "github.com/pulumi/pulumi/sdk/v3"];
        const { stdout } = await promisify(execFile)("go", words, {
            cwd: hostModule,
            env: { ...process.env, GOFLAGS: "-mod=readonly", GOWORK: "off" },
        });
        const copy = join(dirname(host), script);
        await copyFile(join(stdout.trim(), "python/cmd", script), copy);
        await chmod(copy, 0o755);
    }
}
