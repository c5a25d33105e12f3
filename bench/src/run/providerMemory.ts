import { readdirSync, readFileSync } from "node:fs";
import { setInterval } from "node:timers";

/** Milliseconds between readings. The kernel keeps the peak, so only a late increase can be missed. */
const interval = 100;

/** What the command lines of provider processes contain: that of a dynamic provider, and that of the plugin. */
const provider = /dynamic-provider|pulumi-resource-alicloud-resource-sharing/;

/**
 * Measures the peak resident memory of the provider process that a stack's command starts. It is read from
 * /proc, which only Linux has.
 */
export class ProviderMemory {
    private peak: number | null = null;
    private processId: string | null = null;
    private readonly timer = setInterval(() => this.readCurrentPeak(), interval);

    /** @param home the stack's PULUMI_HOME, which identifies the process: no other has it in its environment */
    constructor(private readonly home: string) {}

    /** Stops measuring. @returns the peak in bytes, or null if the system does not report it */
    stop(): number | null {
        clearInterval(this.timer);
        return this.peak;
    }

    private readCurrentPeak(): void {
        this.processId ??= this.findProcess();
        const bytes = this.processId === null ? null : peakOf(this.processId);
        if (bytes === null) {
            this.processId = null;
        } else {
            this.peak = Math.max(this.peak ?? 0, bytes);
        }
    }

    private findProcess(): string | null {
        const processIds = entriesOf("/proc").filter((name) => /^\d+$/.test(name));
        return (
            processIds.find(
                (id) =>
                    provider.test(contentOf(`/proc/${id}/cmdline`)) &&
                    contentOf(`/proc/${id}/environ`).includes(`PULUMI_HOME=${this.home}`),
            ) ?? null
        );
    }
}

/** The peak resident memory of a process in bytes; null if it has exited. */
function peakOf(processId: string): number | null {
    return parsePeak(contentOf(`/proc/${processId}/status`));
}

/** Parses the peak resident memory, in bytes, from /proc/PID/status; null if it is missing. */
export function parsePeak(status: string): number | null {
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

function contentOf(file: string): string {
    try {
        return readFileSync(file, "latin1");
    } catch {
        return ""; // the process has exited or belongs to another user
    }
}
