import { readdirSync, readFileSync } from "node:fs";
import { setInterval } from "node:timers";

/** How often to look, in milliseconds: the kernel keeps the peak, only the last moments can be missed. */
const interval = 100;

/**
 * Watches the dynamic provider process of one stack's commands. The kernel keeps each process's peak of resident
 * memory in /proc, which only Linux has.
 */
export class ProviderMemory {
    private peak: number | null = null;
    private processId: string | null = null;
    private readonly timer = setInterval(() => this.look(), interval);

    /** @param home the stack's PULUMI_HOME, which no other process has in its environment */
    constructor(private readonly home: string) {}

    /** Ends the watch. @returns the peak in bytes, or null where the system does not tell */
    stop(): number | null {
        clearInterval(this.timer);
        return this.peak;
    }

    private look(): void {
        this.processId ??= this.find();
        const bytes = this.processId === null ? null : peakOf(this.processId);
        if (bytes === null) {
            this.processId = null;
        } else {
            this.peak = Math.max(this.peak ?? 0, bytes);
        }
    }

    private find(): string | null {
        const processIds = entriesOf("/proc").filter((name) => /^\d+$/.test(name));
        return (
            processIds.find(
                (id) =>
                    textOf(`/proc/${id}/cmdline`).includes("dynamic-provider") &&
                    textOf(`/proc/${id}/environ`).includes(`PULUMI_HOME=${this.home}`),
            ) ?? null
        );
    }
}

/** The peak of a process's resident memory in bytes; null where it has ended. */
function peakOf(processId: string): number | null {
    return readPeak(textOf(`/proc/${processId}/status`));
}

/** Reads the peak from the text of /proc/PID/status. */
export function readPeak(status: string): number | null {
    const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
    return kibibytes === undefined ? null : Number(kibibytes) * 1024;
}

function entriesOf(directory: string): string[] {
    try {
        return readdirSync(directory);
    } catch {
        return []; // not Linux
    }
}

function textOf(file: string): string {
    try {
        return readFileSync(file, "latin1");
    } catch {
        return ""; // it has ended meanwhile, or is another user's
    }
}
