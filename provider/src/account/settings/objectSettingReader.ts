import { isJsonObject, type JsonObject, parseJson } from "../../common/json";
import { problemWithNames } from "../../common/unknownNames";
import { UserFacingError } from "../../common/userFacingError";
import { type Bounds, isWholeNumberWithin } from "../../common/wholeNumber";
import { fieldVariablesOf, type ObjectSetting, settingFields } from "../../schema/settings";
import { commandLine, settingKey } from "./names";
import { type Environment, findVariable } from "./variables";

/** A field of a setting that is an object, such as `roleArn` of `assumeRole`. */
export type FieldName<Name extends ObjectSetting> = keyof (typeof settingFields)[Name] & string;

/** Reads the fields of a setting that is an object; fields that are not configured come from the environment. */
export class ObjectSettingReader<Name extends ObjectSetting> {
    constructor(
        private readonly setting: Name,
        /** The prefix of the setting's name in the configuration, or `commandLine`. */
        private readonly namespace: string,
        private readonly object: JsonObject,
        private readonly environment: Environment,
    ) {}

    /** Undefined if it is set nowhere. @throws UserFacingError if it is not a string; it does not show the value. */
    string(field: FieldName<Name>): string | undefined {
        // `pulumi config set --path` takes digits for a number.
        const set = this.object[field] ?? "";
        const value = Number.isSafeInteger(set) ? String(set) : set;
        if (typeof value !== "string") {
            throw new UserFacingError(`${this.keyOf(field)} must be a string.`);
        }
        return value.trim() === ""
            ? findVariable(this.environment, this.variablesOf(field))?.value
            : value.trim();
    }

    /** The key of a field in the configuration; undefined if it is not configured. */
    configuredKeyOf(field: FieldName<Name>): string | undefined {
        return (this.object[field] ?? "") === "" ? undefined : this.keyOf(field);
    }

    /** @throws UserFacingError that says where the field can be set, if it is missing. */
    requiredString(field: FieldName<Name>): string {
        return this.string(field) ?? this.missing(field);
    }

    wholeNumber(field: FieldName<Name>, bounds: Bounds & { otherwise: number }): number {
        const configured = this.object[field];
        const value = configured || findVariable(this.environment, this.variablesOf(field))?.value;
        const number = Number(value ?? bounds.otherwise);
        if (!isWholeNumberWithin(number, bounds)) {
            const where = configured ? this.keyOf(field) : this.variablesOf(field).join(", ");
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
            ...(this.namespace === commandLine ? [] : [this.keyOf(field)]),
            ...this.variablesOf(field),
        ]);
        throw new UserFacingError(
            `${this.key} is incomplete: ${fields.join(" or ")} is missing. Set ${places.join(" or ")}.`,
        );
    }

    private get key(): string {
        return settingKey(this.setting, this.namespace);
    }

    private keyOf(field: FieldName<Name>): string {
        return `${this.key}.${field}`;
    }

    private variablesOf(field: FieldName<Name>): readonly string[] {
        return fieldVariablesOf(this.setting, field);
    }
}

/** JSON of an object, or of a list of one, as Terraform writes it. @throws UserFacingError that never shows a value. */
export function parseObjectSetting(setting: ObjectSetting, key: string, json: string): JsonObject {
    const known = Object.keys(settingFields[setting]);
    const [object = {}, ...others] = [parseJson(json) ?? null].flat();
    if (!isJsonObject(object) || others.length > 0) {
        throw new UserFacingError(`${key} must be an object with ${known.join(", ")}.`);
    }
    const problem = problemWithNames(object, known);
    if (problem !== undefined) {
        throw new UserFacingError(`${key} ${problem}.`);
    }
    return object;
}
