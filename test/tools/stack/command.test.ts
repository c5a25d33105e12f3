import { spawnSync } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { type CommandOptions, startCommand } from "../../../tools/src/stack/command";

/** Starts a Node.js program; `ready` resolves when it first prints something. */
function start(program: string, options: CommandOptions = {}) {
    let hasOutput = () => {};
    const ready = new Promise<void>((resolve) => {
        hasOutput = resolve;
    });
    const running = startCommand(process.execPath, ["-e", program], {
        ...options,
        onOutput: hasOutput,
        directory: __dirname,
        environment: {},
    });
    return { ...running, ready };
}

/** Whether a process is running. One that has exited may still be listed as a zombie. */
function isRunning(processId: number): boolean {
    const { stdout } = spawnSync("ps", ["-o", "state=", "-p", String(processId)], { encoding: "utf8" });
    return stdout.trim() !== "" && !stdout.trim().startsWith("Z");
}

/** Waits until a process has exited: SIGKILL takes effect after `process.kill` has returned. */
async function hasExited(processId: number): Promise<void> {
    while (isRunning(processId)) {
        await sleep(20);
    }
}

test("collects both streams, and a failure is a result", async () => {
    const program = "console.log('out'); console.error('err'); process.exitCode = 3";
    const { exitCode, stdout, stderr, output } = await start(program).result;
    expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 3, stdout: "out\n", stderr: "err\n" });
    expect(output).toHaveLength("out\nerr\n".length);
});

test("does not pass on this process's environment", async () => {
    const { stdout } = await start("console.log(Object.keys(process.env).join())").result;
    expect(stdout).not.toContain("PATH");
});

test("a command that cannot be started is an error", async () => {
    const options = { directory: __dirname, environment: {} };
    await expect(startCommand("/no/such/program", [], options).result).rejects.toThrow("ENOENT");
});

test("a killed command has no exit code", async () => {
    const { ready, kill, result } = start("console.log('ready'); setInterval(() => {}, 1000)");
    await ready;
    kill("SIGKILL");
    expect(await result).toMatchObject({ exitCode: null, stdout: "ready\n" });
});

test("an abort interrupts the command as Ctrl-C does", async () => {
    const program =
        "process.on('SIGINT', () => { console.log('stopping'); process.exit(7) });" +
        "console.log('ready'); setInterval(() => {}, 1000)";
    const controller = new AbortController();
    const { ready, result } = start(program, { signal: controller.signal });
    await ready;
    controller.abort();
    expect(await result).toMatchObject({ exitCode: 7, stdout: "ready\nstopping\n" });
});

test("processes that a killed command has started run until `end`", async () => {
    const program =
        "const { spawn } = require('child_process');" +
        "console.log(spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']).pid)";
    const { ready, kill, end, result } = start(program);
    await ready;
    kill("SIGKILL");
    const plugin = Number((await result).stdout);
    expect(isRunning(plugin)).toBe(true);
    await end();
    await hasExited(plugin);
    expect(isRunning(plugin)).toBe(false);
});
