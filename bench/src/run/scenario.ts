import type { Contents } from "../service/contents";
import type { Subject } from "../subject";
import type { Command } from "./command";

/** The name of a scenario, as it is stored in its samples. */
export type ScenarioName =
    | "lifecycle"
    | "plugin"
    | "rateLimits"
    | "oldInvitations"
    | "single"
    | "noResources"
    | "growth"
    | "alternatives"
    | "accounts"
    | "explicitProviders";

/** A stack of a given size and the commands to run on it, identical for each subject. */
export interface Scenario extends Omit<Contents, "pending"> {
    readonly name: ScenarioName;
    /** The number of responses in the stack. */
    readonly size: number;
    readonly subjects: readonly Subject[];
    /** The commands in the order in which they are run. */
    readonly commands: readonly Command[];
    /** How often a repeatable command is measured in each round. These are short, so they vary more. */
    readonly repetitions: number;
}
