/**
 * `npm run bench`: what this package costs beside a provider that does nothing, and beside what a user would write
 * instead, with the real CLI on a local service. Ends with exit status 1 where a goal is missed.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { ensurePulumi, Interruption, interruption } from "tools";
import { evaluate } from "./figures/evaluate";
import { figures } from "./figures/figures";
import { drawChart } from "./report/chart";
import { describe } from "./report/progress";
import { circumstances, parseResults, type Results, thisMachine } from "./report/results";
import { goalsTable, peersTable } from "./report/tables";
import { runScenario } from "./run/runScenario";
import type { Sample } from "./run/sample";
import { fullPlan, quickPlan, scenariosOf } from "./run/scenario";

interface Options {
    readonly quick?: boolean;
    readonly only?: string;
    readonly rounds?: number;
    readonly out?: string;
    readonly from?: string;
}

/** Results and where they are kept. */
interface Kept {
    readonly results: Results;
    readonly file: string;
}

const choices = [...figures.map(({ name }) => name), "peers"];

new Command("npm run bench --")
    .option("--quick", "small stacks, about two minutes; judges calls and sizes, no times")
    .addOption(new Option("--only <figure>", "one figure").choices(choices))
    .option("--rounds <number>", "how often each is measured; default: 6, quick: 1", roundsFrom)
    .option("--out <file>", "where the samples go, as JSON, and the chart beside them, as SVG")
    .option("--from <file>", "measure nothing: judge the samples of an earlier run")
    .action(async (options: Options) => {
        await report(options.from === undefined ? await measure(options) : await load(options.from), options);
    })
    .parseAsync()
    .catch((error: unknown) => {
        console.error(error instanceof Error ? error.message : error);
        process.exitCode = error instanceof Interruption ? error.exitCode : 1;
    });

function roundsFrom(text: string): number {
    if (!/^[1-9]\d{0,2}$/.test(text)) {
        throw new InvalidArgumentError("It must be a whole number from 1 to 999.");
    }
    return Number(text);
}

async function measure({ quick = false, only, rounds, out }: Options): Promise<Kept> {
    const plan = quick ? quickPlan : fullPlan;
    const time = new Date().toISOString();
    const file = out ?? join(__dirname, "..", "..", "results", `${time.replaceAll(":", "")}.json`);
    const samples: Sample[] = [];
    const results: Results = { time, isQuick: quick, machine: thisMachine(), samples };
    const scenarioName = figures.find(({ name }) => name === only)?.scenario ?? only;
    const scenarios = scenariosOf(plan).filter(
        ({ name }) => scenarioName === undefined || name === scenarioName,
    );
    const surroundings = {
        pulumi: await ensurePulumi(),
        signal: interruption(),
        onSample: (sample: Sample) => {
            samples.push(sample);
            console.log(describe(sample));
        },
    };
    // Round by round, not figure by figure: a slow quarter of an hour then touches every figure a little.
    for (let round = 0; round < (rounds ?? plan.rounds); round++) {
        for (const scenario of scenarios) {
            await runScenario(scenario, round, surroundings);
            await save(results, file);
        }
    }
    return { results, file };
}

async function load(file: string): Promise<Kept> {
    return { results: parseResults(await readFile(file, "utf8")), file };
}

async function report({ results, file }: Kept, { only }: Options): Promise<void> {
    const rows = evaluate(
        figures.filter(({ name }) => only === undefined || name === only),
        results,
    );
    console.log(`\n${circumstances(results)}\n`);
    if (rows.length > 0) {
        console.log(goalsTable(rows));
    }
    const chart = drawChart(results.samples);
    if (chart !== null) {
        console.log(peersTable(results.samples));
        await writeFile(file.replace(/(\.json)?$/, ".svg"), chart);
    }
    console.log(`Samples: ${file}`);
    process.exitCode = rows.some(({ verdict }) => verdict === "missed") ? 1 : 0;
}

/** After each scenario, so that an interrupted run is not lost: `--from` judges what there is. */
async function save(results: Results, file: string): Promise<void> {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${JSON.stringify(results, null, 2)}\n`);
}
