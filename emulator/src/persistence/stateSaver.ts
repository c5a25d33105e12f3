import type { EmulatorClock } from "../clock.js";
import type { Store } from "../store/store.js";
import { saveState } from "./stateFile.js";

/** Saves the records to the state file, if there is one. */
export class StateSaver {
    private running: Promise<void> = Promise.resolve();
    private waiting: Promise<void> | undefined;

    /** @param path the state file; undefined if nothing is saved */
    constructor(
        private readonly path: string | undefined,
        private readonly store: Store,
        private readonly clock: EmulatorClock,
    ) {}

    /**
     * Saves all records. Calls that wait while another save is running share the next one.
     * @returns a promise that resolves once everything that has been written so far is in the file
     */
    save(): Promise<void> {
        if (this.path === undefined) {
            return Promise.resolve();
        }
        this.waiting ??= this.saveAfter(this.path, this.running);
        return this.waiting;
    }

    /** Saves all records in the background, for a change that nobody waits for. */
    saveInBackground(): void {
        this.save().catch((error: unknown) => process.emitWarning(String(error)));
    }

    private async saveAfter(path: string, previous: Promise<void>): Promise<void> {
        await previous.catch(() => undefined);
        this.waiting = undefined;
        this.running = saveState(path, this.store, this.clock);
        return this.running;
    }
}
