import { type HeapProfiler, Session } from "node:inspector/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Bytes that something takes from the heap in all, those included that are given back at once. */
export async function allocatedBy(run: () => Promise<void>): Promise<number> {
    const session = new Session();
    session.connect();
    try {
        await session.post("HeapProfiler.startSampling", {
            samplingInterval: 1024,
            includeObjectsCollectedByMajorGC: true,
            includeObjectsCollectedByMinorGC: true,
        });
        await run();
        const { profile } = await session.post("HeapProfiler.stopSampling");
        return sizeOf(profile.head);
    } finally {
        session.disconnect();
    }
}

/** Bytes that are still in use once everything that is not has been collected. */
export function heldAfterCollection(): number {
    setFlagsFromString("--expose-gc");
    const collect: () => void = runInNewContext("gc");
    collect();
    return process.memoryUsage().heapUsed;
}

function sizeOf({ selfSize, children }: HeapProfiler.SamplingHeapProfileNode): number {
    return children.reduce((total, child) => total + sizeOf(child), selfSize);
}
