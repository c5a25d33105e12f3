import { connect } from "node:net";
import { engineGone } from "../engine/engineGone";

/** How often it is asked whether the engine is there while an operation runs, in milliseconds. */
const interval = 1_000;

/**
 * The engine that started this process. When the CLI is killed, this process lives on: the engine can tell it nothing,
 * and its parent, a shell, lives on as well. But nobody listens at the engine's address any more.
 */
export class EngineWatcher {
    private readonly controller = new AbortController();
    private readonly running = new Set<Promise<unknown>>();
    private timer: NodeJS.Timeout | undefined;

    /** @param address host and port of the engine; undefined if it is not known, which counts as there. */
    constructor(private readonly address: { readonly host: string; readonly port: number } | undefined) {}

    /** Aborted once the engine is gone, which is noticed within a second while an operation runs. */
    get signal(): AbortSignal {
        return this.controller.signal;
    }

    /** Watches the engine while an operation runs. */
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

    /** Resolves once no operation runs. */
    async idle(): Promise<void> {
        while (this.running.size > 0) {
            await Promise.allSettled(this.running);
        }
    }

    /**
     * Makes sure that the engine is there now.
     * @throws UserFacingError if it is gone: see {@link engineGone}.
     */
    async requireThere(): Promise<void> {
        if (!(await this.isThere())) {
            throw engineGone();
        }
    }

    /** Asks once more whether the engine is there. What is gone stays gone, whoever listens at its address later. */
    async isThere(): Promise<boolean> {
        if (this.address !== undefined && !this.signal.aborted && (await isRefused(this.address))) {
            this.controller.abort();
        }
        return !this.signal.aborted;
    }
}

/** Host and port of an address; undefined if it is none. @param address such as `127.0.0.1:40001` */
export function hostAndPort(address: string | undefined): { host: string; port: number } | undefined {
    const [, host, port] = /^([\w.-]+):(\d{1,5})$/.exec(address ?? "") ?? [];
    return host === undefined || port === undefined ? undefined : { host, port: Number(port) };
}

/** Whether nobody listens at an address. Any other failure to connect says nothing. */
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
