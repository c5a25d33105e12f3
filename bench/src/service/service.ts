import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { LoggedRequest } from "alicloud-resource-sharing-emulator";
import type { Contents, Ready } from "./contents";

/** A running Resource Sharing service, as the process that measures sees it. */
export class Service {
    private constructor(
        private readonly process: ServiceProcess,
        readonly ready: Ready,
    ) {}

    static async start(contents: Contents): Promise<Service> {
        const process = new ServiceProcess(fork(`${__dirname}/main.js`, [JSON.stringify(contents)]));
        const ready = await process.message();
        if (!isReady(ready)) {
            throw new Error("The service did not say where it is.");
        }
        return new Service(process, ready);
    }

    /** The calls since this was last asked, in the order of their arrival. */
    async takeCalls(): Promise<readonly LoggedRequest[]> {
        const calls = await this.process.ask();
        if (!Array.isArray(calls)) {
            throw new Error("The service did not give its calls.");
        }
        return calls;
    }

    close(): Promise<void> {
        return this.process.end();
    }
}

class ServiceProcess {
    private readonly exit: Promise<void>;

    constructor(private readonly child: ChildProcess) {
        this.exit = once(child, "exit").then(() => undefined);
    }

    ask(): Promise<unknown> {
        this.child.send("calls");
        return this.message();
    }

    /** The next message; fails where the process ends without one. */
    async message(): Promise<unknown> {
        const ended = this.exit.then(() => {
            throw new Error("The service has ended too early.");
        });
        const [message]: unknown[] = await Promise.race([once(this.child, "message"), ended]);
        return message;
    }

    async end(): Promise<void> {
        if (this.child.connected) {
            this.child.disconnect();
        }
        await this.exit;
    }
}

function isReady(value: unknown): value is Ready {
    return typeof value === "object" && value !== null && "environment" in value && "shares" in value;
}
