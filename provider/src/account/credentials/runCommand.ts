import { type ExecFileException, execFile } from "node:child_process";
import type { Environment } from "../settings/variables";
import { maxCredentialsSize } from "./fetchCredentials";

/** How a command ended: its output, or a phrase for a message. */
export type Ended = { readonly output: string } | { readonly problem: string };

/** Runs a command without a shell and without input. Shows none of its output. Kills it after the timeout. */
export function runCommand(
    [program, ...rest]: readonly [string, ...string[]],
    timeoutMilliseconds: number,
    environment: Environment,
): Promise<Ended> {
    return new Promise((resolve) => {
        const options = {
            timeout: timeoutMilliseconds,
            killSignal: "SIGKILL",
            maxBuffer: maxCredentialsSize,
            windowsHide: true,
            env: environment,
        } as const;
        const child = execFile(program, rest, options, (error, output) =>
            resolve(error === null ? { output } : { problem: problemOf(error, timeoutMilliseconds) }),
        );
        child.stdin?.end();
    });
}

function problemOf({ code, signal, killed }: ExecFileException, timeoutMilliseconds: number): string {
    switch (true) {
        case code === "ENOENT":
            return "there is no such program";
        case code === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER":
            return `it printed more than ${maxCredentialsSize} bytes`;
        case typeof code === "string":
            return `it cannot be run (${code})`;
        case killed:
            return `it did not end within ${timeoutMilliseconds / 1_000} seconds`;
        case code === null || code === undefined:
            return `it was ended by ${signal}`;
        default:
            return `it ended with exit code ${code}`;
    }
}
