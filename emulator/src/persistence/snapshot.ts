import type { EmulatorClock } from "../clock.js";
import { InputError } from "../errors/inputError.js";
import { isRegionId } from "../regions.js";
import type { RegionRecords } from "../store/regionStore.js";
import type { Store } from "../store/store.js";
import { latestTime } from "../timeLimits.js";
import { recordsProblem } from "./validateRecords.js";

/** Increased whenever the form of a snapshot changes. */
const snapshotFormat = 2;

/** All records of an emulator, and its time. */
export interface Snapshot {
    /** The version of this form. */
    readonly format: number;
    /** The emulator's time, in milliseconds since 1970. */
    readonly time: number;
    /** The ids of the resource directories that have enabled sharing. */
    readonly directoriesWithSharing: readonly string[];
    /** The records of each region, by its id. */
    readonly regions: Readonly<Record<string, RegionRecords>>;
}

/** The records of a store as they are now. They are not copied, so they change with the store. */
export function currentSnapshot(store: Store, clock: EmulatorClock): Snapshot {
    const directories = [...store.directories.values()].filter(({ sharingEnabled }) => sharingEnabled);
    return {
        format: snapshotFormat,
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
                `${name} is not a snapshot of this emulator: region ${id}: shares[${index}].ownerId ${JSON.stringify(share.ownerId)} is not an account; there are ${names}`,
            );
        }
    }
}

/** A value as a snapshot. @throws InputError saying why it is none @param name how the message calls the value */
export function asSnapshot(content: unknown, name: string): Snapshot {
    const problem = snapshotProblem(content);
    if (problem !== undefined) {
        throw new InputError(`${name} is not a snapshot of this emulator: ${problem}`);
    }
    return content as Snapshot;
}

function snapshotProblem(content: unknown): string | undefined {
    const snapshot = Object(content) as Partial<Snapshot>;
    if (snapshot.format !== snapshotFormat) {
        return `its format is ${String(snapshot.format)}, not ${snapshotFormat}`;
    }
    if (typeof snapshot.time !== "number" || !Array.isArray(snapshot.directoriesWithSharing)) {
        return "its time or its directories are missing";
    }
    if (!(Math.abs(snapshot.time) <= latestTime)) {
        return `its time must be at most ${latestTime}, not ${snapshot.time}`;
    }
    if (typeof snapshot.regions !== "object" || snapshot.regions === null) {
        return "its regions are missing";
    }
    for (const [id, records] of Object.entries(snapshot.regions)) {
        const problem = isRegionId(id) ? recordsProblem(records) : "there is no such region";
        if (problem !== undefined) {
            return `region ${id}: ${problem}`;
        }
    }
    return undefined;
}
