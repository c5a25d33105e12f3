const PARENT_CHECK_MILLISECONDS = 500;

/** The run was interrupted from outside; `exitCode` is what a shell expects then. */
export class Interruption extends Error {
    override readonly name = "Interruption";

    constructor(
        reason: string,
        readonly exitCode: number,
    ) {
        super(`Interrupted (${reason}).`);
    }
}

/**
 * A signal that is aborted, with an Interruption, when the user or the system wants this process to end: so
 * that it ends in order, and takes with it what it has started.
 */
export function interruption(): AbortSignal {
    const controller = new AbortController();
    const interrupt = (reason: string, exitCode: number) =>
        controller.abort(new Interruption(reason, exitCode));
    process.on("SIGINT", () => interrupt("SIGINT", 130));
    process.on("SIGTERM", () => interrupt("SIGTERM", 143));
    process.on("SIGHUP", () => interrupt("SIGHUP", 129));
    // `npm start | head` closes the pipe.
    process.stdout.on("error", () => interrupt("nobody reads the output", 1));
    // npm passes a signal on to its shell, which does not pass it on to us.
    const parent = process.ppid;
    setInterval(() => {
        if (process.ppid !== parent) {
            interrupt("npm has ended", 1);
        }
    }, PARENT_CHECK_MILLISECONDS).unref();
    return controller.signal;
}
