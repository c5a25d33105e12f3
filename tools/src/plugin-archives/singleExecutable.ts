import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { signedAdHoc } from "./adHocSignature";
import type { Bundle } from "./bundle";
import type { System } from "./systems";

/**
 * Combines a program and Node.js in one executable. This process must run on the same version of Node.js.
 * https://nodejs.org/api/single-executable-applications.html
 * @param node path of Node.js for the system.
 * @param identifier the executable's name in the signature, if it needs one.
 */
export async function singleExecutable(
    { code, parts }: Bundle,
    { os }: System,
    node: string,
    identifier: string,
): Promise<Buffer> {
    const directory = await mkdtemp(join(tmpdir(), "resource-sharing-executable-"));
    try {
        await writeFile(join(directory, "plugin.cjs"), code);
        for (const [name, content] of parts) {
            await writeFile(join(directory, name), content);
        }
        const config = {
            // Relative, because the path is stored in the executable.
            main: "plugin.cjs",
            assets: Object.fromEntries([...parts.keys()].map((name) => [name, name])),
            executable: node,
            output: "executable",
            disableExperimentalSEAWarning: true,
            // A code cache would suit only this system and processor.
            useCodeCache: false,
        };
        await writeFile(join(directory, "config.json"), JSON.stringify(config));
        await promisify(execFile)(process.execPath, ["--build-sea", "config.json"], { cwd: directory });
        const executable = await readFile(join(directory, "executable"));
        return os === "darwin" ? signedAdHoc(executable, identifier) : executable;
    } finally {
        await rm(directory, { recursive: true });
    }
}
