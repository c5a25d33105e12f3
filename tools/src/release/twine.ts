import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runTool } from "../sdks/runTool";

const twine = "twine==7.0.0";

/**
 * Has twine check the wheel and the source distribution as PyPI would.
 * @returns what it said; or, if it cannot be installed, that it was skipped
 * @throws Error if it finds anything wrong
 */
export async function checkByTwine(directory: string): Promise<string> {
    const environment = await mkdtemp(join(tmpdir(), "resource-sharing-twine-"));
    const python = join(environment, process.platform === "win32" ? "Scripts/python.exe" : "bin/python");
    try {
        try {
            await runTool("python3", ["-m", "venv", environment], directory);
            await runTool(python, ["-m", "pip", "install", "--quiet", twine], directory);
        } catch {
            return `The Python distributions are not checked: ${twine} cannot be installed.`;
        }
        await runTool(python, ["-m", "twine", "check", "--strict", ...(await readdir(directory))], directory);
        return "The Python distributions are as PyPI takes them.";
    } finally {
        await rm(environment, { recursive: true, force: true });
    }
}
