import type { JsonObject } from "../json.js";
import type { Settings } from "../settings/settings.js";
import type { Account } from "../store/records.js";
import type { RegionStore } from "../store/regionStore.js";
import type { Store } from "../store/store.js";
import type { RoleSession } from "../store/temporaryKeys.js";
import type { Parameters } from "./parameters/parameters.js";

/** On whose behalf a call is made. */
export interface Caller {
    /** For an anonymous operation a stand-in without keys. */
    readonly account: Account;
    /** Null: the account's own key; else the role its temporary key was given for. */
    readonly role: RoleSession | null;
}

/** One call of an operation, with all that it may look at. */
export interface Call {
    readonly parameters: Parameters;
    readonly caller: Caller;
    readonly region: RegionStore;
    readonly store: Store;
    readonly settings: Settings;
    /** The service's time, in milliseconds since 1970. */
    readonly now: number;
    /** Sees every write at once, whatever the settings for late visibility say. */
    readonly upToDate: boolean;
    /** How late lists show what it writes, and how old what it lists may be, in milliseconds. */
    readonly visibilityDelay: number;
}

/** An operation of an API. It runs to its end without a pause: that is the lock that makes it atomic. */
export interface Operation {
    readonly name: string;
    /** The version of the API it belongs to, which tells the product. */
    readonly version: string;
    /** Its published rate limit, for each account and region. */
    readonly callsPerSecond: number;
    /** Needs no signature, for its parameters prove who calls; default: false. */
    readonly anonymous?: boolean;
    /** @returns the answer without its RequestId @throws ApiError */
    perform(call: Call): JsonObject;
}

/** The version of the ResourceSharing API. */
export const resourceSharingVersion = "2020-01-10";

/** Published limits of calls a second, for each account, region and operation (the API's quota page). */
export const readsPerSecond = 20;
export const writesPerSecond = 10;

/** A reading operation of ResourceSharing. */
export function readOperation(name: string, perform: (call: Call) => JsonObject): Operation {
    return { name, version: resourceSharingVersion, callsPerSecond: readsPerSecond, perform };
}

/** A writing operation of ResourceSharing. */
export function writeOperation(name: string, perform: (call: Call) => JsonObject): Operation {
    return { name, version: resourceSharingVersion, callsPerSecond: writesPerSecond, perform };
}

/** A changing operation that the quota page counts at the rate of reads: permissions and tags. */
export const permissionOperation = readOperation;

/** A time as answers show it: ISO 8601 in UTC with milliseconds. */
export function formatTime(milliseconds: number): string {
    const known = timeTexts.get(milliseconds);
    if (known !== undefined) {
        return known;
    }
    if (timeTexts.size >= maxFormattedTimes) {
        timeTexts.clear();
    }
    const text = new Date(milliseconds).toISOString();
    timeTexts.set(milliseconds, text);
    return text;
}

/** Lists show the same few times again and again, and writing one out costs as much as the rest of its row. */
const timeTexts = new Map<number, string>();
const maxFormattedTimes = 10_000;
