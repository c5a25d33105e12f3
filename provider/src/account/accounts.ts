import { readFileSync } from "node:fs";
import { httpTransport, type Transport } from "../api/transport";
import { type Clock, systemClock } from "../common/clock";
import { UserFacingError } from "../common/userFacingError";
import type { AssumeRole } from "../schema/account";
import { optionFor } from "../schema/options";
import { alicloud } from "../schema/settings";
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
    /** The prefix of the settings' names in the configuration, or `commandLine`. */
    readonly namespace: string;
    readonly clock: Clock;
    /** Makes the transport of all accounts; called once. */
    connect(settings: Settings): Transport;
    /** Called before every attempt of a write; if it rejects, nothing is sent. */
    beforeWrite(): Promise<void>;
    warn(line: string): void;
    /** Takes a line for each request; it may contain unprintable characters. */
    debug(line: string): void;
}

/**
 * The accounts of one process: the provider's own, and those that resources declare. Each is made when it is first
 * needed, and kept, so that all resources of an account share its credentials, rate limits, batches and lists.
 */
export class Accounts {
    private transport: Transport | undefined;
    private ownAccountId: SettingValue | undefined;
    private readonly bases = new Map<string, CallingAccount>();
    private readonly roles = new Map<string, Account>();

    constructor(private readonly options: AccountsOptions) {}

    /** Makes no call. @throws UserFacingError if the configuration is wrong, or there is no such profile. */
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

    /** @param assumesRole whether the profile is to assume a role, which replaces a role that the profile names. */
    private base(profile: string | undefined, assumesRole: boolean): CallingAccount {
        const key = profile === undefined ? "" : `${assumesRole ? "role by " : ""}profile ${profile}`;
        const account = this.bases.get(key) ?? this.connect(profile, assumesRole);
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

    private connect(profile: string | undefined, assumesRole: boolean): CallingAccount {
        const { connect, clock, beforeWrite, debug } = this.options;
        const settings = this.settingsOf(profile, assumesRole);
        this.transport ??= connect(settings);
        const name = profile === undefined ? {} : { name: `the account of profile ${profile}` };
        return createAccount(settings, this.transport, clock, { beforeWrite, debug, ...name });
    }
}

export type OpenOptions = Partial<
    Pick<AccountsOptions, "namespace" | "beforeWrite" | "warn" | "debug" | "environment">
>;

/** The accounts of a configuration, with the environment and files of this process behind it. Reads nothing yet. */
export function createAccounts(config: ConfigReader, options: OpenOptions = {}): Accounts {
    return new Accounts({
        namespace: alicloud,
        beforeWrite: async () => undefined,
        warn: () => undefined,
        debug: () => undefined,
        environment: process.env,
        ...options,
        config,
        readFile,
        clock: systemClock,
        connect: ({ timeouts, proxyFor }) => httpTransport(timeouts.connect, proxyFor),
    });
}

/** Undefined if there is no such file. @throws UserFacingError if it cannot be read. */
export function readFile(path: string, pauseMilliseconds = 0): string | undefined {
    if (pauseMilliseconds > 0) {
        // The settings are read synchronously, so nothing else in this process could run meanwhile anyway.
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMilliseconds);
    }
    try {
        return readFileSync(path, "utf8");
    } catch (error) {
        if (error instanceof Error && "code" in error && error.code === "ENOENT") {
            return undefined;
        }
        throw new UserFacingError(
            `The file ${path} cannot be read: ${error instanceof Error ? error.message : error}`,
        );
    }
}
