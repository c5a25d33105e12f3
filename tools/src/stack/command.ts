import { type ChildProcess, spawn } from "node:child_process";

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
    /** Signals the CLI itself, not the plugins it has started. */
    kill(signal: NodeJS.Signals): void;
}

/** How long an interrupted command has to end by itself. */
const GRACE_MILLISECONDS = 5_000;

/** Starts a command in a process group of its own, so that a Ctrl-C reaches it once, through us, and not twice. */
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
    const kill = (signal: NodeJS.Signals) => void child.kill(signal);
    if (options.signal !== undefined) {
        killOnAbort(options.signal, kill, result);
    }
    return { result, kill };
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
        // "exit" would be too early for the output, and "close" waits for every plugin that inherited the pipes.
        child.once("close", (exitCode) => resolve({ exitCode, ...texts }));
    });
}

function killOnAbort(
    signal: AbortSignal,
    kill: (signal: NodeJS.Signals) => void,
    result: Promise<CommandResult>,
): void {
    let forced: NodeJS.Timeout | undefined;
    const interrupt = () => {
        kill("SIGINT");
        forced = setTimeout(() => kill("SIGKILL"), GRACE_MILLISECONDS);
    };
    const settled = () => {
        signal.removeEventListener("abort", interrupt);
        clearTimeout(forced);
    };
    signal.addEventListener("abort", interrupt, { once: true });
    result.then(settled, settled);
    if (signal.aborted) {
        interrupt();
    }
}
