/**
 * `npm run bench`: measures this package beside a provider that does nothing and beside what a user might write
 * instead, with the real CLI and a local service. Exits with status 1 if a goal is missed.
 */
import { writeFile } from "node:fs/promises";
import { Command, InvalidArgumentError, Option } from "commander";
import { Interruption } from "tools";
import { evaluate } from "./figures/evaluate";
import { figures } from "./figures/figures";
import { measure } from "./measure";
import { drawChart } from "./report/chart";
import { describeConditions } from "./report/results";
import { loadResults, type ResultsFile } from "./report/resultsFile";
import { alternativesTable, goalsTable } from "./report/tables";
import { type ScenarioName, scenarioNames } from "./run/scenario";

interface Options {
    readonly quick?: boolean;
    readonly only?: ScenarioName;
    readonly rounds?: number;
    readonly out?: string;
    readonly from?: string;
}

new Command("npm run bench --")
    .option("--quick", "measure small stacks, in some minutes; checks the size of the state, but no times")
    .addOption(new Option("--only <scenario>", "measure a single scenario").choices(scenarioNames))
    .option(
        "--rounds <number>",
        "how often to measure each scenario; default: 3, or 1 with --quick",
        parseRounds,
    )
    .option("--out <file>", "where to write the samples, as JSON; the chart goes beside them, as SVG")
    .option("--from <file>", "measure nothing, but check the samples of an earlier run")
    .action(async (options: Options) => {
        await report(options.from === undefined ? await measure(options) : await loadResults(options.from));
    })
    .parseAsync()
    .catch((error: unknown) => {
        console.error(error instanceof Error ? error.message : error);
        process.exitCode = error instanceof Interruption ? error.exitCode : 1;
    });

function parseRounds(argument: string): number {
    if (!/^[1-9]\d{0,2}$/.test(argument)) {
        throw new InvalidArgumentError("It must be a whole number from 1 to 999.");
    }
    return Number(argument);
}

/** Prints the tables, draws the chart, and sets the exit status. */
async function report({ results, file }: ResultsFile): Promise<void> {
    const evaluated = evaluate(figures, results);
    console.log(`\n${describeConditions(results)}\n`);
    if (evaluated.length > 0) {
        console.log(goalsTable(evaluated));
    }
    const chart = drawChart(results.samples);
    if (chart !== null) {
        console.log(alternativesTable(results.samples));
        await writeFile(file.replace(/(\.json)?$/, ".svg"), chart);
    }
    console.log(`Samples: ${file}`);
    process.exitCode = evaluated.some(({ status }) => status === "missed") ? 1 : 0;
}
