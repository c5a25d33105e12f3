import { compared } from "../subject";
import type { Scenario, ScenarioName } from "./scenario";

/** The sizes and repetitions of a run. */
export interface Plan {
    /** How often everything is measured, each time with new services and stacks. */
    readonly rounds: number;
    /** How often a refresh is measured in each round: it is short, and so varies more. */
    readonly refreshes: number;
    /** The number of responses in each scenario's stack. */
    readonly sizes: Readonly<Record<ScenarioName, number>>;
}

/** The plan that checks all goals. */
export const fullPlan: Plan = {
    // As many as the large stack has subjects: who goes first finds the disk idle.
    rounds: 3,
    refreshes: 2,
    sizes: { stack: 500, alternatives: 100, accounts: 200, explicitProviders: 20 },
};

/** The plan of `--quick`: small stacks, measured once. */
export const quickPlan: Plan = {
    rounds: 1,
    refreshes: 1,
    sizes: { stack: 30, alternatives: 10, accounts: 10, explicitProviders: 3 },
};

/** All scenarios, with the sizes of a plan. */
export function scenariosOf({ sizes }: Plan): Scenario[] {
    return [
        {
            name: "stack",
            size: sizes.stack,
            manyAccounts: false,
            subjects: ["floor", "ours", "plugin"],
            commands: ["up", "noop", "refresh"],
        },
        {
            name: "alternatives",
            size: sizes.alternatives,
            manyAccounts: false,
            subjects: compared,
            commands: ["up", "noop", "refresh", "destroy"],
        },
        {
            name: "accounts",
            size: sizes.accounts,
            manyAccounts: true,
            subjects: ["floor", "accounts"],
            commands: ["up", "refresh"],
        },
        {
            name: "explicitProviders",
            size: sizes.explicitProviders,
            manyAccounts: true,
            subjects: ["accounts", "providers"],
            commands: ["up"],
        },
    ];
}
