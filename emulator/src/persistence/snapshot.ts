import type { z } from "zod";
import type { EmulatorClock } from "../clock.js";
import { InputError } from "../errors/inputError.js";
import type { Inferred } from "../schema/inferred.js";
import { schemas } from "../schema/load.js";
import type { snapshotMembers, stateMembers } from "../schema/snapshot.js";
import type { Store } from "../store/store.js";

/** All records of an emulator, and its time. */
export type Snapshot = Inferred<typeof snapshotMembers>;

/** What a state file contains. */
export type State = Inferred<typeof stateMembers>;

/** The records of a store as they are now. They are not copied, so they change with the store. */
export function currentSnapshot(store: Store, clock: EmulatorClock): Snapshot {
    const directories = [...store.directories.values()].filter(({ sharingEnabled }) => sharingEnabled);
    return {
        format: 2,
        time: clock.now(),
        directoriesWithSharing: directories.map(({ id }) => id),
        regions: Object.fromEntries([...store.allRegions()].map((region) => [region.id, region.records()])),
    };
}

/**
 * Replaces all records of a store, and advances the clock to the snapshot's time if that is later.
 * @param name how the message calls the snapshot
 * @throws InputError, with nothing changed, if a share belongs to an account that the store does not have
 */
export function restoreSnapshot(store: Store, clock: EmulatorClock, snapshot: Snapshot, name: string): void {
    requireOwners(store, snapshot, name);
    const { time, directoriesWithSharing, regions } = structuredClone(snapshot);
    clock.advance(Math.max(0, time - clock.now()));
    for (const directory of store.directories.values()) {
        directory.sharingEnabled = directoriesWithSharing.includes(directory.id);
    }
    for (const { id } of store.allRegions()) {
        store.replaceRegion(id, regions[id] ?? { shares: [], invitations: [], resources: [], targets: [] });
    }
}

function requireOwners(store: Store, { regions }: Snapshot, name: string): void {
    for (const [id, { shares }] of Object.entries(regions)) {
        const index = shares.findIndex(({ ownerId }) => store.account(ownerId) === undefined);
        const share = shares[index];
        if (share !== undefined) {
            const names = [...store.accounts.values()].map((account) => account.name).join(", ");
            throw new InputError(
                `${notASnapshot(name)}: regions.${id}.shares[${index}].ownerId ${JSON.stringify(share.ownerId)} is not an account; there are ${names}`,
            );
        }
    }
}

/** A value as a snapshot. @throws InputError saying why it is none @param name how the message calls the value */
export function asSnapshot(content: unknown, name: string): Snapshot {
    return validRecords(schemas().snapshot, content, name);
}

/** A value as the content of a state file. @throws InputError saying why it is none @param path the file */
export function asState(content: unknown, path: string): State {
    return validRecords(schemas().state, content, path);
}

function validRecords<Value>(schema: z.ZodType<Value>, content: unknown, name: string): Value {
    const result = schema.safeParse(content);
    if (!result.success) {
        const [problem] = schemas().problemsOf(result.error, "it");
        throw new InputError(`${notASnapshot(name)}: ${problem?.message}`);
    }
    return result.data;
}

/** What a message about a value that is no snapshot begins with. */
export function notASnapshot(name: string): string {
    return `${name} is not a snapshot of this emulator`;
}
