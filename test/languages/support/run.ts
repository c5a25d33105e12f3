import { execFile } from "node:child_process";

/** How a program ended, and what it printed on both streams. */
export interface Ended {
    readonly exitCode: number | string | null;
    readonly output: string;
}

/** Runs a program to its end, whatever that is. */
export function run(
    program: string,
    words: readonly string[],
    directory: string,
    environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
    return new Promise((resolve) => {
        const options = { cwd: directory, env: { ...process.env, ...environment }, maxBuffer: 2 ** 26 };
        execFile(program, words, options, (error, stdout, stderr) =>
            resolve({ exitCode: error === null ? 0 : (error.code ?? null), output: `${stdout}${stderr}` }),
        );
    });
}

/** Runs a program that has to succeed, and gives what it printed. */
export async function succeed(...call: Parameters<typeof run>): Promise<string> {
    const { exitCode, output } = await run(...call);
    if (exitCode !== 0) {
        throw new Error(`${call[0]} ${call[1].join(" ")} ended with ${exitCode}:\n${output}`);
    }
    return output;
}
