import type { Subject } from "../subject";
import type { Command, ScenarioName } from "./scenario";

/** What one command of one subject took. */
export interface Sample extends CallSummary {
    readonly scenario: ScenarioName;
    readonly size: number;
    readonly round: number;
    /** The command had been measured so often before in this round. */
    readonly repetition: number;
    readonly subject: Subject;
    readonly command: Command;
    /** From the start of the CLI to its end. */
    readonly milliseconds: number;
    /** The most memory that the process of the provider ever held; null where the system does not tell. */
    readonly peakBytes: number | null;
    /** What one response takes in the state, on average; null unless it was looked at. */
    readonly stateBytes: number | null;
}

/** What was asked of the service during a command. */
export interface CallSummary {
    /** Operations in the order of their arrival, where they are few. */
    readonly operations: readonly string[] | null;
    readonly calls: number;
    readonly throttled: number;
    /** From the answer to the first write to the next call; null without one. */
    readonly pauseAfterWrite: number | null;
    /** From the arrival of the first write to the answer to the last; null without one. */
    readonly writing: number | null;
}
