import type { Clock } from "./clock.js";
import { InputError } from "./errors/inputError.js";
import type { Snapshot } from "./persistence/snapshot.js";
import type { Settings } from "./settings/settings.js";
import type { Account } from "./store/records.js";

/** How to start an emulator. Every option has a default. */
export interface EmulatorOptions {
    /** The port to listen on. Default: a free one. */
    readonly port?: number;
    /** The address to listen on. Default: 127.0.0.1. */
    readonly host?: string;
    /**
     * The URL that clients use, if it is another than that of the address and the port: that of a container or of a
     * proxy. Default: the address and the port, with a loopback address for one that listens on every interface.
     */
    readonly publicUrl?: string;
    /**
     * The accounts of the emulated cloud. Default: "sender" (1000000000000001) and "receiver" (1000000000000002), with
     * made-up keys, neither of them in a resource directory.
     */
    readonly accounts?: readonly AccountOptions[];
    /**
     * The clock that the service goes by. Default: real time, which can be advanced. A clock without `advance` is
     * given one.
     */
    readonly clock?: Clock;
    /**
     * How the service behaves where the real one is not documented, and its quotas and delays; see
     * `settingDefinitions`.
     */
    readonly settings?: Partial<Settings>;
    /** Whether calls are throttled at the published rates. Default: false. */
    readonly rateLimits?: boolean;
    /**
     * A file that keeps all records. It is read at the start, if it exists. Every write is in the file before its
     * response is sent; time that passes or is advanced is saved with the next write, and by `save()` and `close()`.
     * Default: none.
     */
    readonly stateFile?: string;
    /** The records to start with, unless the state file exists. Default: none. */
    readonly snapshot?: Snapshot;
    /**
     * Bearer token that the controls over HTTP and `/credentials/<account>?token=<token>` require: printable ASCII
     * characters without spaces. Default: none on a loopback address whose public URL, if any, is one as well;
     * otherwise a new one at each start, which is part of `pageUrl`.
     */
    readonly controlToken?: string;
    /** A certificate to serve HTTPS with, for example one by `createCertificate`. Default: HTTP is served. */
    readonly tls?: TlsOptions;
}

/** A certificate and its key, in PEM. */
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
    /** Operations that fail with NoPermission (403). Default: none. */
    readonly denied?: readonly string[];
}

/** The accounts of an emulator that is given none. */
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

/** The accounts of an emulator, from its options. @throws InputError naming what is wrong with them */
export function accountsFrom(options: readonly AccountOptions[] = defaultAccounts): readonly Account[] {
    for (const member of ["id", "accessKeyId"] as const) {
        const values = options.map((account) => account[member]);
        const duplicate = values.find((value, index) => values.indexOf(value) !== index);
        if (duplicate !== undefined) {
            throw new InputError(`two accounts have the ${member} ${duplicate}`);
        }
    }
    const malformed = options.find((account) => !/^\d{16}$/.test(account.id));
    if (malformed !== undefined) {
        throw new InputError(`an account's id must be 16 digits, not ${JSON.stringify(malformed.id)}`);
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

/** The token that an option gives, if any. @throws InputError if no header can carry it */
export function controlTokenFrom(option: string | undefined): string | undefined {
    if (option !== undefined && !/^[!-~]+$/.test(option)) {
        throw new InputError("controlToken must be one or more printable ASCII characters without spaces");
    }
    return option;
}
