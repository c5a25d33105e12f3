import { readFile, rename, writeFile } from "node:fs/promises";
import type { EmulatorClock } from "../clock.js";
import { InputError } from "../errors/inputError.js";
import type { Store } from "../store/store.js";
import { asSnapshot, currentSnapshot, restoreSnapshot, type Snapshot } from "./snapshot.js";

/** What a state file contains. */
interface State extends Snapshot {
    /** What temporary keys are derived from, so that they are valid after a restart. */
    readonly temporaryKeySecret: string;
}

/**
 * Writes all records to a file, whole or not at all. The draft always has the same name, so that the next save replaces
 * one that a killed process has left.
 */
export async function saveState(path: string, store: Store, clock: EmulatorClock): Promise<void> {
    const draft = `${path}.tmp`;
    const state: State = {
        ...currentSnapshot(store, clock),
        temporaryKeySecret: store.temporaryKeys.secret,
    };
    try {
        await writeFile(draft, `${JSON.stringify(state)}\n`, { flush: true, mode: 0o600 });
        await rename(draft, path);
    } catch (error) {
        throw new Error(`the state cannot be written to ${path}: ${String(error)}`, { cause: error });
    }
}

/** Reads a snapshot from a file. @throws InputError saying why its content is none */
export async function readSnapshot(path: string): Promise<Snapshot> {
    const source = await readFile(path, "utf8");
    try {
        return asSnapshot(JSON.parse(source), path);
    } catch (error) {
        throw error instanceof SyntaxError
            ? new InputError(`${path} is not a snapshot of this emulator: ${error.message}`)
            : error;
    }
}

/**
 * Restores the state of a file.
 * @returns whether there is such a file
 * @throws InputError saying why its content is no state
 */
export async function restoreState(path: string, store: Store, clock: EmulatorClock): Promise<boolean> {
    const state = await readStateIfPresent(path);
    if (state === undefined) {
        return false;
    }
    restoreSnapshot(store, clock, state, path);
    if (typeof state.temporaryKeySecret === "string") {
        store.temporaryKeys.secret = state.temporaryKeySecret;
    }
    return true;
}

async function readStateIfPresent(path: string): Promise<(Snapshot & Partial<State>) | undefined> {
    try {
        return await readSnapshot(path);
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") {
            return undefined;
        }
        throw error;
    }
}
