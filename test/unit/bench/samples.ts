import type { Sample } from "../../../bench/src/run/sample";

/** A sample of which only some things matter. */
export function sample(given: Partial<Sample>): Sample {
    return {
        scenario: "lifecycle",
        size: 500,
        round: 0,
        repetition: 0,
        subject: "ours",
        command: "up",
        milliseconds: 1_000,
        peakBytes: null,
        stateBytes: null,
        operations: null,
        calls: 0,
        throttled: 0,
        pauseAfterWrite: null,
        writing: null,
        ...given,
    };
}
