import type { EmulatorClock } from "../clock.js";
import { InputError } from "../errors/inputError.js";
import { NotFoundError } from "../errors/notFoundError.js";
import { asSnapshot, currentSnapshot, restoreSnapshot, type Snapshot } from "../persistence/snapshot.js";
import type { StateSaver } from "../persistence/stateSaver.js";
import type { Store } from "../store/store.js";

/** The name of the snapshot that a reset goes back to. */
export const initialSnapshot = "initial";

/** Snapshots of all records, in memory. */
export class Snapshots {
    private readonly byName = new Map<string, Snapshot>();

    constructor(
        private readonly store: Store,
        private readonly clock: EmulatorClock,
        private readonly saver: StateSaver,
    ) {}

    names(): readonly string[] {
        return [...this.byName.keys()];
    }

    take(): Snapshot {
        return structuredClone(currentSnapshot(this.store, this.clock));
    }

    saveInitial(): void {
        this.byName.set(initialSnapshot, this.take());
    }

    /**
     * Saves all records under a name, in place of an earlier snapshot of that name.
     * @throws InputError for the name `initial`, which is that of the records at the start
     */
    save(name: string): Snapshot {
        if (name === initialSnapshot) {
            throw new InputError(
                `the snapshot ${name} is the one that a reset goes back to; use another name`,
            );
        }
        const snapshot = this.take();
        this.byName.set(name, snapshot);
        return snapshot;
    }

    /** The snapshot of a name. @throws NotFoundError */
    find(name: string): Snapshot {
        const snapshot = this.byName.get(name);
        if (snapshot === undefined) {
            throw new NotFoundError(`there is no snapshot ${JSON.stringify(name)}`);
        }
        return snapshot;
    }

    /**
     * Replaces all records, and advances the clock to the snapshot's time if that is later.
     * @param snapshot the name of one that has been saved, or a snapshot
     * @throws InputError saying why it is not a snapshot
     */
    async load(snapshot: string | Snapshot): Promise<void> {
        const name = "the content";
        const found = typeof snapshot === "string" ? this.find(snapshot) : asSnapshot(snapshot, name);
        restoreSnapshot(this.store, this.clock, found, name);
        await this.saver.save();
    }
}
