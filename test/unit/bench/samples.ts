import type { Sample } from "../../../bench/src/run/sample";

/** A sample with the given properties and defaults for the others. */
export function sample(given: Partial<Sample>): Sample {
    return {
        scenario: "stack",
        size: 500,
        round: 0,
        repetition: 0,
        subject: "ours",
        command: "up",
        milliseconds: 1_000,
        peakBytes: null,
        stateBytes: null,
        ...given,
    };
}
