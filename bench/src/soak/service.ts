import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type {
    CreatedShare,
    Fault,
    InvitationRecord,
    MembershipRecord,
    NumberedRequest,
    ShareOptions,
} from "alicloud-resource-sharing-emulator";
import { HostileService } from "tools/hostileService";
import { type Lie, lying } from "./lies";

/** The service in its own process, used through its controls. */
export class Service {
    /** What the process printed: nothing, if all is well. */
    printed = "";

    private constructor(
        private readonly child: ChildProcess,
        private readonly controls: string,
        private readonly answers: HostileService,
    ) {
        child.stderr?.setEncoding("utf8").on("data", (text: string) => {
            this.printed += text;
        });
    }

    static async start(): Promise<Service> {
        const child = fork(`${__dirname}/emulatorProcess.js`, [], {
            stdio: ["ignore", "inherit", "pipe", "ipc"],
        });
        const [url]: unknown[] = await once(child, "message");
        return new Service(child, String(url), await HostileService.open(String(url)));
    }

    get url(): string {
        return this.answers.url;
    }

    get processId(): number {
        return this.child.pid ?? 0;
    }

    async share(options: ShareOptions): Promise<CreatedShare> {
        return this.control("POST", "shares", options);
    }

    async addFault(fault: Fault): Promise<void> {
        await this.control("POST", "faults", fault);
    }

    lie(lies: readonly Lie[]): void {
        this.answers.answer = lying(lies);
    }

    async clearFaults(): Promise<void> {
        this.answers.beHonest();
        await this.control("DELETE", "faults");
    }

    async advance(milliseconds: number): Promise<void> {
        await this.control("POST", "clock/advance", { milliseconds });
    }

    invitations(filter: Readonly<Record<string, string>>): Promise<InvitationRecord[]> {
        return this.control("GET", `invitations?${new URLSearchParams(filter)}`);
    }

    memberships(filter: Readonly<Record<string, string>>): Promise<MembershipRecord[]> {
        return this.control("GET", `memberships?${new URLSearchParams(filter)}`);
    }

    /** The requests since the last time. */
    async takeRequests(): Promise<NumberedRequest[]> {
        const requests = await this.control<NumberedRequest[]>("GET", "requests");
        await this.control("DELETE", "requests");
        return requests;
    }

    async close(): Promise<void> {
        await this.answers.close();
        this.child.disconnect();
        await once(this.child, "exit");
    }

    private async control<Result>(method: string, path: string, body?: unknown): Promise<Result> {
        const response = await fetch(`${this.controls}/_emulator/${path}`, {
            method,
            ...(body === undefined
                ? {}
                : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
        });
        const text = (await response.text()) || "null";
        if (!response.ok) {
            throw new Error(`${method} ${path}: HTTP ${response.status} ${text}`);
        }
        return JSON.parse(text);
    }
}
