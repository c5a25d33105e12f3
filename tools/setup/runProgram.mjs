import { spawn } from "node:child_process";

/** Runs a program with this process's standard streams. Throws an error with the message `failure` if it fails. */
export async function runProgram(command, programArguments, { directory, failure, shell = false }) {
    const child = spawn(command, programArguments, { cwd: directory, stdio: "inherit", shell });
    const stop = () => child.kill();
    process.once("exit", stop);
    const exitCode = await new Promise((resolve, reject) => {
        child.once("error", reject);
        child.once("exit", resolve);
    });
    process.removeListener("exit", stop);
    if (exitCode !== 0) {
        throw new Error(failure);
    }
}
