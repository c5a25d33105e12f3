import { advanceable, type EmulatorClock } from "./clock.js";
import { Controls } from "./controls/controls.js";
import { type CreatedShare, type ShareOptions, share } from "./controls/share.js";
import { Faults } from "./faults/faults.js";
import { Gateway } from "./gateway/gateway.js";
import { RateLimits } from "./gateway/rateLimits.js";
import { type LoggedRequest, RequestLog } from "./gateway/requestLog.js";
import { listen } from "./gateway/server.js";
import { InProcessClient, type OperationCall } from "./inProcessClient.js";
import { accountsFrom, type EmulatorOptions } from "./options.js";
import { loadState } from "./persistence/stateFile.js";
import { StateSaver } from "./persistence/stateSaver.js";
import { type Settings, settingsFrom } from "./settings/settings.js";
import type { Account } from "./store/records.js";
import { Store } from "./store/store.js";
import { publicUrlOf, urlOf } from "./url.js";

/** A running emulator of the Resource Sharing service. */
export interface Emulator {
    /** Its URL, for example `http://127.0.0.1:38211`. */
    readonly url: string;
    /** The accounts, in the order in which they were given. */
    readonly accounts: readonly Account[];
    /** The clock that the service goes by. */
    readonly clock: EmulatorClock;
    /** Every request received over HTTP, in order of arrival. */
    readonly requests: readonly LoggedRequest[];
    /** The faults that requests meet. */
    readonly faults: Faults;
    /** How the service behaves; every setting may be changed while it runs. */
    readonly settings: Settings;
    /** What a test can do that no API can, and the service's records. */
    readonly controls: Controls;
    /** @deprecated Use `controls`. Goes once test/service/model/stage.ts no longer reads it. */
    readonly world: Controls;
    /**
     * Creates a share with its resources, and invites its receivers, without HTTP.
     * @throws ApiError, with `code` and `httpStatus`, as CreateResourceShare does
     * @throws TypeError naming the account or the share id that cannot be used
     */
    share(options: ShareOptions): Promise<CreatedShare>;
    /**
     * Calls an operation without HTTP: no signature, permission, fault, limit or log entry, and lists that are always
     * up to date. Use it to act as the sender, and to see what the service really has on record.
     * Its arguments are the name or id of the account that calls, the operation, its parameters as nested values, for
     * example `{ Targets: ["…"], Resources: [{ ResourceId: "…", ResourceType: "VSwitch" }] }`, and the region (default:
     * cn-hangzhou). The operation's name decides the types of its parameters and of its response.
     * @throws ApiError with the `code` and `httpStatus` of the service's error
     * @throws TypeError for an account that does not exist
     */
    readonly call: OperationCall;
    /** Calls a function with each request once it has its response. */
    onRequest(listener: (request: LoggedRequest) => void): void;
    /** Clears the log of requests. */
    clearRequests(): void;
    /** Saves all records, and the time, to the state file, if there is one. */
    save(): Promise<void>;
    /** Stops the emulator, closes every connection, and saves like `save`. */
    close(): Promise<void>;
}

/** Starts an emulator of the Resource Sharing service on this machine. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
    const accounts = accountsFrom(options.accounts);
    const settings = settingsFrom(options.settings);
    const clock = advanceable(options.clock);
    const store = new Store(accounts);
    for (const { id, denied = [] } of options.accounts ?? []) {
        for (const operation of denied) {
            store.deny(id, operation);
        }
    }
    const { host = "127.0.0.1", stateFile } = options;
    const publicUrl = options.publicUrl === undefined ? undefined : publicUrlOf(options.publicUrl);
    const saver = new StateSaver(stateFile, store, clock);
    const faults = new Faults();
    const log = new RequestLog();
    const rateLimits = options.rateLimits === true ? new RateLimits() : null;
    const gateway = new Gateway({
        store,
        clock,
        settings,
        faults,
        log,
        rateLimits,
        saver,
    });
    if (stateFile !== undefined) {
        await loadState(stateFile, store, clock);
        // At the start, so that a file that cannot be written is reported before anything depends on it.
        await saver.save();
    }
    const server = await listen(gateway, { host, port: options.port ?? 0, tls: options.tls });
    const inProcess = new InProcessClient(store, clock, settings, saver);
    const controls = new Controls(store, clock, inProcess, saver);
    return {
        url: publicUrl ?? urlOf(options.tls === undefined ? "http" : "https", host, server.port),
        accounts,
        clock,
        requests: log.requests,
        faults,
        settings,
        controls,
        world: controls,
        share: async (shareOptions) => {
            const created = share(inProcess, store, shareOptions);
            await saver.save();
            return created;
        },
        call: inProcess.perform.bind(inProcess) as OperationCall,
        onRequest: (listener) => log.onReply(listener),
        clearRequests: () => log.clear(),
        save: () => saver.save(),
        close: async () => {
            await server.close();
            await saver.save();
        },
    };
}
