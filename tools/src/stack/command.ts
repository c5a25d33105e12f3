import { type ChildProcess, spawn } from "node:child_process";
import { descendantsOf } from "./descendants";

/** The result of a command, whether it succeeded or failed. */
export interface CommandResult {
    /** null if the command was ended by a signal. */
    readonly exitCode: number | null;
    readonly stdout: string;
    readonly stderr: string;
    /** stdout and stderr combined, in the order in which they arrived. */
    readonly output: string;
}

/** Options for a single command. */
export interface CommandOptions {
    /** Variables added to the stack's environment, which they override. */
    readonly environment?: Readonly<Record<string, string>>;
    /** Receives stdout and stderr in chunks as they arrive. */
    readonly onOutput?: (chunk: string) => void;
    /** Interrupts the command as Ctrl-C does, and kills it if that does not end it within 10 seconds. */
    readonly signal?: AbortSignal;
}

/** A command that has been started. */
export interface RunningCommand {
    /** Id of the CLI's process; undefined if it could not be started. */
    readonly processId: number | undefined;
    /** Resolves when the command has ended; rejects if it could not be started. */
    readonly result: Promise<CommandResult>;
    /** Sends a signal to the CLI only. As in a terminal, its plugins outlive a SIGKILL or a SIGHUP, until `end` kills them. */
    kill(signal: NodeJS.Signals): void;
    /** Sends a signal to the CLI and to everything that it has started in its process group. */
    killGroup(signal: NodeJS.Signals): void;
    /** Kills the CLI if it is still running, and all plugins that it or an earlier `kill` has left behind. */
    end(): Promise<void>;
}

/** How long to wait after the first interrupt before the second, and again before the command is killed. */
const graceMilliseconds = 5_000;

/** Starts a command in its own process group, so that Ctrl-C reaches it only through `options.signal`. */
export function startCommand(
    command: string,
    commandArguments: readonly string[],
    options: CommandOptions & {
        readonly directory: string;
        readonly environment: Readonly<Record<string, string>>;
    },
): RunningCommand {
    const child = spawn(command, commandArguments, {
        cwd: options.directory,
        env: options.environment,
        stdio: ["ignore", "pipe", "pipe"],
        detached: process.platform !== "win32",
        windowsHide: true,
    });
    const result = collect(child, options.onOutput);
    const orphans: number[] = [];
    const isRunning = () => child.pid !== undefined && child.exitCode === null && child.signalCode === null;
    const noteOrphans = () => {
        if (child.pid !== undefined && isRunning()) {
            orphans.push(...descendantsOf(child.pid));
        }
    };
    const kill = (signal: NodeJS.Signals) => {
        if (signal === "SIGKILL" || signal === "SIGHUP") {
            noteOrphans();
        }
        child.kill(signal);
    };
    const killGroup = (signal: NodeJS.Signals) => {
        noteOrphans();
        if (child.pid !== undefined && isRunning()) {
            process.kill(-child.pid, signal);
        }
    };
    const end = async () => {
        kill("SIGKILL");
        for (const orphan of orphans) {
            killIfRunning(orphan);
        }
        await result.catch(() => {});
    };
    if (options.signal !== undefined) {
        endOnAbort(options.signal, kill, end, result);
    }
    return { processId: child.pid, result, kill, killGroup, end };
}

function collect(child: ChildProcess, onOutput: (chunk: string) => void = () => {}): Promise<CommandResult> {
    const received = { stdout: "", stderr: "", output: "" };
    for (const stream of ["stdout", "stderr"] as const) {
        child[stream]?.setEncoding("utf8").on("data", (chunk: string) => {
            received[stream] += chunk;
            received.output += chunk;
            onOutput(chunk);
        });
    }
    return new Promise((resolve, reject) => {
        child.once("error", reject);
        // Not "exit", after which output may still arrive.
        child.once("close", (exitCode) => resolve({ exitCode, ...received }));
    });
}

/** Interrupts twice, as the CLI documents: the first lets running operations finish, the second cancels them. */
function endOnAbort(
    signal: AbortSignal,
    kill: (signal: NodeJS.Signals) => void,
    end: () => Promise<void>,
    result: Promise<CommandResult>,
): void {
    const timers: NodeJS.Timeout[] = [];
    const interrupt = () => {
        kill("SIGINT");
        timers.push(setTimeout(() => kill("SIGINT"), graceMilliseconds));
        timers.push(setTimeout(() => void end(), 2 * graceMilliseconds));
    };
    const settled = () => {
        signal.removeEventListener("abort", interrupt);
        timers.forEach(clearTimeout);
    };
    signal.addEventListener("abort", interrupt, { once: true });
    result.then(settled, settled);
    if (signal.aborted) {
        interrupt();
    }
}

function killIfRunning(processId: number): void {
    try {
        process.kill(processId, "SIGKILL");
    } catch {
        // It has already exited.
    }
}
