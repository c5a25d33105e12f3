import type { PulumiInstallation } from "tools";
import type { Sample } from "./sample";
import type { Scenario } from "./scenario";
import { TestBed } from "./testBed";

/** What all scenarios of a run share. */
export interface RunContext {
    readonly pulumi: PulumiInstallation;
    readonly signal: AbortSignal;
    /** How often a refresh is measured. */
    readonly refreshes: number;
    /** Receives each sample as soon as it has been taken. */
    readonly onSample: (sample: Sample) => void;
}

/**
 * Measures a scenario once, command by command and within each command one subject after the other, so that the
 * machine's other load affects all subjects alike. Which subject goes first changes with each round and repetition.
 */
export async function runScenario(
    scenario: Scenario,
    round: number,
    { pulumi, signal, refreshes, onSample }: RunContext,
): Promise<void> {
    const testBeds: TestBed[] = [];
    try {
        for (const subject of rotate(scenario.subjects, round)) {
            testBeds.push(await TestBed.create(subject, scenario, pulumi, signal));
        }
        for (const command of scenario.commands) {
            const repetitions = command === "refresh" ? refreshes : 1;
            for (let repetition = 0; repetition < repetitions; repetition++) {
                for (const testBed of rotate(testBeds, repetition)) {
                    onSample(await testBed.measure(command, round, repetition));
                }
            }
        }
    } finally {
        for (const testBed of testBeds) {
            await testBed.dispose();
        }
    }
}

function rotate<Item>(items: readonly Item[], by: number): Item[] {
    const start = by % items.length;
    return [...items.slice(start), ...items.slice(0, start)];
}
