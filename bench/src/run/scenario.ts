import type { Contents } from "../service/contents";
import type { Subject } from "../subject";
import type { Command } from "./command";

/** The names of all scenarios, as they are stored in samples. */
export const scenarioNames = ["stack", "alternatives", "accounts", "explicitProviders"] as const;

/** The name of a scenario. */
export type ScenarioName = (typeof scenarioNames)[number];

/** A stack of a given size and the commands to run on it, identical for each subject. */
export interface Scenario extends Omit<Contents, "pending"> {
    readonly name: ScenarioName;
    /** The number of responses in the stack. */
    readonly size: number;
    readonly subjects: readonly Subject[];
    /** The commands in the order in which they are run. */
    readonly commands: readonly Command[];
}
