/**
 * Runs a command while something else keeps every core busy, as `node test/runner/busy.mjs jest` does: no test's outcome may
 * depend on how fast the machine is.
 */
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";

/** Computes for ever, but for a look now and then whether its standard input has ended: that of a process that is gone has. */
const compute = `
    process.stdin.resume().on("close", () => process.exit());
    (function go() {
        for (const pause = Date.now() + 100; Date.now() < pause; );
        setImmediate(go);
    })();`;

const others = Array.from({ length: availableParallelism() }, () =>
    spawn(process.execPath, ["-e", compute], { stdio: ["pipe", "inherit", "inherit"] }),
);
const [command = "", ...words] = process.argv.slice(2);
const running = spawn(command, words, { stdio: "inherit", shell: process.platform === "win32" });
// A terminal's Ctrl-C reaches the command by itself.
process.on("SIGINT", () => undefined);
process.on("SIGTERM", () => running.kill());
running.once("error", ({ message }) => end(message, 1));
running.once("exit", (status, signal) =>
    end(signal === null ? "" : `${command} ended by ${signal}.`, status ?? 1),
);

function end(message, status) {
    if (message !== "") {
        console.error(message);
    }
    for (const other of others) {
        other.kill();
    }
    process.exitCode = status;
}
