import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { descendantsOf } from "../../tools/src/stack/descendants";

const busy = resolve(__dirname, "../runner/busy.mjs");

/** Starts a command, here a program of Node.js, with the others beside it; gives it time to print something. */
async function start(program: string) {
    const child = spawn(process.execPath, [busy, process.execPath, "-e", program]);
    const closed = once(child, "close");
    await once(child.stdout, "data");
    return { child, closed, others: descendantsOf(child.pid ?? 0) };
}

function isRunning(processId: number): boolean {
    try {
        process.kill(processId, 0);
        return true;
    } catch {
        return false;
    }
}

async function haveEnded(processIds: readonly number[]): Promise<void> {
    while (processIds.some(isRunning)) {
        await sleep(20);
    }
}

test("the command's exit status is passed on, and nothing stays behind", async () => {
    const { closed, others } = await start("console.log('begun'); setTimeout(() => process.exit(7), 200)");
    expect(others.length).toBeGreaterThan(1);
    expect((await closed)[0]).toBe(7);
    await haveEnded(others);
});

test("those beside the command end though the process that started them is killed", async () => {
    const { child, closed, others } = await start(
        "console.log(process.pid); process.stdin.resume().on('end', () => process.exit())",
    );
    expect(others.length).toBeGreaterThan(1);
    child.kill("SIGKILL");
    child.stdin.end();
    await closed;
    await haveEnded(others);
});

test("a command that cannot be started is a failure in one line", async () => {
    const child = spawn(process.execPath, [busy, "no-such-command"]);
    let printed = "";
    child.stderr.on("data", (chunk) => {
        printed += chunk;
    });
    expect((await once(child, "close"))[0]).toBe(1);
    expect(printed).toBe("spawn no-such-command ENOENT\n");
});
