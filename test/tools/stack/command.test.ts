import { spawnSync } from "node:child_process";
import { type CommandOptions, startCommand } from "../../../tools/src/stack/command";

/** Starts a program of Node.js; `ready` is settled by its first output. */
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

/** Whether a process runs; a dead one may still be listed, as a zombie, where nobody asks how it ended. */
function isRunning(processId: number): boolean {
    const { stdout } = spawnSync("ps", ["-o", "state=", "-p", String(processId)], { encoding: "utf8" });
    return stdout.trim() !== "" && !stdout.trim().startsWith("Z");
}

test("collects both streams, and a failure is a result", async () => {
    const program = "console.log('out'); console.error('err'); process.exitCode = 3";
    const { exitCode, stdout, stderr, output } = await start(program).result;
    expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 3, stdout: "out\n", stderr: "err\n" });
    expect(output).toHaveLength("out\nerr\n".length);
});

test("passes nothing of this process's environment on", async () => {
    const { stdout } = await start("console.log(Object.keys(process.env).join())").result;
    expect(stdout).not.toContain("PATH");
});

test("a command that cannot be started is an error", async () => {
    const options = { directory: __dirname, environment: {} };
    await expect(startCommand("/no/such/program", [], options).result).rejects.toThrow("ENOENT");
});

test("a kill ends it with no exit code", async () => {
    const { ready, kill, result } = start("console.log('ready'); setInterval(() => {}, 1000)");
    await ready;
    kill("SIGKILL");
    expect(await result).toMatchObject({ exitCode: null, stdout: "ready\n" });
});

test("an abort interrupts it as Ctrl-C does", async () => {
    const program =
        "process.on('SIGINT', () => { console.log('stopping'); process.exit(7) });" +
        "console.log('ready'); setInterval(() => {}, 1000)";
    const controller = new AbortController();
    const { ready, result } = start(program, { signal: controller.signal });
    await ready;
    controller.abort();
    expect(await result).toMatchObject({ exitCode: 7, stdout: "ready\nstopping\n" });
});

test("what a killed command has started lives on until the end", async () => {
    const program =
        "const { spawn } = require('child_process');" +
        "console.log(spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']).pid)";
    const { ready, kill, end, result } = start(program);
    await ready;
    kill("SIGKILL");
    const plugin = Number((await result).stdout);
    expect(isRunning(plugin)).toBe(true);
    await end();
    expect(isRunning(plugin)).toBe(false);
});
