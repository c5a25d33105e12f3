import type { Transport } from "../api/transport";
import type { Clock } from "../common/clock";
import type { AssumeRole } from "../schema/account";
import { optionFor } from "../schema/options";
import { type Account, type CallingAccount, createAccount } from "./account";
import { type AccountInputs, credentialsKey, roleSessionOf } from "./accountInputs";
import { readProfileSettings, readSettings, type Settings } from "./readSettings";
import { commandLine } from "./settings/names";
import type { FileReader } from "./settings/profile";
import type { ConfigReader } from "./settings/settingReader";
import type { Environment, SettingValue } from "./settings/variables";

export interface AccountsOptions {
    readonly config: ConfigReader;
    readonly environment: Environment;
    readonly readFile: FileReader;
    /** What stands before the settings' names in the configuration, or `commandLine`. */
    readonly namespace: string;
    readonly clock: Clock;
    /** Makes the transport of all accounts, once. */
    connect(settings: Settings): Transport;
    /** Called before every attempt of a call that changes something; if it rejects, nothing is sent. */
    beforeWrite(): Promise<void>;
    /** Shows what the user should know of the provider's settings. */
    warn(line: string): void;
}

/**
 * The accounts of one process: the provider's own, and those that resources declare. Each is made when it is first
 * needed and kept, so that whatever resource asks, its credentials, rate limits, batches and lists are there once.
 */
export class Accounts {
    private transport: Transport | undefined;
    private ownAccountId: SettingValue | undefined;
    private readonly bases = new Map<string, CallingAccount>();
    private readonly roles = new Map<string, Account>();

    constructor(private readonly options: AccountsOptions) {}

    /**
     * The account that a resource declares; the provider's own if it declares none. Makes no call.
     * @throws UserFacingError if the configuration is incomplete or wrong, or there is no such profile.
     */
    open({ profile, assumeRole, accountId }: AccountInputs = {}): Account {
        const account =
            assumeRole === undefined ? this.base(profile, false) : this.ofRole(profile, assumeRole);
        const isOwn = profile === undefined && assumeRole === undefined;
        const expected =
            accountId === undefined
                ? isOwn && this.ownAccountId
                : { value: accountId, source: this.inputName("accountId") };
        return expected ? account.guarded(expected) : account;
    }

    /** What messages call an input. */
    private inputName(input: keyof AccountInputs): string {
        const option = this.options.namespace === commandLine ? optionFor(input) : undefined;
        return option ?? input;
    }

    private ofRole(profile: string | undefined, assumeRole: AssumeRole): Account {
        const key = credentialsKey({ profile, assumeRole });
        const account = this.roles.get(key) ?? this.base(profile, true).assumeRole(roleSessionOf(assumeRole));
        this.roles.set(key, account);
        return account;
    }

    /** @param assumesRole whether a profile is there to assume a role, which takes the place of a role that it names. */
    private base(profile: string | undefined, assumesRole: boolean): CallingAccount {
        const key = profile === undefined ? "" : `${assumesRole ? "role by " : ""}profile ${profile}`;
        const account = this.bases.get(key) ?? this.connect(this.settingsOf(profile, assumesRole));
        this.bases.set(key, account);
        return account;
    }

    private settingsOf(profile: string | undefined, assumesRole: boolean): Settings {
        const { config, environment, readFile, namespace, warn } = this.options;
        if (profile !== undefined) {
            return readProfileSettings(profile, assumesRole, config, environment, readFile, namespace);
        }
        const settings = readSettings(config, environment, readFile, namespace);
        this.ownAccountId = settings.accountId;
        for (const warning of settings.warnings) {
            warn(warning);
        }
        return settings;
    }

    private connect(settings: Settings): CallingAccount {
        const { connect, clock, beforeWrite } = this.options;
        this.transport ??= connect(settings);
        return createAccount(settings, this.transport, clock, beforeWrite);
    }
}
