import type { JsonObject } from "../json.js";
import type { Settings } from "../settings/definitions.js";
import type { Account } from "../store/records.js";
import type { RegionStore } from "../store/regionStore.js";
import type { Store } from "../store/store.js";
import type { RoleSession } from "../store/temporaryKeys.js";
import type { OperationName, OperationResult } from "./operationTypes.js";
import type { Parameters } from "./parameters/parameters.js";

/** The account, and the role if any, that makes a call. */
export interface Caller {
    /** For an anonymous operation, an account without keys. */
    readonly account: Account;
    /** The role that the temporary key was issued for; null if the call is signed with the account's own key. */
    readonly role: RoleSession | null;
}

/** An account as a caller without a role; one that is not the emulator's has no keys. */
export function callerOf(account: Account | undefined, id = ""): Caller {
    const stranger = { id, name: id, accessKeyId: "", accessKeySecret: "" };
    return { account: account ?? { ...stranger, resourceDirectoryId: null, site: "china" }, role: null };
}

/** A call of an operation, with everything that it may read or change. */
export interface Call {
    readonly parameters: Parameters;
    readonly caller: Caller;
    readonly region: RegionStore;
    readonly store: Store;
    readonly settings: Settings;
    /** The service's time, in milliseconds since 1970. */
    readonly now: number;
    /** Whether it sees every write at once, whatever the settings for late visibility say. */
    readonly upToDate: boolean;
    /** How late lists show what it writes, and how outdated what it lists may be, in milliseconds. */
    readonly visibilityDelay: number;
}

/** An operation of an API. It runs synchronously to its end, which makes it atomic. */
export interface Operation {
    readonly name: OperationName;
    /** The version of the API that it belongs to, which identifies the product. */
    readonly version: string;
    /** Whether it may change records. */
    readonly writes: boolean;
    /** The published rate limit for each account and region. */
    readonly callsPerSecond: number;
    /** Whether it needs no signature, because its parameters prove who the caller is. Default: false. */
    readonly anonymous?: boolean;
    /** Performs the operation. @returns the response without its RequestId @throws ApiError */
    perform(call: Call): JsonObject;
}

/** The version of the ResourceSharing API. */
export const resourceSharingVersion = "2020-01-10";

/** Published limits of calls per second, for each account, region and operation (the API's quota page). */
export const readsPerSecond = 20;
export const writesPerSecond = 10;

/** A read operation of ResourceSharing. */
export function readOperation<Name extends OperationName>(
    name: Name,
    perform: (call: Call) => OperationResult<Name>,
): Operation {
    const callsPerSecond = readsPerSecond;
    return { name, version: resourceSharingVersion, writes: false, callsPerSecond, perform };
}

/** A write operation of ResourceSharing. */
export function writeOperation<Name extends OperationName>(
    name: Name,
    perform: (call: Call) => OperationResult<Name>,
): Operation {
    const callsPerSecond = writesPerSecond;
    return { name, version: resourceSharingVersion, writes: true, callsPerSecond, perform };
}

/** A write operation on permissions or tags, which has the rate limit of a read operation. */
export function permissionOperation<Name extends OperationName>(
    name: Name,
    perform: (call: Call) => OperationResult<Name>,
): Operation {
    return { ...readOperation(name, perform), writes: true };
}

/** A time as responses show it: ISO 8601 in UTC with milliseconds. */
export function formatTime(milliseconds: number): string {
    const known = formattedTimes.get(milliseconds);
    if (known !== undefined) {
        return known;
    }
    if (formattedTimes.size >= maxFormattedTimes) {
        formattedTimes.clear();
    }
    const formatted = new Date(milliseconds).toISOString();
    formattedTimes.set(milliseconds, formatted);
    return formatted;
}

/** Lists show the same few times over and over, and formatting one costs as much as the rest of its row. */
const formattedTimes = new Map<number, string>();
const maxFormattedTimes = 10_000;
