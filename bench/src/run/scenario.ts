import type { Contents } from "../service/contents";
import type { Subject } from "../subject";

/** What is done with a stack, and what the command line calls it. */
export const commands = {
    up: ["up", "--yes", "--skip-preview"],
    idle: ["up", "--yes", "--skip-preview"],
    preview: ["preview"],
    refresh: ["refresh", "--yes", "--skip-preview"],
    destroy: ["destroy", "--yes", "--skip-preview"],
} as const;
export type Command = keyof typeof commands;

/** Nothing is otherwise after these, so that they can be repeated. */
const unchanging: readonly Command[] = ["idle", "preview", "refresh"];

export type ScenarioName = "lifecycle" | "limits" | "crowd" | "single" | "empty" | "growth" | "peers";

/** A stack of so many responses, and what is done with it, the same for every subject. */
export interface Scenario extends Omit<Contents, "pending"> {
    readonly name: ScenarioName;
    /** Responses in the stack. */
    readonly size: number;
    readonly subjects: readonly Subject[];
    /** In this order; `idle` is an `up` with nothing to do. */
    readonly commands: readonly Command[];
    /** How often a command that changes nothing is measured in a round: it is short, and chance weighs more. */
    readonly repetitions: number;
}

/** How often a command is measured in a round. */
export function repetitionsOf(command: Command, { repetitions }: Scenario): number {
    return unchanging.includes(command) ? repetitions : 1;
}

/** How large and how often: what tells a full run from a quick one. */
export interface Plan {
    /** How often all of it is measured, each time with new services and new stacks. */
    readonly rounds: number;
    /** How often the short commands of a large stack are measured in a round. */
    readonly repetitions: number;
    readonly lifecycle: number;
    readonly limits: number;
    readonly crowd: number;
    readonly empty: number;
    readonly growth: readonly number[];
    readonly peers: number;
}

export const fullPlan: Plan = {
    // Even, so that each subject goes first as often as the other: the second finds the disk still busy.
    rounds: 6,
    repetitions: 3,
    lifecycle: 500,
    limits: 200,
    crowd: 10_000,
    empty: 100,
    growth: [10, 100, 1_000],
    peers: 100,
};

export const quickPlan: Plan = {
    rounds: 1,
    repetitions: 1,
    lifecycle: 30,
    limits: 30,
    crowd: 10_000,
    empty: 10,
    growth: [10, 50],
    peers: 10,
};

const plain = {
    old: 0,
    resourcesPerShare: 1,
    rateLimits: false,
    subjects: ["floor", "ours"],
    repetitions: 1,
} as const;

/** Everything that is measured. */
export function scenariosOf(plan: Plan): Scenario[] {
    return [
        {
            ...plain,
            name: "lifecycle",
            size: plan.lifecycle,
            commands: ["up", "idle", "preview", "refresh"],
            repetitions: plan.repetitions,
        },
        {
            ...plain,
            name: "limits",
            size: plan.limits,
            rateLimits: true,
            commands: ["up", "destroy"],
        },
        {
            ...plain,
            name: "crowd",
            size: 1,
            old: plan.crowd,
            subjects: ["ours"],
            commands: ["up", "refresh"],
        },
        { ...plain, name: "single", size: 1, subjects: ["ours"], commands: ["up"] },
        {
            ...plain,
            name: "empty",
            size: plan.empty,
            resourcesPerShare: 0,
            commands: ["up"],
        },
        ...plan.growth.map(
            (size): Scenario => ({ ...plain, name: "growth", size, commands: ["up", "refresh"] }),
        ),
        {
            ...plain,
            name: "peers",
            size: plan.peers,
            subjects: ["floor", "ours", "documented", "accepter"],
            commands: ["up", "idle", "refresh", "destroy"],
        },
    ];
}
