import { readdirSync, readFileSync } from "node:fs";

/** The resources that a process uses, such as `93.1 MiB, 24 descriptors`; only on Linux. */
export function describeUse(processId: number): string {
    try {
        const status = readFileSync(`/proc/${processId}/status`, "latin1");
        const kibibytes = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]);
        const descriptors = readdirSync(`/proc/${processId}/fd`).length;
        return `${(kibibytes / 1024).toFixed(1)} MiB, ${descriptors} descriptors`;
    } catch {
        return "not reported by this system";
    }
}
