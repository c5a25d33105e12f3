import { connect } from "node:net";
import { engineGone } from "../engine/engineGone";

/** How often to check for the engine while an operation runs, in milliseconds. */
const interval = 1_000;

/**
 * The engine that started this process. If the CLI is killed, this process lives on, as does its parent, a shell, and
 * the engine can no longer tell it anything. But nobody listens at the engine's address any more.
 */
export class EngineWatcher {
    private readonly controller = new AbortController();
    private readonly running = new Set<Promise<unknown>>();
    private timer: NodeJS.Timeout | undefined;

    /** @param address of the engine; undefined if it is unknown, in which case the engine counts as present. */
    constructor(private readonly address: { readonly host: string; readonly port: number } | undefined) {}

    /** Aborted once the engine is gone; while an operation runs, this takes at most a second. */
    get signal(): AbortSignal {
        return this.controller.signal;
    }

    async during<Result>(operation: () => Promise<Result>): Promise<Result> {
        this.timer ??= setInterval(() => void this.isThere(), interval);
        const running = operation();
        this.running.add(running);
        try {
            return await running;
        } finally {
            this.running.delete(running);
            if (this.running.size === 0) {
                clearInterval(this.timer);
                this.timer = undefined;
            }
        }
    }

    async idle(): Promise<void> {
        while (this.running.size > 0) {
            await Promise.allSettled(this.running);
        }
    }

    /** @throws UserFacingError if the engine is gone: see {@link engineGone}. */
    async requireThere(): Promise<void> {
        if (!(await this.isThere())) {
            throw engineGone();
        }
    }

    /** Checks for the engine. Once it is gone, it stays gone, even if somebody listens at its address later. */
    async isThere(): Promise<boolean> {
        if (this.address !== undefined && !this.signal.aborted && (await isRefused(this.address))) {
            this.controller.abort();
        }
        return !this.signal.aborted;
    }
}

/** Undefined if the address is malformed. @param address such as `127.0.0.1:40001` */
export function hostAndPort(address: string | undefined): { host: string; port: number } | undefined {
    const [, host, port] = /^([\w.-]+):(\d{1,5})$/.exec(address ?? "") ?? [];
    return host === undefined || port === undefined ? undefined : { host, port: Number(port) };
}

/** Whether nobody listens at an address. Any other failure to connect proves nothing. */
function isRefused({ host, port }: { readonly host: string; readonly port: number }): Promise<boolean> {
    return new Promise((resolve) => {
        const socket = connect({ host, port });
        const end = (refused: boolean) => {
            socket.destroy();
            resolve(refused);
        };
        socket.once("connect", () => end(false));
        socket.once("error", (error: NodeJS.ErrnoException) => end(error.code === "ECONNREFUSED"));
        socket.setTimeout(interval, () => end(false));
    });
}
