import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { Contents, Ready } from "./contents";

/** A running Resource Sharing service, as the process that measures sees it. */
export class Service {
    private constructor(
        private readonly child: ChildProcess,
        private readonly exit: Promise<unknown>,
        readonly ready: Ready,
    ) {}

    static async start(contents: Contents): Promise<Service> {
        const child = fork(`${__dirname}/main.js`, [JSON.stringify(contents)]);
        const exit = once(child, "exit");
        const ended = exit.then(() => {
            throw new Error("The service has ended too early.");
        });
        const [ready]: unknown[] = await Promise.race([once(child, "message"), ended]);
        if (!isReady(ready)) {
            throw new Error("The service did not say where it is.");
        }
        return new Service(child, exit, ready);
    }

    async close(): Promise<void> {
        if (this.child.connected) {
            this.child.disconnect();
        }
        await this.exit;
    }
}

function isReady(value: unknown): value is Ready {
    return typeof value === "object" && value !== null && "environment" in value && "shares" in value;
}
