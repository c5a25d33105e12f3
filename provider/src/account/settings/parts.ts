import { isJsonObject, type JsonObject } from "../../api/fields";
import { ReportedError } from "../../api/reportedError";
import { type ObjectSetting, partVariables, settingNames } from "./names";
import { type Environment, findVariable } from "./variables";

/** Name of a part of a setting that is an object, such as `roleArn` of `assumeRole`. */
export type PartName<Name extends ObjectSetting> = keyof (typeof partVariables)[Name] & string;

/** Whether a number is whole and lies within bounds, which belong to it. */
export function isWholeNumberWithin(number: number, { min, max }: { min: number; max: number }): boolean {
    return Number.isInteger(number) && number >= min && number <= max;
}

/** The parts of a setting that is an object; the environment fills in what it leaves out. */
export class Parts<Name extends ObjectSetting> {
    constructor(
        private readonly setting: Name,
        private readonly object: JsonObject,
        private readonly environment: Environment,
    ) {}

    /**
     * A part's text; undefined where it is neither configured nor in the environment.
     * @throws ReportedError where it is no text. The value is not shown: it may be a secret.
     */
    text(part: PartName<Name>): string | undefined {
        // `pulumi config set --path` takes digits for a number.
        const set = this.object[part] ?? "";
        const value = Number.isSafeInteger(set) ? String(set) : set;
        if (typeof value !== "string") {
            throw new ReportedError(`${this.keyOf(part)} must be a text.`);
        }
        return value.trim() === ""
            ? findVariable(this.environment, this.variablesOf(part))?.value
            : value.trim();
    }

    /** @throws ReportedError that says where the part can be set. */
    requiredText(part: PartName<Name>): string {
        return this.text(part) ?? this.missing(part);
    }

    /** A whole number within bounds, or the default. */
    wholeNumber(part: PartName<Name>, bounds: { min: number; max: number; otherwise: number }): number {
        const configured = this.object[part];
        const value = configured || findVariable(this.environment, this.variablesOf(part))?.value;
        const number = Number(value ?? bounds.otherwise);
        if (!isWholeNumberWithin(number, bounds)) {
            const where = configured ? this.keyOf(part) : this.variablesOf(part).join(", ");
            throw new ReportedError(
                `${where} is ${JSON.stringify(value)}, but must be a whole number of seconds` +
                    ` from ${bounds.min} to ${bounds.max}.`,
            );
        }
        return number;
    }

    /** @throws ReportedError that names what is missing, and each place where it can be set. */
    missing(...parts: PartName<Name>[]): never {
        const places = parts.flatMap((part) => [this.keyOf(part), ...this.variablesOf(part)]);
        throw new ReportedError(
            `${settingNames[this.setting].key} is incomplete: ${parts.join(" or ")} is missing. Set ${places.join(" or ")}.`,
        );
    }

    private keyOf(part: PartName<Name>): string {
        return `${settingNames[this.setting].key}.${part}`;
    }

    private variablesOf(part: PartName<Name>): readonly string[] {
        const variables: Readonly<Record<string, readonly string[]>> = partVariables[this.setting];
        return variables[part] ?? [];
    }
}

/**
 * The object that a setting is: JSON, and maybe the only item of a list, as Terraform has it.
 * @throws ReportedError that names what is wrong, never a value: a token may be among them.
 */
export function parseParts(setting: ObjectSetting, text: string): JsonObject {
    const { key } = settingNames[setting];
    const known = Object.keys(partVariables[setting]);
    const [object = {}, ...others] = [parseJson(text) ?? null].flat();
    if (!isJsonObject(object) || others.length > 0) {
        throw new ReportedError(`${key} must be an object with ${known.join(", ")}.`);
    }
    const unknown = Object.keys(object).find((name) => !known.includes(name));
    if (unknown !== undefined) {
        throw new ReportedError(`${key} has "${unknown}", but there are ${known.join(", ")}.`);
    }
    return object;
}

/** The value of a JSON text; undefined where it is none. */
export function parseJson(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}
