import { isJsonObject, type JsonObject } from "../../api/fields";
import { ReportedError } from "../../api/reportedError";
import { isWholeNumberWithin, parseJson } from "./parts";
import type { SettingReader } from "./reader";

/** Gives a file's text; undefined where there is no such file. */
export type FileReader = (path: string) => string | undefined;

/** A profile of the Alibaba Cloud CLI's file. Field values are not shown in messages: many are secrets. */
export class Profile {
    constructor(
        readonly name: string,
        /** The file's path. */
        readonly path: string,
        /** Whether the file is where the CLI itself keeps it. */
        readonly isDefaultFile: boolean,
        private readonly profiles: readonly JsonObject[],
        private readonly fields: JsonObject,
    ) {}

    /** How the profile authenticates, such as `AK`. */
    get mode(): string {
        return this.text("mode") ?? "AK";
    }

    /** @throws ReportedError where the field is no text. */
    text(field: string): string | undefined {
        const value = this.fields[field];
        if (value !== undefined && value !== null && typeof value !== "string") {
            throw this.problem(`"${field}" must be a text`);
        }
        return value?.trim() || undefined;
    }

    requiredText(field: string): string {
        const value = this.text(field);
        if (value === undefined) {
            throw this.problem(`"${field}" is missing, which mode ${this.mode} needs`);
        }
        return value;
    }

    /** A whole number; undefined where it is absent or 0. */
    wholeNumber(field: string, bounds: { min: number; max: number }): number | undefined {
        const value = this.fields[field] || undefined;
        if (value === undefined) {
            return undefined;
        }
        if (typeof value !== "number" || !isWholeNumberWithin(value, bounds)) {
            throw this.problem(
                `"${field}" is ${JSON.stringify(value)}, but must be a whole number from ${bounds.min} to ${bounds.max}`,
            );
        }
        return value;
    }

    /** Another profile of the same file. */
    sibling(name: string): Profile {
        return pick(name, this.path, this.isDefaultFile, this.profiles);
    }

    problem(what: string): ReportedError {
        return new ReportedError(`The profile "${this.name}" of ${this.path} cannot be used: ${what}.`);
    }
}

/**
 * The profile that is set; undefined where none is.
 * @throws ReportedError where there is no such file or no such profile in it.
 */
export function readProfile(reader: SettingReader, readFile: FileReader): Profile | undefined {
    const name = reader.text("profile");
    if (name === undefined) {
        return undefined;
    }
    const home = reader.environment.HOME ?? reader.environment.USERPROFILE ?? "";
    const defaultPath = `${home}/.aliyun/config.json`;
    const path = reader.text("sharedCredentialsFile")?.replace(/^~(?=[/\\])/, home) ?? defaultPath;
    const text = readFile(path);
    if (text === undefined) {
        throw new ReportedError(
            `The profile "${name}" cannot be read: there is no file ${path}. Run \`aliyun configure --profile` +
                ` ${name}\`, or set alicloud:sharedCredentialsFile to the CLI's file.`,
        );
    }
    const content = parseJson(text);
    if (!isJsonObject(content) || !Array.isArray(content.profiles)) {
        throw new ReportedError(
            `The profile "${name}" cannot be read: ${path} is not the JSON file of the Alibaba Cloud CLI. As with` +
                " @pulumi/alicloud, ALIBABA_CLOUD_CREDENTIALS_FILE does not mean the credentials libraries' INI file.",
        );
    }
    return pick(name, path, path === defaultPath, content.profiles.filter(isJsonObject));
}

function pick(name: string, path: string, isDefaultFile: boolean, profiles: readonly JsonObject[]): Profile {
    const fields = profiles.find((profile) => profile.name === name);
    if (fields === undefined) {
        const names = profiles.map((profile) => String(profile.name)).join(", ");
        throw new ReportedError(`There is no profile "${name}" in ${path}; there are: ${names || "none"}.`);
    }
    return new Profile(name, path, isDefaultFile, profiles, fields);
}
