import { UserFacingError } from "../../common/userFacingError";
import { type ObjectSetting, programKey, type Setting, variablesOf } from "../../schema/settings";
import { commonVariable, settingKey } from "./names";
import { ObjectSettingReader, parseObjectSetting } from "./objectSettingReader";
import { type Environment, findVariable, type SettingValue } from "./variables";

/** Reads a key such as `alicloud:region`; undefined if it is not set. */
export type ConfigReader = (key: string) => string | undefined;

/** Finds settings in the configuration, then in the environment. An empty value counts as not set. */
export class SettingReader {
    constructor(
        private readonly config: ConfigReader,
        readonly environment: Environment,
        /** The prefix of the settings' names in the configuration, or `commandLine`. */
        readonly namespace: string,
    ) {}

    /** Whether the configuration consists of a provider's arguments, and is not the stack's. */
    get isOfProgram(): boolean {
        return this.config(programKey) !== undefined;
    }

    /** A setting, as messages name it. A stack may have several providers, whose arguments `pulumi config` does not show. */
    nameOf(setting: Setting): string {
        return this.isOfProgram ? `Provider argument ${setting}` : settingKey(setting, this.namespace);
    }

    /** The variable and the key of a setting, for a sentence of advice. */
    waysToSet(setting: Setting): string {
        const ways = [commonVariable(setting), this.nameOf(setting)].filter((way) => way !== undefined);
        return [...new Set(ways)].join(" or ");
    }

    find(setting: Setting): SettingValue | undefined {
        const configured = this.config(settingKey(setting, this.namespace))?.trim();
        if (configured === undefined || configured === "") {
            return findVariable(this.environment, variablesOf(setting));
        }
        return { value: configured, source: this.nameOf(setting), isConfigured: true };
    }

    string(setting: Setting): string | undefined {
        return this.find(setting)?.value;
    }

    /** A whole number that is not negative. @param unit such as "seconds", for the message. */
    wholeNumber(setting: Setting, unit: string): number | undefined {
        const found = this.find(setting);
        if (found !== undefined && !/^\d{1,9}$/.test(found.value)) {
            throw new UserFacingError(
                `${found.source} is "${found.value}", but must be a whole number of ${unit}.`,
            );
        }
        return found && Number(found.value);
    }

    /** Default: false. @throws UserFacingError if the setting is neither true nor false. */
    flag(setting: Setting): boolean {
        const found = this.find(setting);
        switch (found?.value.toLowerCase()) {
            case "true":
            case "1":
                return true;
            case undefined:
            case "false":
            case "0":
                return false;
            default:
                throw new UserFacingError(
                    `${found?.source} is "${found?.value}", but must be true or false.`,
                );
        }
    }

    /** A setting that is a JSON object, completed from the environment; undefined if it is not configured. */
    object<Name extends ObjectSetting>(setting: Name): ObjectSettingReader<Name> | undefined {
        const json = this.string(setting);
        return json === undefined
            ? undefined
            : new ObjectSettingReader(setting, this, parseObjectSetting(setting, this.nameOf(setting), json));
    }

    /** A setting that is not configured, but whose fields may be in the environment. */
    objectFromEnvironment<Name extends ObjectSetting>(setting: Name): ObjectSettingReader<Name> {
        return new ObjectSettingReader(setting, this, {});
    }
}
