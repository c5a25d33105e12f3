import type { Sample } from "../run/sample";
import type { ScenarioName } from "../run/scenario";
import type { Subject } from "../subject";

/** One line of the table: what is measured, and what it has to be. */
export interface Figure {
    /** For `--only`. */
    readonly name: string;
    readonly title: string;
    /** Where its samples come from. */
    readonly scenario: ScenarioName;
    /** Counts and sizes are judged at any size; times, memory and proportions only where the stack is large enough. */
    readonly isExact: boolean;
    /** Whether only the largest stacks of the scenario count; default: false. */
    readonly atLargest?: boolean;
    readonly judge: (samples: readonly Sample[]) => Finding;
}

/** What came out, ready to be shown. */
export interface Finding {
    readonly floor: string;
    readonly ours: string;
    readonly ratio: string;
    readonly goal: string;
    readonly isMet: boolean;
}

/** Those of one subject and command. */
export function select(
    samples: readonly Sample[],
    { subject, command }: Pick<Sample, "subject" | "command">,
): Sample[] {
    const found = samples.filter((sample) => sample.subject === subject && sample.command === command);
    if (found.length === 0) {
        throw new Error(`No sample of ${command} with ${subject}.`);
    }
    return found;
}

/** Of whom a figure speaks where nothing else is said. */
export const us: Subject = "ours";
