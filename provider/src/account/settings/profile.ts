import { isSendable, unsendable } from "../../api/credentials";
import { isJsonObject, type JsonObject, parseJson } from "../../common/json";
import { UserFacingError } from "../../common/userFacingError";
import { type Bounds, isWholeNumberWithin } from "../../common/wholeNumber";
import type { SettingReader } from "./settingReader";
import type { Environment } from "./variables";

/** Undefined if there is no such file. @param pauseMilliseconds how long to wait first. Default: not at all. */
export type FileReader = (path: string, pauseMilliseconds?: number) => string | undefined;

/** How long another program may take to write the CLI's file, in milliseconds: Alibaba Cloud's programs write it in place. */
const writingTime = 100;

/** A profile in the Alibaba Cloud CLI's file. Messages do not show values of fields: many are secrets. */
export class Profile {
    constructor(
        readonly name: string,
        readonly path: string,
        /** Whether the file is where the CLI itself keeps it. */
        readonly isDefaultFile: boolean,
        private readonly profiles: readonly JsonObject[],
        private readonly fields: JsonObject,
        readonly environment: Environment,
    ) {}

    /** How the profile authenticates, such as `AK`. */
    get mode(): string {
        return this.string("mode") ?? "AK";
    }

    /** The CLI accepts modes in any case. */
    hasMode(mode: string): boolean {
        return this.mode.toLowerCase() === mode.toLowerCase();
    }

    /** Undefined if the field is absent or empty. @throws UserFacingError if it is not a string. */
    string(field: string): string | undefined {
        const value = this.fields[field];
        if (value !== undefined && value !== null && typeof value !== "string") {
            throw this.problem(`"${field}" must be a string`);
        }
        return value?.trim() || undefined;
    }

    /** @throws UserFacingError if the field is absent. */
    requiredString(field: string): string {
        const value = this.string(field);
        if (value === undefined) {
            throw this.problem(`"${field}" is missing, which mode ${this.mode} needs`);
        }
        return value;
    }

    /** Undefined if the field is absent or 0. */
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

    /** A field that a header can carry; undefined if it is absent. */
    sendableString(field: string): string | undefined {
        const value = this.string(field);
        if (value !== undefined && !isSendable(value)) {
            throw this.problem(`"${field}" ${unsendable}`);
        }
        return value;
    }

    /** A time that the file has in seconds, in milliseconds since 1970-01-01 UTC; 0 if it is absent or not a number. */
    time(field: string): number {
        const value = this.fields[field];
        return typeof value === "number" ? value * 1_000 : 0;
    }

    /** The options with which a command of the CLI uses this profile. */
    get cliOptions(): string {
        return `--profile ${this.name}${this.isDefaultFile ? "" : ` --config-path ${this.path}`}`;
    }

    sibling(name: string): Profile {
        return pick(name, this.path, this.isDefaultFile, this.profiles, this.environment);
    }

    problem(what: string): UserFacingError {
        return new UserFacingError(`The profile "${this.name}" of ${this.path} cannot be used: ${what}.`);
    }
}

/** Undefined if no profile is set. @throws UserFacingError if there is no such file, or no such profile in it. */
export function readProfile(reader: SettingReader, readFile: FileReader): Profile | undefined {
    const name = reader.string("profile");
    return name === undefined ? undefined : readNamedProfile(name, reader, readFile);
}

/** The path of the file with the profiles: as set, or where the CLI keeps it. */
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

/** @throws UserFacingError if there is no such file, or no such profile in it. */
export function readNamedProfile(name: string, reader: SettingReader, readFile: FileReader): Profile {
    const path = profilesFile(reader);
    const json = readFile(path);
    if (json === undefined) {
        throw new UserFacingError(
            `The profile "${name}" cannot be read: there is no file ${path}. Run \`aliyun configure --profile` +
                ` ${name}\`, or set ${reader.nameOf("sharedCredentialsFile")} to the CLI's file.`,
        );
    }
    const profiles = profilesIn(json) ?? profilesIn(readFile(path, writingTime) ?? "");
    if (profiles === undefined) {
        throw new UserFacingError(
            `The profile "${name}" cannot be read: ${path} is not the JSON file of the Alibaba Cloud CLI. As with` +
                " @pulumi/alicloud, ALIBABA_CLOUD_CREDENTIALS_FILE does not mean the credentials libraries' INI file.",
        );
    }
    return pick(name, path, path === defaultFile(reader), profiles, reader.environment);
}

/** The profiles in a file; undefined if it is not the CLI's, or is being written. */
function profilesIn(json: string): readonly JsonObject[] | undefined {
    const content = parseJson(json);
    return isJsonObject(content) && Array.isArray(content.profiles)
        ? content.profiles.filter(isJsonObject)
        : undefined;
}

function pick(
    name: string,
    path: string,
    isDefaultFile: boolean,
    profiles: readonly JsonObject[],
    environment: Environment,
): Profile {
    const fields = profiles.find((profile) => profile.name === name);
    if (fields === undefined) {
        const names = profiles.map((profile) => String(profile.name)).join(", ");
        throw new UserFacingError(`There is no profile "${name}" in ${path}; there are: ${names || "none"}.`);
    }
    return new Profile(name, path, isDefaultFile, profiles, fields, environment);
}
