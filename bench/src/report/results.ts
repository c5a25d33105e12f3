import { cpus, totalmem } from "node:os";
import type { RunSamples } from "../run/sample";

/** The samples of a run, and when and where they were taken. This is the format of a results file, as JSON. */
export interface Results extends RunSamples {
    /** When the run started, in ISO 8601, UTC. */
    readonly time: string;
    readonly machine: Machine;
}

/** The machine of a run. Times depend on it; ratios much less. */
export interface Machine {
    readonly processors: number;
    readonly processor: string;
    readonly memoryGibibytes: number;
    readonly platform: string;
    readonly node: string;
}

/** Describes the machine that runs this process. */
export function thisMachine(): Machine {
    return {
        processors: cpus().length,
        processor: cpus()[0]?.model ?? "unknown",
        memoryGibibytes: Math.round(totalmem() / 2 ** 30),
        platform: process.platform,
        node: process.version,
    };
}

/** Describes the machine, the time and the number of rounds of a run in one line. */
export function describeConditions({ machine, samples, time }: Results): string {
    const { processors, processor, memoryGibibytes, platform, node } = machine;
    const rounds = Math.max(0, ...samples.map(({ round }) => round + 1));
    return [
        `${processors} × ${processor}, ${memoryGibibytes} GiB, ${platform}, Node.js ${node}`,
        time,
        `medians of ${rounds} ${rounds === 1 ? "round" : "rounds"}`,
    ].join("; ");
}

/**
 * Parses the content of a results file.
 * @param file its name, for the error
 * @throws Error if it is not a results file
 */
export function parseResults(content: string, file: string): Results {
    const value = parseJson(content);
    if (!isResults(value)) {
        throw new Error(`${file} does not contain the results of a benchmark run.`);
    }
    return value;
}

/** Parses JSON; undefined if it is invalid. */
function parseJson(content: string): unknown {
    try {
        return JSON.parse(content);
    } catch {
        return undefined;
    }
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
