import type { Measure } from "../figures/statistics";
import type { Sample } from "../run/sample";
import type { Command } from "../run/scenario";
import type { Subject } from "../subject";

/** What is shown of every subject side by side. */
export interface Compared {
    readonly title: string;
    readonly command: Command;
    readonly measure: Measure;
}

const commands: readonly Pick<Compared, "title" | "command">[] = [
    { title: "up", command: "up" },
    { title: "up, nothing to do", command: "idle" },
    { title: "refresh", command: "refresh" },
    { title: "destroy", command: "destroy" },
];

/** How long each command takes. */
export const times: readonly Compared[] = commands.map((one) => ({ ...one, measure: "milliseconds" }));

/** How many calls each command makes. */
export const calls: readonly Compared[] = commands.map((one) => ({ ...one, measure: "calls" }));

/** What the provider process holds at most. */
export const memory: readonly Compared[] = [
    { title: "memory, up", command: "up", measure: "peakBytes" },
    { title: "memory, refresh", command: "refresh", measure: "peakBytes" },
];

/** What the engine keeps of a response. */
export const state: readonly Compared[] = [{ title: "state", command: "up", measure: "stateBytes" }];

/** The samples of the comparison. */
export function comparedSamples(samples: readonly Sample[]): Sample[] {
    return samples.filter(({ scenario }) => scenario === "peers");
}

/** Those of one subject and command. */
export function samplesOf(samples: readonly Sample[], subject: Subject, command: Command): Sample[] {
    return samples.filter((sample) => sample.subject === subject && sample.command === command);
}
