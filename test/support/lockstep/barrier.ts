import type { Outcome } from "../driver";

export type CommandName = "preview" | "up" | "refresh" | "destroy";

/** How a command ended for one of those that took part. */
export interface Report extends Outcome {
    /** Whether the engine did anything, or would. */
    readonly changes: boolean;
}

/** What a command did: the reports of those that it got to, and all that it said. */
export interface Round {
    readonly reports: ReadonlyMap<string, Report>;
    readonly output: string;
}

interface Waiting {
    readonly command: CommandName;
    resolve(report: Report): void;
    reject(error: Error): void;
}

/**
 * Lets plays that run side by side share their commands: once each of them waits for a command, one command is run for all
 * that want it. The others wait on.
 */
export class Barrier {
    private readonly playing = new Set<string>();
    private readonly waiting = new Map<string, Waiting>();

    /** @param run runs a command for those who want it */
    constructor(private readonly run: (command: CommandName, names: readonly string[]) => Promise<Round>) {}

    /** From now on, no command is run until this one waits for one, or leaves. */
    join(name: string): void {
        this.playing.add(name);
    }

    leave(name: string): void {
        this.playing.delete(name);
        this.proceed();
    }

    /** Waits for a command of all, and gives what it was for this one. */
    wait(name: string, command: CommandName): Promise<Report> {
        return new Promise((resolve, reject) => {
            this.waiting.set(name, { command, resolve, reject });
            this.proceed();
        });
    }

    private proceed(): void {
        if (this.waiting.size > 0 && this.waiting.size === this.playing.size) {
            void this.runNext();
        }
    }

    private async runNext(): Promise<void> {
        const command = nextCommand([...this.waiting.values()].map((one) => one.command));
        const names = [...this.waiting].filter(([, one]) => one.command === command).map(([name]) => name);
        const { reports, output } = await this.run(command, names).catch((error: unknown) => ({
            reports: new Map<string, Report>(),
            output: String(error),
        }));
        // A mistake that the engine finds before it starts with a resource ends the command for all: those that it did
        // not get to wait for another one. If it got to none, there is no use in that.
        const got = names.filter((name) => reports.has(name));
        for (const name of got.length === 0 ? names : got) {
            const one = this.waiting.get(name);
            const report = reports.get(name);
            this.waiting.delete(name);
            if (report === undefined) {
                one?.reject(new Error(`The command ${command} did not get to the resource:\n${output}`));
            } else {
                one?.resolve(report);
            }
        }
    }
}

/** What most want; to destroy is what few do, and the last that they do. */
export function nextCommand(wanted: readonly CommandName[]): CommandName {
    const count = (command: CommandName) => wanted.filter((one) => one === command).length;
    const [most] = [...(["up", "refresh", "preview"] as const)].sort((a, b) => count(b) - count(a));
    return most !== undefined && count(most) > 0 ? most : "destroy";
}
