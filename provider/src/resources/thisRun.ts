import { randomUUID } from "node:crypto";
import { RulesOfRun } from "./declaredRules";
import { type SharesOfRun, sharesOfRun } from "./declaredShares";
import { DueRejections } from "./dueRejections";
import { LinesOfRun } from "./linesOfRun";

/** What this process knows of the run of the CLI that it serves. */
export interface ThisRun {
    /** Tells this process from any other, of any machine and at any time. */
    readonly process: string;
    /** The shares that the program declares. */
    readonly shares: SharesOfRun;
    /** The rejections that the program's rules are about to send. */
    readonly dueRejections: DueRejections;
    /** The rules that the program declares. */
    readonly rules: RulesOfRun;
    /** What was said already, and need not be said again. */
    readonly lines: LinesOfRun;
}

/** A run of which nothing is known so far. */
export function thisRun(): ThisRun {
    return {
        process: randomUUID(),
        shares: sharesOfRun(),
        dueRejections: new DueRejections(),
        rules: new RulesOfRun(),
        lines: new LinesOfRun(),
    };
}
