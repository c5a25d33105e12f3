import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { parseResults, type Results } from "./results";

/** The results of a run, and the file that contains them. */
export interface ResultsFile {
    readonly results: Results;
    readonly file: string;
}

/**
 * Reads the results of an earlier run.
 * @throws Error if the file cannot be read or is not a results file
 */
export async function loadResults(file: string): Promise<ResultsFile> {
    return { results: parseResults(await readFile(file, "utf8"), file), file };
}

/** Writes results as JSON, and creates the file's directory if necessary. */
export async function saveResults({ results, file }: ResultsFile): Promise<void> {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${JSON.stringify(results, null, 2)}\n`);
}
