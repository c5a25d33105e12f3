import { readdirSync, readFileSync } from "node:fs";
import { setInterval } from "node:timers";

/** Milliseconds between readings. The kernel keeps the peak, so only a late increase can be missed. */
const interval = 100;

/** What the command lines of provider processes contain: that of a dynamic provider, and that of the plugin. */
const provider = /dynamic-provider|pulumi-resource-alicloud-resource-sharing/;

/**
 * Measures the peak resident memory of the provider processes that a stack's command starts. It is read from /proc,
 * which only Linux has.
 */
export class ProviderMemory {
    /** The peak of each process, by its id. */
    private readonly peaks = new Map<string, number>();
    /** The processes that are none of these. */
    private readonly others = new Set<string>();
    private readonly timer = setInterval(() => this.readCurrentPeaks(), interval);

    /** @param home the stack's PULUMI_HOME, which identifies its processes: no others have it in their environment */
    constructor(private readonly home: string) {}

    /** Stops measuring. @returns the sum of the peaks of all processes, in bytes; null if the system does not report it */
    stop(): number | null {
        clearInterval(this.timer);
        const peaks = [...this.peaks.values()];
        return peaks.length === 0 ? null : peaks.reduce((sum, peak) => sum + peak);
    }

    private readCurrentPeaks(): void {
        for (const id of entriesOf("/proc")) {
            if (/^\d+$/.test(id) && !this.others.has(id) && this.isProvider(id)) {
                const peak = peakOf(id);
                if (peak !== null) {
                    this.peaks.set(id, Math.max(this.peaks.get(id) ?? 0, peak));
                }
            }
        }
    }

    /** A process that has just been started may still become another program: it is looked at again. */
    private isProvider(id: string): boolean {
        if (this.peaks.has(id)) {
            return true;
        }
        const commandLine = contentOf(`/proc/${id}/cmdline`);
        // The launcher of a dynamic provider first asks Node.js for its path, with `-e`.
        if (/^[^\0]*node\0(?!-e\0)/.test(commandLine) && provider.test(commandLine)) {
            return contentOf(`/proc/${id}/environ`).includes(`PULUMI_HOME=${this.home}`);
        }
        if (!contentOf(`/proc/${id}/environ`).includes(`PULUMI_HOME=${this.home}`)) {
            this.others.add(id);
        }
        return false;
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
