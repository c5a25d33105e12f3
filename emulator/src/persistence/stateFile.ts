import { existsSync } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";
import type { EmulatorClock } from "../clock.js";
import { InputError } from "../errors/inputError.js";
import type { Store } from "../store/store.js";
import {
    asSnapshot,
    asState,
    currentSnapshot,
    notASnapshot,
    restoreSnapshot,
    type Snapshot,
    type State,
} from "./snapshot.js";

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
    return asSnapshot(await readJson(path), path);
}

/**
 * Restores the state of a file.
 * @returns whether there is such a file
 * @throws InputError saying why its content is no state
 */
export async function restoreState(path: string, store: Store, clock: EmulatorClock): Promise<boolean> {
    if (!existsSync(path)) {
        return false;
    }
    const state = asState(await readJson(path), path);
    restoreSnapshot(store, clock, state, path);
    store.temporaryKeys.secret = state.temporaryKeySecret ?? store.temporaryKeys.secret;
    return true;
}

async function readJson(path: string): Promise<unknown> {
    const source = await readFile(path, "utf8");
    try {
        return JSON.parse(source);
    } catch (error) {
        throw new InputError(`${notASnapshot(path)}: ${(error as SyntaxError).message}`);
    }
}
