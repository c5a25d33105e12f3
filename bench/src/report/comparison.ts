import type { Measure } from "../figures/statistics";
import type { Command } from "../run/command";
import type { Sample } from "../run/sample";

/** A value that is shown for all subjects side by side. */
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

/** The run time of each command. */
export const times: readonly Comparison[] = commands.map((command) => ({
    ...command,
    measure: "milliseconds",
}));

/** The peak memory of the provider process. */
export const memory: readonly Comparison[] = [
    { title: "memory, up", command: "up", measure: "peakBytes" },
    { title: "memory, refresh", command: "refresh", measure: "peakBytes" },
];

/** The size of a response in the state. */
export const state: readonly Comparison[] = [{ title: "state", command: "up", measure: "stateBytes" }];

/** The samples of the scenario that compares all subjects. */
export function comparisonSamples(samples: readonly Sample[]): Sample[] {
    return samples.filter(({ scenario }) => scenario === "alternatives");
}
