import { compared } from "../subject";
import type { Scenario } from "./scenario";

/** The sizes and repetitions of a run. Sizes are in responses, unless noted otherwise. */
export interface Plan {
    /** How often everything is measured, each time with new services and stacks. */
    readonly rounds: number;
    /** How often the repeatable commands of a large stack are measured in each round. */
    readonly repetitions: number;
    readonly lifecycle: number;
    readonly rateLimits: number;
    /** The number of old invitations that are listed beside the one of the stack. */
    readonly oldInvitations: number;
    readonly noResources: number;
    readonly growth: readonly number[];
    readonly alternatives: number;
    /** The number of accounts, each with one response. */
    readonly accounts: number;
    /** The number of accounts that have a provider each. */
    readonly explicitProviders: number;
}

/** The plan that checks all goals. */
export const fullPlan: Plan = {
    // Even, so that each of two subjects goes first equally often: the second one finds the disk still busy.
    rounds: 6,
    repetitions: 3,
    lifecycle: 500,
    rateLimits: 200,
    oldInvitations: 10_000,
    noResources: 100,
    growth: [10, 100, 1_000],
    alternatives: 100,
    accounts: 200,
    explicitProviders: 20,
};

/** The plan of `--quick`: small stacks, measured once. */
export const quickPlan: Plan = {
    rounds: 1,
    repetitions: 1,
    lifecycle: 30,
    rateLimits: 30,
    oldInvitations: 10_000,
    noResources: 10,
    growth: [10, 50],
    alternatives: 10,
    accounts: 10,
    explicitProviders: 3,
};

const defaults = {
    old: 0,
    resourcesPerShare: 1,
    rateLimits: false,
    manyAccounts: false,
    subjects: ["floor", "ours"],
    repetitions: 1,
} as const;

/** All scenarios, with the sizes of a plan. */
export function scenariosOf(plan: Plan): Scenario[] {
    return [
        {
            ...defaults,
            name: "lifecycle",
            size: plan.lifecycle,
            commands: ["up", "noop", "preview", "refresh"],
            repetitions: plan.repetitions,
        },
        {
            ...defaults,
            name: "plugin",
            size: plan.lifecycle,
            subjects: ["floor", "plugin"],
            commands: ["up", "refresh"],
            repetitions: plan.repetitions,
        },
        {
            ...defaults,
            name: "rateLimits",
            size: plan.rateLimits,
            rateLimits: true,
            commands: ["up", "destroy"],
        },
        {
            ...defaults,
            name: "oldInvitations",
            size: 1,
            old: plan.oldInvitations,
            subjects: ["ours"],
            commands: ["up", "refresh"],
        },
        { ...defaults, name: "single", size: 1, subjects: ["ours"], commands: ["up"] },
        {
            ...defaults,
            name: "noResources",
            size: plan.noResources,
            resourcesPerShare: 0,
            commands: ["up"],
        },
        ...plan.growth.map(
            (size): Scenario => ({ ...defaults, name: "growth", size, commands: ["up", "refresh"] }),
        ),
        {
            ...defaults,
            name: "alternatives",
            size: plan.alternatives,
            subjects: compared,
            commands: ["up", "noop", "refresh", "destroy"],
        },
        {
            ...defaults,
            name: "accounts",
            size: plan.accounts,
            manyAccounts: true,
            subjects: ["floor", "accounts"],
            commands: ["up", "refresh"],
        },
        {
            ...defaults,
            name: "explicitProviders",
            size: plan.explicitProviders,
            manyAccounts: true,
            subjects: ["accounts", "providers"],
            commands: ["up"],
        },
    ];
}
