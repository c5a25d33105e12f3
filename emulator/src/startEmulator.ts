import { randomBytes } from "node:crypto";
import { advanceable, type EmulatorClock } from "./clock.js";
import { Controls } from "./controls/controls.js";
import { Records } from "./controls/records.js";
import { removeReceiver, respond } from "./controls/respond.js";
import { share } from "./controls/share.js";
import { initialSnapshot, Snapshots } from "./controls/snapshots.js";
import type { Emulator } from "./emulator.js";
import { Faults } from "./faults/faults.js";
import type { Access } from "./gateway/access.js";
import { Gateway } from "./gateway/gateway.js";
import { RateLimits } from "./gateway/rateLimits.js";
import { RequestLog } from "./gateway/requestLog.js";
import { type ControlServer, listen } from "./gateway/server.js";
import { InProcessClient } from "./inProcessClient.js";
import { accountsFrom, controlTokenFrom, type EmulatorOptions } from "./options.js";
import { asSnapshot, restoreSnapshot } from "./persistence/snapshot.js";
import { restoreState } from "./persistence/stateFile.js";
import { StateSaver } from "./persistence/stateSaver.js";
import { settingsFrom } from "./settings/settings.js";
import { Store } from "./store/store.js";
import { hostsOf, isPrivate, publicUrlOf, urlOf } from "./url.js";

/** Starts an emulator of the Resource Sharing service on this machine. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
    const { host = "127.0.0.1", stateFile } = options;
    const publicUrl = options.publicUrl === undefined ? undefined : publicUrlOf(options.publicUrl);
    const controlToken =
        controlTokenFrom(options.controlToken) ??
        (isPrivate(host, publicUrl) ? null : randomBytes(24).toString("base64url"));
    const access: Access = { controlToken, names: hostsOf(options) };
    const accounts = accountsFrom(options.accounts);
    const settings = settingsFrom(options.settings);
    const clock = advanceable(options.clock);
    const store = new Store(accounts);
    denyOperations(store, options);
    const saver = new StateSaver(stateFile, store, clock);
    const faults = new Faults((nameOrId) => store.requireAccount(nameOrId).id);
    const log = new RequestLog();
    const rateLimits = options.rateLimits === true ? new RateLimits() : null;
    const gateway = new Gateway({ store, clock, settings, faults, log, rateLimits, saver });
    await restore(options, store, clock);
    // At the start, so that a file that cannot be written is reported before anything depends on it.
    await saver.save();
    const client = new InProcessClient(store, clock, settings, saver);
    const controls = new Controls(store, clock, client, saver);
    const records = new Records(store, clock, settings);
    const snapshots = new Snapshots(store, clock, saver);
    snapshots.saveInitial();
    const server = await listen(gateway, {
        host,
        port: options.port ?? 0,
        tls: options.tls,
        access,
        controls: () => controlServer(emulator, access),
    });
    const url = publicUrl ?? urlOf(options.tls === undefined ? "http" : "https", host, server.port);
    const emulator: Emulator = {
        url,
        pageUrl: `${url}/_emulator/${controlToken === null ? "" : `#token=${encodeURIComponent(controlToken)}`}`,
        controlToken,
        accounts,
        clock,
        requests: log.requests,
        faults,
        settings,
        controls,
        records,
        snapshots,
        share: async (shareOptions) => {
            const created = share(client, store, shareOptions);
            await saver.save();
            return created;
        },
        accept: async (invitationId) => {
            await respond(client, store, "Accept", invitationId);
            return records.invitation(invitationId);
        },
        reject: async (invitationId) => {
            await respond(client, store, "Reject", invitationId);
            return records.invitation(invitationId);
        },
        remove: (resourceShareId, receiver) => removeReceiver(client, store, resourceShareId, receiver),
        call: client.call,
        onRequest: (listener) => log.onReply(listener),
        clearRequests: () => log.clear(),
        reset: async () => {
            clock.reset();
            faults.clear();
            rateLimits?.reset();
            Object.assign(settings, settingsFrom(options.settings));
            store.clearOverrides();
            denyOperations(store, options);
            await snapshots.load(initialSnapshot);
            log.clear();
        },
        save: () => saver.save(),
        close: async () => {
            await server.close();
            await saver.save();
        },
    };
    return emulator;
}

function denyOperations(store: Store, { accounts = [] }: EmulatorOptions): void {
    for (const { id, denied = [] } of accounts) {
        for (const operation of denied) {
            store.deny(id, operation);
        }
    }
}

async function restore(
    { stateFile, snapshot }: EmulatorOptions,
    store: Store,
    clock: EmulatorClock,
): Promise<void> {
    const isRestored = stateFile !== undefined && (await restoreState(stateFile, store, clock));
    if (!isRestored && snapshot !== undefined) {
        const name = "the option snapshot";
        restoreSnapshot(store, clock, asSnapshot(snapshot, name), name);
    }
}

/** The controls over HTTP. They are loaded at their first request, because they take longer than all else at the start. */
function controlServer(emulator: Emulator, access: Access): ControlServer {
    const {
        createControlServer,
    }: typeof import("./controls/http/app.js") = require("./controls/http/app.js");
    return createControlServer(emulator, access);
}
