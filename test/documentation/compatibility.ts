import { readFileSync } from "node:fs";
import { type Results, resultsFile } from "../versions/support/results";
import { table } from "./table";

const { date, versions, results }: Results = JSON.parse(readFileSync(resultsFile, "utf8"));

/** When the rows of the table were run, and with what. */
export function compatibilityRun(): string {
    const all = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
    return `Run on ${date} with ${all.join(", ")}, where a row does not say otherwise.`;
}

/** What the package was tried with, and what was run. */
export function compatibilityTable(): string {
    return table(
        ["with", "version", "what was run"],
        results.map(({ choice, version, ran }) => [choice, version, ran]),
    );
}
