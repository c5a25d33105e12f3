import type { PulumiInstallation } from "tools";
import { Contestant } from "./contestant";
import type { Sample } from "./sample";
import { repetitionsOf, type Scenario } from "./scenario";

/** Where a measurement happens. */
export interface Surroundings {
    readonly pulumi: PulumiInstallation;
    readonly signal: AbortSignal;
    /** Gets each sample as it is taken. */
    readonly onSample: (sample: Sample) => void;
}

/**
 * Measures a scenario once: command by command, one subject after the other, so that whatever else the machine
 * does meets them alike. Who begins changes from round to round, and with each repetition.
 */
export async function runScenario(
    scenario: Scenario,
    round: number,
    { pulumi, signal, onSample }: Surroundings,
): Promise<void> {
    const contestants: Contestant[] = [];
    try {
        for (const subject of rotated(scenario.subjects, round)) {
            contestants.push(await Contestant.enter(subject, scenario, pulumi, signal));
        }
        for (const command of scenario.commands) {
            for (let repetition = 0; repetition < repetitionsOf(command, scenario); repetition++) {
                for (const contestant of rotated(contestants, repetition)) {
                    onSample(await contestant.measure(command, round, repetition));
                }
            }
        }
    } finally {
        for (const contestant of contestants) {
            await contestant.leave();
        }
    }
}

function rotated<Item>(items: readonly Item[], by: number): Item[] {
    const start = by % items.length;
    return [...items.slice(start), ...items.slice(0, start)];
}
