import { readFile, rename, writeFile } from "node:fs/promises";
import type { EmulatorClock } from "../clock.js";
import { InputError } from "../errors/inputError.js";
import type { Store } from "../store/store.js";
import { asSnapshot, currentSnapshot, type Snapshot } from "./snapshot.js";

/** Writes all records to a file, whole or not at all. */
export async function saveState(path: string, store: Store, clock: EmulatorClock): Promise<void> {
    const draft = `${path}.${process.pid}.tmp`;
    try {
        await writeFile(draft, `${JSON.stringify(currentSnapshot(store, clock))}\n`, { flush: true });
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

/** Reads a snapshot from a file, or undefined if there is no such file. @throws InputError saying why its content is none */
export async function readSnapshotIfPresent(path: string): Promise<Snapshot | undefined> {
    try {
        return await readSnapshot(path);
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") {
            return undefined;
        }
        throw error;
    }
}
