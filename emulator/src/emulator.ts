import type { EmulatorClock } from "./clock.js";
import type { Controls } from "./controls/controls.js";
import type { InvitationRecord, Records } from "./controls/records.js";
import type { CreatedShare, ShareOptions } from "./controls/share.js";
import type { Snapshots } from "./controls/snapshots.js";
import type { Faults } from "./faults/faults.js";
import type { NumberedRequest } from "./gateway/requestLog.js";
import type { OperationCall } from "./inProcessClient.js";
import type { Settings } from "./settings/definitions.js";
import type { Account } from "./store/records.js";

/** A running emulator of the Resource Sharing service. */
export interface Emulator {
    /** Its URL, for example `http://127.0.0.1:38211`. */
    readonly url: string;
    /** The URL of its page, with the token if one is needed; the controls over HTTP are below `<url>/_emulator/`. */
    readonly pageUrl: string;
    /**
     * Bearer token that the controls over HTTP require, and, as `?token=`, the credentials below `<url>/credentials/`;
     * null if they require none.
     */
    readonly controlToken: string | null;
    /** The accounts, in the order in which they were given. */
    readonly accounts: readonly Account[];
    /** The clock that the service goes by. */
    readonly clock: EmulatorClock;
    /** Every request received over HTTP, in order of arrival. */
    readonly requests: readonly NumberedRequest[];
    /** The faults that requests meet. */
    readonly faults: Faults;
    /** How the service behaves; every setting may be changed while it runs. */
    readonly settings: Settings;
    /** What a test can do to the service that no API can, and its records as they are stored. */
    readonly controls: Controls;
    /** Shares, invitations and memberships as they stand now. */
    readonly records: Records;
    /** Snapshots of all records. */
    readonly snapshots: Snapshots;
    /**
     * Creates a share with its resources, and invites its receivers, without HTTP.
     * @throws ApiError, with `code` and `httpStatus`, as CreateResourceShare does
     * @throws InputError naming the account or the share id that cannot be used
     */
    share(options: ShareOptions): Promise<CreatedShare>;
    /** Accepts an invitation as its receiver, without HTTP. @throws ApiError @throws NotFoundError */
    accept(invitationId: string): Promise<InvitationRecord>;
    /** Rejects an invitation as its receiver, without HTTP. @throws ApiError @throws NotFoundError */
    reject(invitationId: string): Promise<InvitationRecord>;
    /**
     * Removes a receiver from a share as its owner, without HTTP. A pending invitation is cancelled.
     * @param receiver its name or id
     * @throws ApiError
     * @throws NotFoundError
     */
    remove(resourceShareId: string, receiver: string): Promise<void>;
    /**
     * Calls an operation without HTTP: no signature, permission, fault, limit or log entry, and lists that are always
     * up to date. Use it to act as the sender, and to see what the service really has on record.
     * Its arguments are the name or id of the account that calls, the operation, its parameters as nested values, for
     * example `{ Targets: ["…"], Resources: [{ ResourceId: "…", ResourceType: "VSwitch" }] }`, and the region (default:
     * cn-hangzhou). The operation's name decides the types of its parameters and of its response.
     * @throws ApiError with the `code` and `httpStatus` of the service's error
     * @throws InputError for an account that does not exist
     */
    readonly call: OperationCall;
    /** Calls a function with each request once it has its response. @returns a function that ends that */
    onRequest(listener: (request: NumberedRequest) => void): () => void;
    /** Clears the log of requests. */
    clearRequests(): void;
    /**
     * Makes everything as it was at the start: records (those of the configuration file included), settings, faults,
     * permissions, injected failures, the clock, and an empty log of requests.
     */
    reset(): Promise<void>;
    /** Saves all records, and the time, to the state file, if there is one. */
    save(): Promise<void>;
    /** Stops the emulator, closes every connection, and saves like `save`. */
    close(): Promise<void>;
}
