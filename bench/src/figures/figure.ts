import type { Command } from "../run/command";
import type { ScenarioName } from "../run/scenario";
import type { Subject } from "../subject";
import type { Measure } from "./statistics";

/** One row of the table: a measure of a command with one subject, beside that with another. */
export interface Figure {
    readonly title: string;
    /** The scenario that takes the figure's samples. */
    readonly scenario: ScenarioName;
    readonly command: Command;
    readonly measure: Measure;
    readonly subject: Subject;
    /** What the subject is compared with. */
    readonly base: Subject;
    /** The goal: at most this many times the base; null if the figure is only shown. */
    readonly most: number | null;
}
