import { ReportedError } from "../../api/reportedError";
import { type ObjectSetting, type Setting, settingNames } from "./names";
import { Parts, parseParts } from "./parts";
import { type Environment, type Found, findVariable } from "./variables";

/** Reads one key of the configuration, such as `alicloud:region`; undefined where it is not set. */
export type ConfigReader = (key: string) => string | undefined;

/** Finds settings in the configuration and, behind it, in the environment. An empty value counts as none. */
export class SettingReader {
    constructor(
        private readonly config: ConfigReader,
        readonly environment: Environment,
    ) {}

    find(setting: Setting): Found | undefined {
        const { key, variables } = settingNames[setting];
        const configured = this.config(key)?.trim();
        return configured === undefined || configured === ""
            ? findVariable(this.environment, variables)
            : { value: configured, source: key, isConfigured: true };
    }

    text(setting: Setting): string | undefined {
        return this.find(setting)?.value;
    }

    /**
     * A whole number that is not negative.
     * @param unit such as "seconds", for the message.
     */
    wholeNumber(setting: Setting, unit: string): number | undefined {
        const found = this.find(setting);
        if (found !== undefined && !/^\d{1,9}$/.test(found.value)) {
            throw new ReportedError(
                `${found.source} is "${found.value}", but must be a whole number of ${unit}.`,
            );
        }
        return found && Number(found.value);
    }

    /** Default: false. */
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
                throw new ReportedError(`${found?.source} is "${found?.value}", but must be true or false.`);
        }
    }

    /** A setting that is written as JSON, its gaps filled from the environment; undefined where it is not configured. */
    parts<Name extends ObjectSetting>(setting: Name): Parts<Name> | undefined {
        const text = this.text(setting);
        return text === undefined
            ? undefined
            : new Parts(setting, parseParts(setting, text), this.environment);
    }

    /** The same where nothing is configured: all of it comes from the environment. */
    partsOfEnvironment<Name extends ObjectSetting>(setting: Name): Parts<Name> {
        return new Parts(setting, {}, this.environment);
    }
}
