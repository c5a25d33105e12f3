import type { Clock } from "./clock.js";
import type { Settings } from "./settings/settings.js";
import type { Account } from "./store/records.js";

/** How an emulator is started. Everything has a default. */
export interface EmulatorOptions {
    /** Default: a free one. */
    readonly port?: number;
    /** The address it listens on; default: 127.0.0.1. */
    readonly host?: string;
    /**
     * Default: two ready accounts with made-up keys, "sender" (1000000000000001) and "receiver"
     * (1000000000000002), neither in a resource directory.
     */
    readonly accounts?: readonly AccountOptions[];
    /** The service's time; default: real time that can be advanced. A clock without `advance` is given one. */
    readonly clock?: Clock;
    /** How it behaves where the real service is not documented, and its quotas and delays; see `settingDefinitions`. */
    readonly settings?: Partial<Settings>;
    /** Whether token buckets at the published rates throttle calls; default: false. */
    readonly rateLimits?: boolean;
    /** A file that all records are read from, if it exists, and written to by `save()` and `close()`; default: none. */
    readonly stateFile?: string;
    /** Serves HTTPS, for clients that cannot speak anything else; default: HTTP. */
    readonly tls?: TlsOptions;
}

/** What HTTPS needs, in PEM. */
export interface TlsOptions {
    readonly certificate: string;
    readonly key: string;
}

/** An account of the emulated cloud. */
export interface AccountOptions {
    /** 16 digits, as a string. */
    readonly id: string;
    /** Default: the id. */
    readonly name?: string;
    readonly accessKeyId: string;
    readonly accessKeySecret: string;
    /** The resource directory it is a member of; the first account given with it manages it. Default: none. */
    readonly resourceDirectoryId?: string;
    /** Where it is registered; resources are not shared across sites. Default: china. */
    readonly site?: "china" | "international";
    /** Operations that are answered NoPermission (403); default: none. */
    readonly denied?: readonly string[];
}

/** Who there is where nobody is named. */
export const defaultAccounts = [
    {
        id: "1000000000000001",
        name: "sender",
        accessKeyId: "emulator-sender-key",
        accessKeySecret: "emulator-sender-secret",
    },
    {
        id: "1000000000000002",
        name: "receiver",
        accessKeyId: "emulator-receiver-key",
        accessKeySecret: "emulator-receiver-secret",
    },
] as const satisfies readonly AccountOptions[];

/** The accounts to start with. @throws TypeError naming what is wrong with them */
export function accountsFrom(options: readonly AccountOptions[] = defaultAccounts): readonly Account[] {
    for (const member of ["id", "accessKeyId"] as const) {
        const values = options.map((account) => account[member]);
        const twice = values.find((value, index) => values.indexOf(value) !== index);
        if (twice !== undefined) {
            throw new TypeError(`two accounts have the ${member} ${twice}`);
        }
    }
    const malformed = options.find((account) => !/^\d{16}$/.test(account.id));
    if (malformed !== undefined) {
        throw new TypeError(`an account's id is 16 digits, not ${JSON.stringify(malformed.id)}`);
    }
    return options.map(({ id, name, accessKeyId, accessKeySecret, resourceDirectoryId, site }) => ({
        id,
        name: name ?? id,
        accessKeyId,
        accessKeySecret,
        resourceDirectoryId: resourceDirectoryId ?? null,
        site: site ?? "china",
    }));
}
