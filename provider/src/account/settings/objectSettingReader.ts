import { isJsonObject, type JsonObject, parseJson } from "../../common/json";
import { problemWithNames } from "../../common/unknownNames";
import { UserFacingError } from "../../common/userFacingError";
import { type Bounds, isWholeNumberWithin } from "../../common/wholeNumber";
import { fieldVariablesOf, type ObjectSetting, type Setting, settingFields } from "../../schema/settings";
import { commandLine } from "./names";
import { type Environment, findVariable } from "./variables";

/** A field of a setting that is an object, such as `roleArn` of `assumeRole`. */
export type FieldName<Name extends ObjectSetting> = keyof (typeof settingFields)[Name] & string;

/** What read a setting that is an object. */
export interface ReaderOfSetting {
    readonly environment: Environment;
    /** The prefix of the settings' names in the configuration, or `commandLine`. */
    readonly namespace: string;
    /** A setting, as messages name it. */
    nameOf(setting: Setting): string;
}

/** Reads the fields of a setting that is an object; fields that are not configured come from the environment. */
export class ObjectSettingReader<Name extends ObjectSetting> {
    constructor(
        private readonly setting: Name,
        private readonly reader: ReaderOfSetting,
        private readonly object: JsonObject,
    ) {}

    /** Undefined if it is set nowhere. @throws UserFacingError if it is not a string; it does not show the value. */
    string(field: FieldName<Name>): string | undefined {
        // `pulumi config set --path` takes digits for a number.
        const set = this.object[field] ?? "";
        const value = Number.isSafeInteger(set) ? String(set) : set;
        if (typeof value !== "string") {
            throw new UserFacingError(`${this.nameOf(field)} must be a string.`);
        }
        return value.trim() === ""
            ? findVariable(this.reader.environment, this.variablesOf(field))?.value
            : value.trim();
    }

    /** A field, as messages name it; undefined if it is not configured. */
    configuredNameOf(field: FieldName<Name>): string | undefined {
        return (this.object[field] ?? "") === "" ? undefined : this.nameOf(field);
    }

    /** @throws UserFacingError that says where the field can be set, if it is missing. */
    requiredString(field: FieldName<Name>): string {
        return this.string(field) ?? this.missing(field);
    }

    wholeNumber(field: FieldName<Name>, bounds: Bounds & { otherwise: number }): number {
        const configured = this.object[field];
        const value = configured || findVariable(this.reader.environment, this.variablesOf(field))?.value;
        const number = Number(value ?? bounds.otherwise);
        if (!isWholeNumberWithin(number, bounds)) {
            const where = configured ? this.nameOf(field) : this.variablesOf(field).join(", ");
            throw new UserFacingError(
                `${where} is ${JSON.stringify(value)}, but must be a whole number of seconds` +
                    ` from ${bounds.min} to ${bounds.max}.`,
            );
        }
        return number;
    }

    /** @throws UserFacingError that names the fields that are missing, and each place where they can be set. */
    missing(...fields: FieldName<Name>[]): never {
        const places = fields.flatMap((field) => [
            ...(this.reader.namespace === commandLine ? [] : [this.nameOf(field)]),
            ...this.variablesOf(field),
        ]);
        throw new UserFacingError(
            `${this.name} is incomplete: ${fields.join(" or ")} is missing. Set ${places.join(" or ")}.`,
        );
    }

    private get name(): string {
        return this.reader.nameOf(this.setting);
    }

    private nameOf(field: FieldName<Name>): string {
        return `${this.name}.${field}`;
    }

    private variablesOf(field: FieldName<Name>): readonly string[] {
        return fieldVariablesOf(this.setting, field);
    }
}

/** JSON of an object, or of a list of one, as Terraform writes it. @throws UserFacingError that never shows a value. */
export function parseObjectSetting(setting: ObjectSetting, name: string, json: string): JsonObject {
    const known = Object.keys(settingFields[setting]);
    const [object = {}, ...others] = [parseJson(json) ?? null].flat();
    if (!isJsonObject(object) || others.length > 0) {
        throw new UserFacingError(`${name} must be an object with ${known.join(", ")}.`);
    }
    const problem = problemWithNames(object, known);
    if (problem !== undefined) {
        throw new UserFacingError(`${name} ${problem}.`);
    }
    return object;
}
