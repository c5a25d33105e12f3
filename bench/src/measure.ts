import { join } from "node:path";
import { ensurePulumi, interruption } from "tools";
import { describeSample } from "./report/progress";
import { type Results, thisMachine } from "./report/results";
import { type ResultsFile, saveResults } from "./report/resultsFile";
import { fullPlan, quickPlan, scenariosOf } from "./run/plan";
import { runScenario } from "./run/runScenario";
import type { Sample } from "./run/sample";
import type { ScenarioName } from "./run/scenario";

/** What to measure, and where to write the samples. */
export interface MeasureOptions {
    /** Whether to measure small stacks once; default: false. */
    readonly quick?: boolean;
    /** The name of a scenario; default: all. */
    readonly only?: ScenarioName;
    /** Default: the plan's. */
    readonly rounds?: number;
    /** Default: a file in `bench/results`, named by the time. */
    readonly out?: string;
}

const resultsDirectory = join(__dirname, "..", "..", "results");

/** Measures all scenarios, or one, and writes the samples to a file. */
export async function measure({ quick = false, only, rounds, out }: MeasureOptions): Promise<ResultsFile> {
    const plan = quick ? quickPlan : fullPlan;
    const time = new Date().toISOString();
    const file = out ?? join(resultsDirectory, `${time.replaceAll(":", "")}.json`);
    const samples: Sample[] = [];
    const results: Results = { time, isQuick: quick, machine: thisMachine(), samples };
    const scenarios = scenariosOf(plan).filter(({ name }) => only === undefined || name === only);
    const context = {
        pulumi: await ensurePulumi(),
        signal: interruption(),
        refreshes: plan.refreshes,
        onSample: (sample: Sample) => {
            samples.push(sample);
            console.log(describeSample(sample));
        },
    };
    // Round by round, not scenario by scenario, so that a slow quarter of an hour affects all figures a little.
    for (let round = 0; round < (rounds ?? plan.rounds); round++) {
        for (const scenario of scenarios) {
            await runScenario(scenario, round, context);
            // Not only at the end, so that `--from` can evaluate an interrupted run.
            await saveResults({ results, file });
        }
    }
    return { results, file };
}
