import type { Subject } from "../subject";
import type { Command } from "./command";
import type { ScenarioName } from "./scenario";

/** The measurement of one command with one subject. */
export interface Sample extends CallSummary {
    readonly scenario: ScenarioName;
    /** The number of responses in the stack. */
    readonly size: number;
    /** The number of the round, from 0. */
    readonly round: number;
    /** The number of the command's repetition within the round, from 0. */
    readonly repetition: number;
    readonly subject: Subject;
    readonly command: Command;
    /** The run time of the CLI process. */
    readonly milliseconds: number;
    /** The peak resident memory of the provider processes together; null if the system does not report it. */
    readonly peakBytes: number | null;
    /** How many provider processes there were; null if the system does not report it. */
    readonly processes: number | null;
    /** The average size of a response in the state, as JSON; null if it was not measured. */
    readonly stateBytes: number | null;
}

/** A summary of the calls that the service received during a command. All times are in milliseconds. */
export interface CallSummary {
    /** The operations in order of arrival; null if there are too many to list. */
    readonly operations: readonly string[] | null;
    readonly calls: number;
    readonly throttled: number;
    /** The time from the first write's response to the next call; null if there is no such pair. */
    readonly pauseAfterWrite: number | null;
    /** The time from the arrival of the first write to the response to the last; null if there is no write. */
    readonly writeSpan: number | null;
}

/** The samples of one run. */
export interface RunSamples {
    /** Whether the stacks were small. Their times say little. */
    readonly isQuick: boolean;
    readonly samples: readonly Sample[];
}

/** The samples of one subject and command; may be empty. */
export function samplesOf(samples: readonly Sample[], subject: Subject, command: Command): Sample[] {
    return samples.filter((sample) => sample.subject === subject && sample.command === command);
}
