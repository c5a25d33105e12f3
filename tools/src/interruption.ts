const parentCheckMilliseconds = 500;

/** The reason why a run was aborted: a signal, or the loss of its parent process or of its output. */
export class Interruption extends Error {
    override readonly name = "Interruption";

    constructor(
        reason: string,
        /** The exit status to end with: 128 plus the signal's number, or 1 where there was no signal. */
        readonly exitCode: number,
    ) {
        super(`Interrupted (${reason}).`);
    }
}

/**
 * Returns a signal that is aborted with an Interruption when the user or the system wants this process to end,
 * so that it can stop what it has started and exit cleanly. Installs signal handlers: call it once.
 */
export function interruption(): AbortSignal {
    const controller = new AbortController();
    const interrupt = (reason: string, exitCode: number) =>
        controller.abort(new Interruption(reason, exitCode));
    process.on("SIGINT", () => interrupt("SIGINT", 130));
    process.on("SIGTERM", () => interrupt("SIGTERM", 143));
    process.on("SIGHUP", () => interrupt("SIGHUP", 129));
    // `npm start | head` closes the pipe.
    process.stdout.on("error", () => interrupt("the output was closed", 1));
    // npm forwards a signal to its shell, which does not forward it to this process.
    const parent = process.ppid;
    setInterval(() => {
        if (process.ppid !== parent) {
            interrupt("the parent process has exited", 1);
        }
    }, parentCheckMilliseconds).unref();
    return controller.signal;
}
