import type { Subject } from "../subject";
import type { Command } from "./command";
import type { ScenarioName } from "./scenario";

/** The measurement of one command with one subject. */
export interface Sample {
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
    /** The average size of a response in the state, as JSON; null if it was not measured. */
    readonly stateBytes: number | null;
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
