import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { waitsDecidedAt } from "../../support/waitsDecidedAt";

/** Waits of a stack's provider that do not end by themselves, however long a test takes: it gives them up, or they are released. */
export class HeldWaits {
    private readonly waiting = new Set<ServerResponse>();
    private isReleased = false;
    private noteBegun = (): void => undefined;
    private noteEnded = (): void => undefined;
    /** Resolves once the provider waits. */
    readonly begun = new Promise<void>((resolve) => {
        this.noteBegun = resolve;
    });
    /** Resolves once it has given up all its waits, or they are over, or its process has ended. */
    readonly ended = new Promise<void>((resolve) => {
        this.noteEnded = resolve;
    });

    private constructor(private readonly server: Server) {
        server.on("request", (_, response) => {
            this.waiting.add(response);
            this.noteBegun();
            response.once("close", () => {
                this.waiting.delete(response);
                if (this.waiting.size === 0) {
                    this.noteEnded();
                }
            });
            if (this.isReleased) {
                response.end();
            }
        });
    }

    static async open(): Promise<HeldWaits> {
        const server = createServer().listen(0, "127.0.0.1");
        await once(server, "listening");
        return new HeldWaits(server);
    }

    /** The environment of the commands whose waits are held. */
    get environment(): Record<string, string> {
        return waitsDecidedAt(`http://127.0.0.1:${(this.server.address() as AddressInfo).port}`);
    }

    /** Ends all waits, and from now on each at once: time passes until the operation gives up. */
    release(): void {
        this.isReleased = true;
        for (const response of this.waiting) {
            response.end();
        }
    }

    async close(): Promise<void> {
        this.server.closeAllConnections();
        await new Promise((resolve) => this.server.close(resolve));
    }
}
