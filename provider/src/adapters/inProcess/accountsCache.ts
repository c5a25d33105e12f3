import { createHash } from "node:crypto";
import { type Accounts, createAccounts, readFile } from "../../account/accounts";
import { settingKey } from "../../account/settings/names";
import { type FileReader, profilesFile } from "../../account/settings/profile";
import { SettingReader } from "../../account/settings/settingReader";
import type { Environment } from "../../account/settings/variables";
import type { Clock } from "../../common/clock";
import { UserFacingError } from "../../common/userFacingError";
import { alicloud, programKey, settingNames } from "../../schema/settings";

/** Values by the keys of the configuration, such as `alicloud:region`. */
export type Config = Readonly<Record<string, string>>;

/**
 * How long accounts that nobody asks for are kept, in milliseconds. A program ends sooner; a process that runs many, by
 * the Automation API, lives on.
 */
const lifetime = 60_000;

/** How many accounts are kept at the most: a process may run the programs of many, one soon after another. */
const capacity = 100;

/** What a process has beside the configuration: both may change while it lives. */
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

type OpenAccounts = (
    config: Config,
    surroundings: Surroundings,
    warn: (line: string) => void,
) => Pick<Accounts, "open">;

interface Entry {
    readonly accounts: Pick<Accounts, "open">;
    readonly lastUsed: number;
}

/**
 * The accounts of a program's look-ups, by all that decides them: configuration, environment and the file of the CLI's
 * profiles. Those of one account share its reads and its rate limits.
 */
export class AccountsCache {
    /** By a hash, for there are secrets in what decides; those that were used last are the last. */
    private readonly opened = new Map<string, Entry>();

    constructor(
        private readonly clock: Clock,
        private readonly surroundings: Surroundings = thisProcess,
        private readonly openNew: OpenAccounts = (config, { environment }, warn) =>
            createAccounts((key) => config[key], { warn, environment }),
    ) {}

    /** How many accounts are kept. */
    get size(): number {
        return this.opened.size;
    }

    /**
     * The accounts that can be opened with a configuration, as things are now. Whether it is complete and right, opening
     * one tells.
     * @param warn shows a line to the user when the account of the configuration itself is opened.
     */
    of(config: Config, warn: (line: string) => void): Pick<Accounts, "open"> {
        const now = this.clock.now();
        // Settings are read once an account is opened, and what has changed by then belongs to another key.
        const surroundings = { ...this.surroundings, environment: { ...this.surroundings.environment } };
        const key = keyOf(config, surroundings);
        const known = this.opened.get(key);
        this.opened.delete(key);
        this.dropOld(now);
        const accounts =
            known !== undefined && now - known.lastUsed < lifetime
                ? known.accounts
                : this.openNew(config, surroundings, warn);
        this.opened.set(key, { accounts, lastUsed: now });
        return accounts;
    }

    /** Makes place for one more. An account that is in use goes on without its entry. */
    private dropOld(now: number): void {
        for (const [key, { lastUsed }] of this.opened) {
            if (now - lastUsed < lifetime && this.opened.size < capacity) {
                return;
            }
            this.opened.delete(key);
        }
    }
}

/** The whole environment counts: a profile's command sees all of it. */
function keyOf(config: Config, { environment, readFile: read }: Surroundings): string {
    const configured = [...settingNames.map((name) => settingKey(name)), programKey].map(
        (key) => config[key] ?? null,
    );
    const variables = Object.entries(environment).sort(([one], [other]) => (one < other ? -1 : 1));
    const reader = new SettingReader((key) => config[key], environment, alicloud);
    const parts = [configured, variables, contentOf(profilesFile(reader), read) ?? null];
    return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}

/** A file that cannot be read may not be needed: whoever needs it says so. */
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
