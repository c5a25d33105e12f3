import { createHash } from "node:crypto";
import { type Accounts, type AccountsOptions, createAccounts, readFile } from "../../account/accounts";
import { settingKey } from "../../account/settings/names";
import { type FileReader, profilesFile } from "../../account/settings/profile";
import { SettingReader } from "../../account/settings/settingReader";
import type { Environment } from "../../account/settings/variables";
import type { Clock } from "../../common/clock";
import { UserFacingError } from "../../common/userFacingError";
import { alicloud, programKey, settingNames } from "../../schema/settings";

/** Values by keys of the configuration, such as `alicloud:region`. */
export type Config = Readonly<Record<string, string>>;

/** How long an unused account is kept, in milliseconds: by the Automation API, a process runs many programs. */
const lifetime = 60_000;

/** How many accounts are kept: a process may run many programs in a short time. */
const capacity = 100;

/** What affects accounts apart from the configuration. Both may change while the process lives. */
export interface Surroundings {
    readonly environment: Environment;
    readonly readFile: FileReader;
}

const thisProcess: Surroundings = {
    get environment() {
        return process.env;
    },
    readFile,
};

export type ProgramLog = Pick<AccountsOptions, "warn" | "debug">;

type OpenAccounts = (config: Config, surroundings: Surroundings, log: ProgramLog) => Pick<Accounts, "open">;

interface Entry {
    readonly accounts: Pick<Accounts, "open">;
    readonly lastUsed: number;
}

/**
 * The accounts of a program's look-ups, by everything that determines them: configuration, environment and the file
 * with the CLI's profiles. Look-ups of one account share reads and rate limits.
 */
export class AccountsCache {
    /** Least recently used first. The keys are hashes, because they depend on secrets. */
    private readonly opened = new Map<string, Entry>();

    constructor(
        private readonly clock: Clock,
        private readonly surroundings: Surroundings = thisProcess,
        private readonly openNew: OpenAccounts = (config, { environment }, log) =>
            createAccounts((key) => config[key], { ...log, environment }),
    ) {}

    get size(): number {
        return this.opened.size;
    }

    /**
     * The accounts for a configuration and the current environment. Whether the configuration is right shows when one
     * is opened.
     * @param log shows warnings when the configuration's own account is opened, and the requests of all accounts.
     */
    of(config: Config, log: ProgramLog): Pick<Accounts, "open"> {
        const now = this.clock.now();
        // Settings are read when an account is opened; a change before that belongs to another key.
        const surroundings = { ...this.surroundings, environment: { ...this.surroundings.environment } };
        const key = keyOf(config, surroundings);
        const known = this.opened.get(key);
        this.opened.delete(key);
        this.dropOld(now);
        const accounts =
            known !== undefined && now - known.lastUsed < lifetime
                ? known.accounts
                : this.openNew(config, surroundings, log);
        this.opened.set(key, { accounts, lastUsed: now });
        return accounts;
    }

    /** Makes room for one more. An account that is in use continues without its entry. */
    private dropOld(now: number): void {
        for (const [key, { lastUsed }] of this.opened) {
            if (now - lastUsed < lifetime && this.opened.size < capacity) {
                return;
            }
            this.opened.delete(key);
        }
    }
}

/** The whole environment counts, because a profile's command sees all of it. */
function keyOf(config: Config, { environment, readFile: read }: Surroundings): string {
    const configured = [...settingNames.map((name) => settingKey(name)), programKey].map(
        (key) => config[key] ?? null,
    );
    const variables = Object.entries(environment).sort(([one], [other]) => (one < other ? -1 : 1));
    const reader = new SettingReader((key) => config[key], environment, alicloud);
    const parts = [configured, variables, contentOf(profilesFile(reader), read) ?? null];
    return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}

/** A file that cannot be read may not be needed: whoever needs it reports the error. */
function contentOf(path: string, read: FileReader): string | undefined {
    try {
        return read(path);
    } catch (error) {
        if (error instanceof UserFacingError) {
            return error.message;
        }
        throw error;
    }
}
