import { isJsonObject, type JsonObject, parseJson } from "../../common/json";
import { UserFacingError } from "../../common/userFacingError";
import { type Bounds, isWholeNumberWithin } from "../../common/wholeNumber";
import type { SettingReader } from "./settingReader";

/** Reads a file; undefined if there is no such file. */
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
        return this.string("mode") ?? "AK";
    }

    /**
     * A field that is a string; undefined if it is absent or empty.
     * @throws UserFacingError if it is no string.
     */
    string(field: string): string | undefined {
        const value = this.fields[field];
        if (value !== undefined && value !== null && typeof value !== "string") {
            throw this.problem(`"${field}" must be a string`);
        }
        return value?.trim() || undefined;
    }

    /**
     * A field that is a string and must be there.
     * @throws UserFacingError if it is absent.
     */
    requiredString(field: string): string {
        const value = this.string(field);
        if (value === undefined) {
            throw this.problem(`"${field}" is missing, which mode ${this.mode} needs`);
        }
        return value;
    }

    /** A whole number; undefined if it is absent or 0. */
    wholeNumber(field: string, bounds: Bounds): number | undefined {
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

    /** An error that says why the profile cannot be used. */
    problem(what: string): UserFacingError {
        return new UserFacingError(`The profile "${this.name}" of ${this.path} cannot be used: ${what}.`);
    }
}

/**
 * The profile that is set; undefined if none is.
 * @throws UserFacingError if there is no such file or no such profile in it.
 */
export function readProfile(reader: SettingReader, readFile: FileReader): Profile | undefined {
    const name = reader.string("profile");
    return name === undefined ? undefined : readNamedProfile(name, reader, readFile);
}

/** The path of the file that has the profiles: as set, or where the CLI keeps it. */
export function profilesFile(reader: SettingReader): string {
    return (
        reader.string("sharedCredentialsFile")?.replace(/^~(?=[/\\])/, homeOf(reader)) ?? defaultFile(reader)
    );
}

function defaultFile(reader: SettingReader): string {
    return `${homeOf(reader)}/.aliyun/config.json`;
}

function homeOf({ environment }: SettingReader): string {
    return environment.HOME ?? environment.USERPROFILE ?? "";
}

/**
 * The profile of a name.
 * @throws UserFacingError if there is no such file or no such profile in it.
 */
export function readNamedProfile(name: string, reader: SettingReader, readFile: FileReader): Profile {
    const path = profilesFile(reader);
    const json = readFile(path);
    if (json === undefined) {
        throw new UserFacingError(
            `The profile "${name}" cannot be read: there is no file ${path}. Run \`aliyun configure --profile` +
                ` ${name}\`, or set ${reader.keyOf("sharedCredentialsFile")} to the CLI's file.`,
        );
    }
    const content = parseJson(json);
    if (!isJsonObject(content) || !Array.isArray(content.profiles)) {
        throw new UserFacingError(
            `The profile "${name}" cannot be read: ${path} is not the JSON file of the Alibaba Cloud CLI. As with` +
                " @pulumi/alicloud, ALIBABA_CLOUD_CREDENTIALS_FILE does not mean the credentials libraries' INI file.",
        );
    }
    return pick(name, path, path === defaultFile(reader), content.profiles.filter(isJsonObject));
}

function pick(name: string, path: string, isDefaultFile: boolean, profiles: readonly JsonObject[]): Profile {
    const fields = profiles.find((profile) => profile.name === name);
    if (fields === undefined) {
        const names = profiles.map((profile) => String(profile.name)).join(", ");
        throw new UserFacingError(`There is no profile "${name}" in ${path}; there are: ${names || "none"}.`);
    }
    return new Profile(name, path, isDefaultFile, profiles, fields);
}
