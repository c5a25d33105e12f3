import type { Accounts } from "../../account/accounts";
import { createAccounts } from "../../account/createAccounts";
import { type Setting, settingKey, settingNames } from "../../account/settings/names";
import type { Clock } from "../../common/clock";

/** Values by the keys of the configuration, such as `alicloud:region`. */
export type Config = Readonly<Record<string, string>>;

/**
 * How long accounts that nobody asks for are kept, in milliseconds. A program ends sooner; a process that runs many, by
 * the Automation API, lives on, and keys of its environment or of a profile may change meanwhile.
 */
const lifetime = 60_000;

type OpenAccounts = (config: Config, warn: (line: string) => void) => Pick<Accounts, "open">;

/** The accounts of a program's look-ups, by their configuration: those of one account share its reads and its rate limits. */
export class AccountsCache {
    private readonly opened = new Map<
        string,
        { readonly accounts: Pick<Accounts, "open">; lastUsed: number }
    >();

    constructor(
        private readonly clock: Clock,
        private readonly openNew: OpenAccounts = (config, warn) =>
            createAccounts((key) => config[key], { warn }),
    ) {}

    /**
     * The accounts that can be opened with a configuration. Whether it is complete and right, opening one tells.
     * @param warn shows a line to the user when the account of the configuration itself is opened.
     */
    of(config: Config, warn: (line: string) => void): Pick<Accounts, "open"> {
        const now = this.clock.now();
        const key = keyOf(config);
        const known = this.opened.get(key);
        if (known !== undefined && now - known.lastUsed < lifetime) {
            known.lastUsed = now;
            return known.accounts;
        }
        const accounts = this.openNew(config, warn);
        this.opened.set(key, { accounts, lastUsed: now });
        return accounts;
    }
}

/** All that is configured of the accounts. It stays in the memory of this process. */
function keyOf(config: Config): string {
    const names = Object.keys(settingNames) as Setting[];
    return JSON.stringify(names.map((name) => config[settingKey(name)] ?? null));
}
