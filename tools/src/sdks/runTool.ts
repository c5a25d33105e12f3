import { execFile } from "node:child_process";
import { promisify } from "node:util";

const execute = promisify(execFile);

/**
 * @returns the output of the program.
 * @throws Error with the program and the end of its output, if it fails
 */
export async function runTool(
    program: string,
    words: readonly string[],
    directory: string,
    environment: Readonly<Record<string, string>> = {},
): Promise<string> {
    try {
        const { stdout } = await execute(program, words, {
            cwd: directory,
            env: { ...process.env, ...environment },
            maxBuffer: 100 * 1024 * 1024,
        });
        return stdout;
    } catch (error) {
        const { message, stdout = "", stderr = "" } = error as Error & { stdout?: string; stderr?: string };
        const said = `${stdout}${stderr}`.trim() || message;
        throw new Error(`${program} ${words.join(" ")} failed:\n${said.split("\n").slice(-20).join("\n")}`);
    }
}
