import { spawn } from "node:child_process";

/** Runs a program to its end, with our own output. Throws `failure` where it does not exit with 0. */
export async function runProgram(command, programArguments, { directory, failure, shell = false }) {
    const child = spawn(command, programArguments, { cwd: directory, stdio: "inherit", shell });
    const end = () => child.kill();
    process.once("exit", end);
    const exitCode = await new Promise((resolve, reject) => {
        child.once("error", reject);
        child.once("exit", resolve);
    });
    process.removeListener("exit", end);
    if (exitCode !== 0) {
        throw new Error(failure);
    }
}
