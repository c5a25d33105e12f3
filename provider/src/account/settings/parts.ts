import { isJsonObject, type JsonObject, parseJson } from "../../common/json";
import { UserFacingError } from "../../common/userFacingError";
import { type Bounds, isWholeNumberWithin } from "../../common/wholeNumber";
import { type ObjectSetting, partVariables } from "./names";
import { type Environment, findVariable } from "./variables";

/** Name of a part of a setting that is an object, such as `roleArn` of `assumeRole`. */
export type PartName<Name extends ObjectSetting> = keyof (typeof partVariables)[Name] & string;

/** The parts of a setting that is an object. The environment fills in what it leaves out. */
export class Parts<Name extends ObjectSetting> {
    constructor(
        private readonly setting: Name,
        private readonly key: string,
        private readonly object: JsonObject,
        private readonly environment: Environment,
    ) {}

    /**
     * A part that is a string; undefined where it is neither configured nor in the environment.
     * @throws UserFacingError where it is no string. The value is not shown: it may be a secret.
     */
    string(part: PartName<Name>): string | undefined {
        // `pulumi config set --path` takes digits for a number.
        const set = this.object[part] ?? "";
        const value = Number.isSafeInteger(set) ? String(set) : set;
        if (typeof value !== "string") {
            throw new UserFacingError(`${this.keyOf(part)} must be a string.`);
        }
        return value.trim() === ""
            ? findVariable(this.environment, this.variablesOf(part))?.value
            : value.trim();
    }

    /**
     * A part that is a string and must be there.
     * @throws UserFacingError that says where it can be set.
     */
    requiredString(part: PartName<Name>): string {
        return this.string(part) ?? this.missing(part);
    }

    /** A whole number within bounds, or the default. */
    wholeNumber(part: PartName<Name>, bounds: Bounds & { otherwise: number }): number {
        const configured = this.object[part];
        const value = configured || findVariable(this.environment, this.variablesOf(part))?.value;
        const number = Number(value ?? bounds.otherwise);
        if (!isWholeNumberWithin(number, bounds)) {
            const where = configured ? this.keyOf(part) : this.variablesOf(part).join(", ");
            throw new UserFacingError(
                `${where} is ${JSON.stringify(value)}, but must be a whole number of seconds` +
                    ` from ${bounds.min} to ${bounds.max}.`,
            );
        }
        return number;
    }

    /**
     * Reports that parts are missing.
     * @throws UserFacingError that names them, and each place where they can be set.
     */
    missing(...parts: PartName<Name>[]): never {
        const places = parts.flatMap((part) => [this.keyOf(part), ...this.variablesOf(part)]);
        throw new UserFacingError(
            `${this.key} is incomplete: ${parts.join(" or ")} is missing. Set ${places.join(" or ")}.`,
        );
    }

    private keyOf(part: PartName<Name>): string {
        return `${this.key}.${part}`;
    }

    private variablesOf(part: PartName<Name>): readonly string[] {
        const variables: Readonly<Record<string, readonly string[]>> = partVariables[this.setting];
        return variables[part] ?? [];
    }
}

/**
 * The object that a setting is: JSON, and maybe the only item of a list, as Terraform has it.
 * @throws UserFacingError that names what is wrong, never a value: a token may be among them.
 */
export function parseParts(setting: ObjectSetting, key: string, json: string): JsonObject {
    const known = Object.keys(partVariables[setting]);
    const [object = {}, ...others] = [parseJson(json) ?? null].flat();
    if (!isJsonObject(object) || others.length > 0) {
        throw new UserFacingError(`${key} must be an object with ${known.join(", ")}.`);
    }
    const unknown = Object.keys(object).find((name) => !known.includes(name));
    if (unknown !== undefined) {
        throw new UserFacingError(`${key} has "${unknown}", but there are ${known.join(", ")}.`);
    }
    return object;
}
