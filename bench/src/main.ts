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

interface Options {
    readonly quick?: boolean;
    readonly only?: string;
    readonly rounds?: number;
    readonly out?: string;
    readonly from?: string;
}

const choices = [...figures.map(({ name }) => name), "alternatives"];

new Command("npm run bench --")
    .option("--quick", "measure small stacks, in about two minutes; checks calls and sizes, but no times")
    .addOption(new Option("--only <figure>", "measure a single figure").choices(choices))
    .option(
        "--rounds <number>",
        "how often to measure each figure; default: 6, or 1 with --quick",
        parseRounds,
    )
    .option("--out <file>", "where to write the samples, as JSON; the chart goes beside them, as SVG")
    .option("--from <file>", "measure nothing, but check the samples of an earlier run")
    .action(async (options: Options) => {
        const { from, only } = options;
        await report(from === undefined ? await measure(options) : await loadResults(from), only);
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
async function report({ results, file }: ResultsFile, only: string | undefined): Promise<void> {
    const evaluated = evaluate(
        figures.filter(({ name }) => only === undefined || name === only),
        results,
    );
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
