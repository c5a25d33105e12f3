/**
 * `npm run bench`: what this package costs beside a provider that does nothing, and beside what a user would write
 * instead, with the real CLI on a local service. Ends with exit status 1 where a goal is missed.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Command, Option } from "commander";
import { ensurePulumi, Interruption, interruption } from "tools";
import { evaluate } from "./figures/evaluate";
import { figures } from "./figures/figures";
import { drawChart } from "./report/chart";
import { describe } from "./report/progress";
import { parseResults, type Results, thisMachine } from "./report/results";
import { goalsTable, peersTable } from "./report/tables";
import { runScenario } from "./run/runScenario";
import type { Sample } from "./run/sample";
import { fullPlan, quickPlan, scenariosOf } from "./run/scenario";

interface Options {
    readonly quick?: boolean;
    readonly only?: string;
    readonly rounds?: string;
    readonly out?: string;
    readonly from?: string;
}

const choices = [...figures.map(({ name }) => name), "peers"];

new Command("npm run bench --")
    .option("--quick", "small stacks, about two minutes; judges calls and sizes, no times")
    .addOption(new Option("--only <figure>", "one figure").choices(choices))
    .option("--rounds <number>", "how often each is measured; default: 5, quick: 1")
    .option("--out <file>", "where the samples go, as JSON, and the chart beside them, as SVG")
    .option("--from <file>", "measure nothing: judge the samples of an earlier run")
    .action(async (options: Options) => {
        const results = options.from === undefined ? await measure(options) : await load(options.from);
        await report(results, options);
    })
    .parseAsync()
    .catch((error: unknown) => {
        console.error(error instanceof Error ? error.message : error);
        process.exitCode = error instanceof Interruption ? error.exitCode : 1;
    });

async function measure({ quick = false, only, rounds }: Options): Promise<Results> {
    const plan = quick ? quickPlan : fullPlan;
    const scenarioName = figures.find(({ name }) => name === only)?.scenario ?? only;
    const scenarios = scenariosOf({ ...plan, rounds: rounds === undefined ? plan.rounds : Number(rounds) });
    const samples: Sample[] = [];
    const surroundings = {
        pulumi: await ensurePulumi(),
        signal: interruption(),
        onSample: (sample: Sample) => {
            samples.push(sample);
            console.log(describe(sample));
        },
    };
    const time = new Date().toISOString();
    for (const scenario of scenarios.filter(
        ({ name }) => scenarioName === undefined || name === scenarioName,
    )) {
        await runScenario(scenario, surroundings);
    }
    return { time, isQuick: quick, machine: thisMachine(), samples };
}

async function load(file: string): Promise<Results> {
    return parseResults(await readFile(file, "utf8"));
}

async function report(results: Results, { only, out, from }: Options): Promise<void> {
    const rows = evaluate(
        figures.filter(({ name }) => only === undefined || name === only),
        results,
    );
    const { processors, processor, memoryGibibytes, platform, node } = results.machine;
    console.log(
        `\n${processors} × ${processor}, ${memoryGibibytes} GiB, ${platform}, Node.js ${node}; ${results.time}\n`,
    );
    if (rows.length > 0) {
        console.log(goalsTable(rows));
    }
    const chart = drawChart(results.samples);
    if (chart !== null) {
        console.log(peersTable(results.samples));
    }
    if (from === undefined || out !== undefined) {
        const file =
            out ?? join(__dirname, "..", "..", "results", `${results.time.replaceAll(":", "")}.json`);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, `${JSON.stringify(results, null, 2)}\n`);
        console.log(`Samples: ${file}`);
        if (chart !== null) {
            await writeFile(file.replace(/(\.json)?$/, ".svg"), chart);
        }
    }
    process.exitCode = rows.some(({ verdict }) => verdict === "missed") ? 1 : 0;
}
