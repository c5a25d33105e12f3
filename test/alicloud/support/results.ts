import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Durations } from "../../support/bothSides/act";
import type { Play } from "../../support/bothSides/playStories";

/** Stories are played in several processes: each story has a file here until the run ends. */
const directory = join(__dirname, "../results");

/** How long the commands of one story took. */
export interface Result {
    readonly story: string;
    readonly form: Play["form"];
    readonly durations: Durations;
}

export function clearResults(): void {
    rmSync(directory, { recursive: true, force: true });
    mkdirSync(directory);
}

export function writeResult({ story, form }: Play, durations: Durations): void {
    const result: Result = { story: story.name, form, durations };
    const name = `${form} ${story.name}`.replace(/\W+/g, "-");
    writeFileSync(join(directory, `${name}.json`), JSON.stringify(result));
}

export function readResults(): Result[] {
    return readdirSync(directory).map((name) => JSON.parse(readFileSync(join(directory, name), "utf8")));
}
