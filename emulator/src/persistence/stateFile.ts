import { readFile, rename, writeFile } from "node:fs/promises";
import type { EmulatorClock } from "../clock.js";
import { isRegionId } from "../regions.js";
import type { RegionRecords } from "../store/regionStore.js";
import type { Store } from "../store/store.js";
import { recordsProblem } from "./validateRecords.js";

/** Increased whenever the form of the file changes. */
const stateFormat = 2;

/** Everything that is kept between runs: all records, and the time. */
interface State {
    readonly format: typeof stateFormat;
    readonly time: number;
    readonly directoriesWithSharing: readonly string[];
    readonly regions: Readonly<Record<string, RegionRecords>>;
}

/** Writes all records to a file, whole or not at all. */
export async function saveState(path: string, store: Store, clock: EmulatorClock): Promise<void> {
    const directories = [...store.directories.values()].filter(({ sharingEnabled }) => sharingEnabled);
    const state: State = {
        format: stateFormat,
        time: clock.now(),
        directoriesWithSharing: directories.map(({ id }) => id),
        regions: Object.fromEntries([...store.allRegions()].map((region) => [region.id, region.records()])),
    };
    const draft = `${path}.${process.pid}.tmp`;
    try {
        await writeFile(draft, `${JSON.stringify(state)}\n`);
        await rename(draft, path);
    } catch (error) {
        throw new Error(`the state cannot be written to ${path}: ${String(error)}`, { cause: error });
    }
}

/** Reads the records of a state file, if there is one, into a new store, and advances the clock to its time. */
export async function loadState(path: string, store: Store, clock: EmulatorClock): Promise<void> {
    const source = await readIfPresent(path);
    if (source === undefined) {
        return;
    }
    const state = parseState(source, path);
    clock.advance(Math.max(0, state.time - clock.now()));
    for (const id of state.directoriesWithSharing) {
        const directory = store.directories.get(id);
        if (directory !== undefined) {
            directory.sharingEnabled = true;
        }
    }
    for (const [id, records] of Object.entries(state.regions)) {
        if (isRegionId(id)) {
            store.region(id).restore(records);
        }
    }
}

async function readIfPresent(path: string): Promise<string | undefined> {
    try {
        return await readFile(path, "utf8");
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") {
            return undefined;
        }
        throw error;
    }
}

function parseState(source: string, path: string): State {
    const problem = (reason: string) => new Error(`${path} is not a state file of this emulator: ${reason}`);
    let content: unknown;
    try {
        content = JSON.parse(source);
    } catch (error) {
        throw problem(String(error));
    }
    const found = stateProblem(content);
    if (found !== undefined) {
        throw problem(found);
    }
    return content as State;
}

function stateProblem(content: unknown): string | undefined {
    const state = Object(content) as Partial<State>;
    if (state.format !== stateFormat) {
        return `its format is ${String(state.format)}, not ${stateFormat}`;
    }
    if (typeof state.time !== "number" || !Array.isArray(state.directoriesWithSharing)) {
        return "its time or its directories are missing";
    }
    if (typeof state.regions !== "object" || state.regions === null) {
        return "its regions are missing";
    }
    for (const [id, records] of Object.entries(state.regions)) {
        const found = recordsProblem(records);
        if (found !== undefined) {
            return `region ${id}: ${found}`;
        }
    }
    return undefined;
}
