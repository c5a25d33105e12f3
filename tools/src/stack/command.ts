import { type ChildProcess, spawn } from "node:child_process";
import { descendantsOf } from "./descendants";

/** What a command did. A failure is a result like any other. */
export interface CommandResult {
    /** null where a signal ended it. */
    readonly exitCode: number | null;
    readonly stdout: string;
    readonly stderr: string;
    /** Both, in the order of arrival. */
    readonly output: string;
}

export interface CommandOptions {
    /** Added to the stack's environment. */
    readonly environment?: Readonly<Record<string, string>>;
    /** Gets the output as it arrives. */
    readonly onOutput?: (text: string) => void;
    /** Interrupts the command as Ctrl-C does, and ends it where that does not. */
    readonly signal?: AbortSignal;
}

/** A command that has been started. */
export interface RunningCommand {
    readonly result: Promise<CommandResult>;
    /** Signals the CLI alone. Its plugins outlive a SIGKILL, as they do for a user, until `end`. */
    kill(signal: NodeJS.Signals): void;
    /** Kills the CLI, if it still runs, and every plugin that it or an earlier `kill` has left behind. */
    end(): Promise<void>;
}

/** How long an interrupted command has before it is told again, and once more before it is killed. */
const GRACE_MILLISECONDS = 5_000;

/** Starts a command in a process group of its own, so that a Ctrl-C reaches it once, through us. */
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
    const kill = (signal: NodeJS.Signals) => {
        if (signal === "SIGKILL" && child.pid !== undefined && isRunning()) {
            orphans.push(...descendantsOf(child.pid));
        }
        child.kill(signal);
    };
    const end = async () => {
        kill("SIGKILL");
        for (const orphan of orphans) {
            killIfThere(orphan);
        }
        await result.catch(() => {});
    };
    if (options.signal !== undefined) {
        endOnAbort(options.signal, kill, end, result);
    }
    return { result, kill, end };
}

function collect(child: ChildProcess, onOutput: (text: string) => void = () => {}): Promise<CommandResult> {
    const texts = { stdout: "", stderr: "", output: "" };
    for (const stream of ["stdout", "stderr"] as const) {
        child[stream]?.setEncoding("utf8").on("data", (text: string) => {
            texts[stream] += text;
            texts.output += text;
            onOutput(text);
        });
    }
    return new Promise((resolve, reject) => {
        child.once("error", reject);
        // Not "exit": the last output may still be on its way.
        child.once("close", (exitCode) => resolve({ exitCode, ...texts }));
    });
}

/** Interrupts twice, as the CLI advises: the first asks it to finish what it is at, the second not to. */
function endOnAbort(
    signal: AbortSignal,
    kill: (signal: NodeJS.Signals) => void,
    end: () => Promise<void>,
    result: Promise<CommandResult>,
): void {
    const timers: NodeJS.Timeout[] = [];
    const interrupt = () => {
        kill("SIGINT");
        timers.push(setTimeout(() => kill("SIGINT"), GRACE_MILLISECONDS));
        timers.push(setTimeout(() => void end(), 2 * GRACE_MILLISECONDS));
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

function killIfThere(processId: number): void {
    try {
        process.kill(processId, "SIGKILL");
    } catch {
        // It has ended meanwhile.
    }
}
