import { isIPv6 } from "node:net";
import { advanceable, type EmulatorClock } from "./clock.js";
import { Controls } from "./controls/controls.js";
import { type CreatedShare, type ShareOptions, share } from "./controls/share.js";
import { Faults } from "./faults/faults.js";
import { Gateway } from "./gateway/gateway.js";
import { RateLimits } from "./gateway/rateLimits.js";
import { type LoggedRequest, RequestLog } from "./gateway/requestLog.js";
import { listen } from "./gateway/server.js";
import { InProcessClient } from "./inProcessClient.js";
import type { JsonObject } from "./json.js";
import { accountsFrom, type EmulatorOptions } from "./options.js";
import { loadState, saveState } from "./persistence/stateFile.js";
import { defaultRegion } from "./regions.js";
import { type Settings, settingsFrom } from "./settings/settings.js";
import type { Account } from "./store/records.js";
import { Store } from "./store/store.js";

/** A running Resource Sharing service. */
export interface Emulator {
    /** Where it listens, for example `http://127.0.0.1:38211`. */
    readonly url: string;
    /** In the order given. */
    readonly accounts: readonly Account[];
    /** The service's time. */
    readonly clock: EmulatorClock;
    /** Every request over HTTP, in the order of arrival. */
    readonly requests: readonly LoggedRequest[];
    /** What goes wrong on purpose. */
    readonly faults: Faults;
    /** How it behaves; may be changed while it runs. */
    readonly settings: Settings;
    /** What a test can do that no API can, and the service's records. */
    readonly controls: Controls;
    /** @deprecated Use `controls`. Goes once test/service/model/stage.ts no longer reads it. */
    readonly world: Controls;
    /**
     * Creates a share in this process, and so invites its receivers: what a test most often needs of the sender.
     * @throws ApiError, with `code` and `httpStatus`, as CreateResourceShare does
     * @throws TypeError naming the account or the share id that cannot be used
     */
    share(options: ShareOptions): Promise<CreatedShare>;
    /**
     * Calls an operation in this process: no HTTP, signature, permission, fault, limit or log entry, and reads
     * that are always up to date. For acting as the sender, and for looking at the service's own records.
     * @param parameters nested: `{Targets: ["…"], Resources: [{ResourceId: "…", ResourceType: "VSwitch"}]}`
     * @param region default: cn-hangzhou
     * @throws ApiError, with `code` and `httpStatus`, as the service refuses
     */
    call(
        accountId: string,
        operation: string,
        parameters?: Record<string, unknown>,
        region?: string,
    ): Promise<JsonObject>;
    /** Calls a function with each request once it has been answered. */
    onRequest(listener: (request: LoggedRequest) => void): void;
    /** Forgets the requests so far. */
    clearRequests(): void;
    /** Writes all records to the state file, if there is one. */
    save(): Promise<void>;
    /** Stops it, ends every connection, and saves as `save` does unless told not to. */
    close(options?: { readonly save?: boolean }): Promise<void>;
}

/** Starts a Resource Sharing service on this machine. */
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
    });
    const { host = "127.0.0.1", stateFile } = options;
    const save = async () => (stateFile === undefined ? undefined : saveState(stateFile, store, clock));
    if (stateFile !== undefined) {
        await loadState(stateFile, store, clock);
        // At once: who learns only at the end that nothing can be written has lost everything.
        await save();
    }
    const server = await listen(gateway, { host, port: options.port ?? 0, tls: options.tls });
    const hostInUrl = isIPv6(host) ? `[${host}]` : host;
    const inProcess = new InProcessClient(store, clock, settings);
    const controls = new Controls(store, clock, inProcess);
    return {
        url: `${options.tls === undefined ? "http" : "https"}://${hostInUrl}:${server.port}`,
        accounts,
        clock,
        requests: log.requests,
        faults,
        settings,
        controls,
        world: controls,
        share: async (shareOptions) => share(inProcess, store, shareOptions),
        call: async (accountId, operation, parameters = {}, region = defaultRegion) =>
            inProcess.perform(accountId, operation, parameters, region),
        onRequest: (listener) => log.onReply(listener),
        clearRequests: () => log.clear(),
        save,
        close: async ({ save: isSaved = true } = {}) => {
            await server.close();
            if (isSaved) {
                await save();
            }
        },
    };
}
