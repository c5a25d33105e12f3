import { cpus, totalmem } from "node:os";
import type { Sample } from "../run/sample";

/** A run, as it is kept. */
export interface Results {
    /** ISO 8601, UTC. */
    readonly time: string;
    /** Times of a small stack say little. */
    readonly isQuick: boolean;
    readonly machine: Machine;
    readonly samples: readonly Sample[];
}

/** What the times depend on, and the ratios much less. */
export interface Machine {
    readonly processors: number;
    readonly processor: string;
    readonly memoryGibibytes: number;
    readonly platform: string;
    readonly node: string;
}

export function thisMachine(): Machine {
    return {
        processors: cpus().length,
        processor: cpus()[0]?.model ?? "unknown",
        memoryGibibytes: Math.round(totalmem() / 2 ** 30),
        platform: process.platform,
        node: process.version,
    };
}

/** Where and how the numbers came about, in one line. */
export function circumstances({ machine, samples, time }: Results): string {
    const { processors, processor, memoryGibibytes, platform, node } = machine;
    const rounds = Math.max(0, ...samples.map(({ round }) => round + 1));
    return [
        `${processors} × ${processor}, ${memoryGibibytes} GiB, ${platform}, Node.js ${node}`,
        time,
        `medians of ${rounds} ${rounds === 1 ? "round" : "rounds"}`,
    ].join("; ");
}

/** Reads the results of an earlier run. */
export function parseResults(text: string): Results {
    const value: unknown = JSON.parse(text);
    if (!isResults(value)) {
        throw new Error("This is not the results of a run.");
    }
    return value;
}

function isResults(value: unknown): value is Results {
    return (
        typeof value === "object" &&
        value !== null &&
        "samples" in value &&
        Array.isArray(value.samples) &&
        "machine" in value &&
        "isQuick" in value
    );
}
