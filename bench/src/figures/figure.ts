import type { Command } from "../run/command";
import { type Sample, samplesOf } from "../run/sample";
import type { ScenarioName } from "../run/scenario";
import type { Subject } from "../subject";

/** One row of the table: what is measured, and its goal. */
export interface Figure {
    /** The name that `--only` takes. */
    readonly name: string;
    readonly title: string;
    /** The scenario that takes the figure's samples. */
    readonly scenario: ScenarioName;
    /**
     * Whether a quick run checks the goal, too. It does for counts and sizes, which hold for a stack of any size, but
     * not for times, memory and proportions, which need a large stack.
     */
    readonly isCheckedInQuickRun: boolean;
    /** Whether only samples of the scenario's largest stacks are evaluated; default: false. */
    readonly usesLargestOnly?: boolean;
    readonly goal: Goal;
}

/** Summarizes the samples of a figure and checks whether they meet its goal. */
export type Goal = (samples: readonly Sample[]) => Evaluation;

/** The summary of a figure's samples, formatted for the table. */
export interface Evaluation {
    /** The floor's value; empty if the figure has none. */
    readonly floor: string;
    /** This package's value. */
    readonly ours: string;
    /** How the two values compare; empty if they are not compared. */
    readonly ratio: string;
    readonly goal: string;
    /** null if there is nothing to check, because the system does not report the value. */
    readonly isMet: boolean | null;
}

/**
 * The samples of one subject and command.
 * @throws Error if there are none, which is a mistake in the figure's definition
 */
export function requiredSamples(samples: readonly Sample[], subject: Subject, command: Command): Sample[] {
    const found = samplesOf(samples, subject, command);
    if (found.length === 0) {
        throw new Error(`There is no sample of ${command} with ${subject}.`);
    }
    return found;
}
