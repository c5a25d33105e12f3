import type { Measure } from "../figures/statistics";
import type { Command } from "../run/command";
import type { Sample } from "../run/sample";

export interface Comparison {
    readonly title: string;
    readonly command: Command;
    readonly measure: Measure;
}

const commands: readonly Pick<Comparison, "title" | "command">[] = [
    { title: "up", command: "up" },
    { title: "up, nothing to do", command: "noop" },
    { title: "refresh", command: "refresh" },
    { title: "destroy", command: "destroy" },
];

export const times: readonly Comparison[] = commands.map((command) => ({
    ...command,
    measure: "milliseconds",
}));

export const memory: readonly Comparison[] = [
    { title: "memory, up", command: "up", measure: "peakBytes" },
    { title: "memory, refresh", command: "refresh", measure: "peakBytes" },
];

export const state: readonly Comparison[] = [{ title: "state", command: "up", measure: "stateBytes" }];

/** The samples of the scenario that compares all subjects. */
export function comparisonSamples(samples: readonly Sample[]): Sample[] {
    return samples.filter(({ scenario }) => scenario === "alternatives");
}
