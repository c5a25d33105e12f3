import type { Account } from "../../account/account";
import { openAccounts } from "../../account/openAccounts";
import { type Setting, settingKey, settingNames } from "../../account/settings/names";
import type { Clock } from "../../common/clock";

/** Values by the keys of the configuration, such as `alicloud:region`. */
export type Config = Readonly<Record<string, string>>;

/**
 * How long an account that nobody asks for is kept, in milliseconds. A program ends sooner; a process that runs many, by
 * the Automation API, lives on, and keys of its environment or of a profile may change meanwhile.
 */
const lifetime = 60_000;

type OpenNew = (config: Config, warn: (line: string) => void) => Account;

/** The accounts of a program's look-ups, by their configuration: those of one account share its reads and its rate limits. */
export class Accounts {
    private readonly opened = new Map<string, { readonly account: Account; lastUsed: number }>();

    constructor(
        private readonly clock: Clock,
        private readonly openNew: OpenNew = (config, warn) =>
            openAccounts((key) => config[key], { warn }).open(),
    ) {}

    /**
     * The account of a configuration.
     * @param warn shows a line to the user when the account is opened.
     * @throws UserFacingError where the configuration is incomplete or wrong.
     */
    open(config: Config, warn: (line: string) => void): Account {
        const now = this.clock.now();
        const key = keyOf(config);
        const known = this.opened.get(key);
        if (known !== undefined && now - known.lastUsed < lifetime) {
            known.lastUsed = now;
            return known.account;
        }
        const account = this.openNew(config, warn);
        this.opened.set(key, { account, lastUsed: now });
        return account;
    }
}

/** All that is configured of an account. It stays in the memory of this process. */
function keyOf(config: Config): string {
    const names = Object.keys(settingNames) as Setting[];
    return JSON.stringify(names.map((name) => config[settingKey(name)] ?? null));
}
