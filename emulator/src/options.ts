import type { Clock } from "./clock.js";
import { defaultAccounts } from "./defaultAccounts.js";
import { InputError } from "./errors/inputError.js";
import type { Snapshot } from "./persistence/snapshot.js";
import type { accountMembers } from "./schema/account.js";
import type { Inferred } from "./schema/inferred.js";
import { checkedOption, schemas } from "./schema/load.js";
import type { optionMembers } from "./schema/options.js";
import type { SettingChanges } from "./settings/definitions.js";
import type { Account } from "./store/records.js";

/** How to start an emulator. Every option has a default. */
export interface EmulatorOptions extends Inferred<typeof optionMembers> {
    /**
     * The accounts of the emulated cloud. Default: "sender" (1000000000000001) and "receiver" (1000000000000002), with
     * made-up keys, neither of them in a resource directory.
     */
    readonly accounts?: readonly AccountOptions[] | undefined;
    /**
     * The clock that the service goes by. Default: real time, which can be advanced. A clock without `advance` is
     * given one.
     */
    readonly clock?: Clock;
    /**
     * How the service behaves where the real one is not documented, and its quotas and delays; see
     * `settingDefinitions`.
     */
    readonly settings?: SettingChanges | undefined;
    /** The records to start with, unless the state file exists. Default: none. */
    readonly snapshot?: Snapshot;
    /** A certificate to serve HTTPS with, for example one by `createCertificate`. Default: HTTP is served. */
    readonly tls?: TlsOptions;
}

/** A certificate and its key, in PEM. */
export interface TlsOptions {
    readonly certificate: string;
    readonly key: string;
}

/** An account of the emulated cloud. */
export type AccountOptions = Inferred<typeof accountMembers>;

/** The accounts of an emulator, from its options. @throws InputError naming what is wrong with them */
export function accountsFrom(options: readonly AccountOptions[] | undefined): readonly Account[] {
    const accounts =
        options === undefined ? defaultAccounts : checkedOption(schemas().accountList, options, "accounts");
    return accounts.map(runningAccount);
}

function runningAccount(options: AccountOptions): Account {
    const { id, name, accessKeyId, accessKeySecret, resourceDirectoryId, site } = options;
    return {
        id,
        name: name ?? id,
        accessKeyId,
        accessKeySecret,
        resourceDirectoryId: resourceDirectoryId ?? null,
        site: site ?? "china",
    };
}

/** The token that an option gives, if any. @throws InputError if no header can carry it */
export function controlTokenFrom(option: string | undefined): string | undefined {
    if (option !== undefined && !/^[!-~]+$/.test(option)) {
        throw new InputError("controlToken must be one or more printable ASCII characters without spaces");
    }
    return option;
}
