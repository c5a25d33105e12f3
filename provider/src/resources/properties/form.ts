import type { Fields } from "../../common/fields";
import { isJsonObject } from "../../common/json";
import { type Bounds, isWholeNumberWithin } from "../../common/wholeNumber";
import { isUnknown } from "../unknown";

/** What values are made of, as a schema describes them. */
export interface Shape {
    readonly type: "string" | "boolean" | "integer" | "array" | "object";
    /** The only strings that there are. */
    readonly values?: readonly string[];
    /** The items of an array of strings. */
    readonly items?: Shape;
    /** The fields of an object, or of an array's objects. */
    readonly fields?: Readonly<Record<string, Shape>>;
    /** Present where a value may be absent. */
    readonly isOptional?: true;
    /** Present where values are encrypted in a state, and never shown. */
    readonly isSecret?: true;
    /** Name of the type, where it has one. */
    readonly name?: string;
    /** What the type, or the field, says: in Markdown, without a full stop. */
    readonly meaning?: string;
}

/** The form of a property's values: how a declared value is checked, and a recorded one is read. */
export interface Form<Value> {
    /** What is wrong with a value, as the end of a sentence that begins with the property's name; undefined where it is right. */
    problemWith(value: unknown): string | undefined;
    /**
     * Reads a value of this form.
     * @throws UnexpectedDataError where the field does not have it.
     */
    read(fields: Fields, name: string): Value;
    /** The values, in Markdown: a cell of the documentation's tables. */
    readonly description: string;
    readonly shape: Shape;
}

/** What the values of a form are. */
export type ValueOf<AnyForm> = AnyForm extends Form<infer Value> ? Value : never;

/** One of a closed set of strings. */
export function oneOf<Value extends string>(...values: readonly Value[]): Form<Value> {
    const list = (quote: string) => values.map((value) => `${quote}"${value}"${quote}`).join(" or ");
    return {
        problemWith: (value) => (values.some((one) => one === value) ? undefined : shouldBe(value, list(""))),
        read: (fields, name) => fields.oneOf(name, values),
        description: list("`"),
        shape: { type: "string", values },
    };
}

/** Another id that is easily mistaken for the right one. */
interface OtherId {
    readonly pattern: RegExp;
    /** What it is, such as "an invitation id". */
    readonly what: string;
    /** The property that it belongs to. */
    readonly property: string;
}

/**
 * An id.
 * @param what says what it is the id of, such as "an invitation id".
 * @param example an id of that form.
 * @param other an id that belongs to another property. Default: none.
 */
export function id(pattern: RegExp, what: string, example: string, other?: OtherId): Form<string> {
    const right = `${what} such as "${example}"`;
    return {
        problemWith(value) {
            if (typeof value === "number") {
                return `${shouldBe(value, right)}, in quotes: a number loses digits`;
            }
            if (typeof value === "string" && other?.pattern.test(value)) {
                return `${shouldBe(value, right)}: declare ${other.what} as ${other.property}`;
            }
            return typeof value === "string" && pattern.test(value) ? undefined : shouldBe(value, right);
        },
        read: (fields, name) => fields.requiredString(name),
        description: `${what}: \`${example}\``,
        shape: { type: "string" },
    };
}

/** A string; an absent one is read as empty. */
export const string: Form<string> = {
    problemWith: (value) => (typeof value === "string" ? undefined : shouldBe(value, "a string")),
    read: (fields, name) => fields.string(name) ?? "",
    description: "string",
    shape: { type: "string" },
};

/** True or false; an absent value is read as false. */
export const boolean: Form<boolean> = {
    problemWith: (value) => (typeof value === "boolean" ? undefined : shouldBe(value, "true or false")),
    read: (fields, name) => fields.boolean(name),
    description: "boolean",
    shape: { type: "boolean" },
};

/** A string that is not empty. @param what says what it is, such as "the name of a profile" */
export function nonEmptyString(what: string): Form<string> {
    return {
        problemWith: (value) =>
            typeof value === "string" && value.trim() !== "" ? undefined : shouldBe(value, what),
        read: (fields, name) => fields.requiredString(name),
        description: what,
        shape: { type: "string" },
    };
}

/** A whole number within bounds. @param unit such as "seconds" */
export function wholeNumber(bounds: Bounds, unit: string): Form<number> {
    const description = `a whole number of ${unit} from ${bounds.min} to ${bounds.max}`;
    return {
        problemWith: (value) =>
            typeof value === "number" && isWholeNumberWithin(value, bounds)
                ? undefined
                : shouldBe(value, description),
        read: (fields, name) => fields.number(name),
        description,
        shape: { type: "integer" },
    };
}

/** A form whose values are secrets: encrypted in a state, and shown in no message. */
export function secret<Value>(form: Form<Value>): Form<Value> {
    return {
        ...form,
        problemWith: (value) =>
            form.problemWith(value) === undefined ? undefined : `must be ${form.description}`,
        shape: { ...form.shape, isSecret: true },
    };
}

/** A value of a form, or null. */
export function nullable<Value>(form: Form<Value>): Form<Value | null> {
    return {
        problemWith: (value) => (value === null ? undefined : form.problemWith(value)),
        read: (fields, name) => (fields.isAbsent(name) ? null : form.read(fields, name)),
        description: `${form.description}, or null`,
        shape: { ...form.shape, isOptional: true },
    };
}

/** A field of an object that may be left out. */
export function optional<Value>(form: Form<Value>): Form<Value | undefined> {
    return {
        problemWith: (value) => (value === undefined || value === null ? undefined : form.problemWith(value)),
        read: (fields, name) => (fields.isAbsent(name) ? undefined : form.read(fields, name)),
        description: form.description,
        shape: { ...form.shape, isOptional: true },
    };
}

/**
 * A form whose type has a name: that of the strings, of an object, or of an array's objects.
 * @param meaning in Markdown, without a full stop
 */
export function named<Value>(name: string, meaning: string, form: Form<Value>): Form<Value> {
    return { ...form, shape: { ...form.shape, name, meaning } };
}

/**
 * The form of a field, with what the field says.
 * @param meaning in Markdown, without a full stop
 */
export function field<Value>(form: Form<Value>, meaning: string): Form<Value> {
    return { ...form, shape: { ...form.shape, meaning } };
}

/** An array of strings of a form; an absent one is read as empty. Items that are not known yet pass. */
export function stringsOf(form: Form<string>): Form<readonly string[]> {
    return {
        problemWith(value) {
            if (!Array.isArray(value)) {
                return shouldBe(value, "an array");
            }
            const problem = value
                .map((item) => (isUnknown(item) ? undefined : form.problemWith(item)))
                .find((one) => one !== undefined);
            return problem === undefined ? undefined : `has an item that ${problem}`;
        },
        read: (fields, name) => fields.strings(name),
        description: `array; each item ${form.description}`,
        shape: { type: "array", items: form.shape },
    };
}

/** The forms of an object's fields. */
export type FieldForms = Readonly<Record<string, Form<unknown>>>;

/** The fields that may be left out. */
type OptionalNames<Forms extends FieldForms> = {
    [Name in keyof Forms]: undefined extends ValueOf<Forms[Name]> ? Name : never;
}[keyof Forms];

/** An object whose fields have these forms. */
export type ObjectOf<Forms extends FieldForms> = OneObject<
    {
        readonly [Name in Exclude<keyof Forms, OptionalNames<Forms>>]: ValueOf<Forms[Name]>;
    } & { readonly [Name in OptionalNames<Forms>]?: ValueOf<Forms[Name]> }
>;

/** An intersection of objects as one object. */
type OneObject<Value> = { [Name in keyof Value]: Value[Name] };

/** An object. Fields that are not known yet pass. */
export function objectOf<Forms extends FieldForms>(forms: Forms): Form<ObjectOf<Forms>> {
    const names = Object.keys(forms);
    const list = names.join(", ");
    return {
        problemWith(value) {
            if (!isJsonObject(value)) {
                // The value is not shown: a secret may be in it.
                return `must be an object with ${list}`;
            }
            const unknownName = Object.keys(value).find((name) => !names.includes(name));
            if (unknownName !== undefined) {
                return `has "${unknownName}", but there are ${list}`;
            }
            const problems = Object.entries(forms).map(([name, form]) =>
                problemWithField(name, form, value[name]),
            );
            return problems.find((problem) => problem !== undefined);
        },
        read: (fields, name) => readObject(forms, fields.child(name)),
        description: `object of ${names.map((name) => `\`${name}\``).join(", ")}`,
        shape: { type: "object", fields: shapesOf(forms) },
    };
}

/** What is wrong with a field of an object; a value that is not known yet passes. */
function problemWithField(name: string, form: Form<unknown>, value: unknown): string | undefined {
    if (value === undefined || value === null) {
        return form.shape.isOptional === true
            ? undefined
            : `has no ${name}: ${form.description.replaceAll("`", "")}`;
    }
    const problem = isUnknown(value) ? undefined : form.problemWith(value);
    return problem === undefined ? undefined : `has ${name}, which ${problem}`;
}

/** An array of objects; an absent one is read as empty. Items that are not known yet pass. */
export function arrayOf<Forms extends FieldForms>(forms: Forms): Form<readonly ObjectOf<Forms>[]> {
    const names = Object.keys(forms);
    const item = objectOf(forms);
    return {
        problemWith(value) {
            if (!Array.isArray(value)) {
                return shouldBe(value, "an array");
            }
            const problems = value.map((one) => (isUnknown(one) ? undefined : item.problemWith(one)));
            const index = problems.findIndex((problem) => problem !== undefined);
            return index === -1 ? undefined : `has item ${index}, which ${problems[index]}`;
        },
        read: (fields, name) => fields.list(name).map((item) => readObject(forms, item)),
        description: `array of ${names.map((name) => `\`${name}\``).join(", ")}`,
        shape: { type: "array", fields: shapesOf(forms) },
    };
}

function shapesOf(forms: FieldForms): Readonly<Record<string, Shape>> {
    return Object.fromEntries(Object.entries(forms).map(([name, { shape }]) => [name, shape]));
}

/** The fields of an object, each read by its form; those that are left out stay so. */
export function readObject<Forms extends FieldForms>(forms: Forms, fields: Fields): ObjectOf<Forms> {
    const entries = Object.entries(forms).map(([name, form]) => [name, form.read(fields, name)] as const);
    // Each name has been read by its own form, which is what the type says.
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as ObjectOf<Forms>;
}

/** The end of a sentence that says what a value is, and what it should be. */
export function shouldBe(value: unknown, right: string): string {
    return `is ${JSON.stringify(value)?.slice(0, 80)}, but must be ${right}`;
}
