import type { Fields } from "../../common/fields";
import { type Problem, shouldBe } from "../../common/inputProblem";
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
    /** Present if a value may be absent. */
    readonly isOptional?: true;
    /** Present if values are encrypted in a state, and never shown. */
    readonly isSecret?: true;
    /** Name of the type, if it has one. */
    readonly name?: string;
    /** What the type, or the field, says: in Markdown, without a full stop. */
    readonly description?: string;
}

/** The type of a property's values: how a declared value is checked, and a recorded one is read. */
export interface PropertyType<Value> {
    /** What is wrong with a value; undefined if it is right. */
    problemWith(value: unknown): Problem | undefined;
    /**
     * Reads a value of this type.
     * @throws UnexpectedDataError if the field does not have it.
     */
    read(fields: Fields, name: string): Value;
    /** Which values are expected, in Markdown: a cell of the documentation's tables, and a part of messages. */
    readonly expected: string;
    readonly shape: Shape;
}

/** The TypeScript type of a property type's values. */
export type ValueOf<AnyType> = AnyType extends PropertyType<infer Value> ? Value : never;

/** One of a closed set of strings. */
export function oneOf<Value extends string>(...values: readonly Value[]): PropertyType<Value> {
    const list = (quote: string) => values.map((value) => `${quote}"${value}"${quote}`).join(" or ");
    return {
        problemWith: (value) => (values.some((one) => one === value) ? undefined : wrong(value, list(""))),
        read: (fields, name) => fields.oneOf(name, values),
        expected: list("`"),
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
 * @param example an id that is right.
 * @param other an id that belongs to another property. Default: none.
 */
export function id(pattern: RegExp, what: string, example: string, other?: OtherId): PropertyType<string> {
    const right = `${what} such as "${example}"`;
    return {
        problemWith(value) {
            if (typeof value === "number") {
                return wrong(value, `${right}, in quotes: a number loses digits`);
            }
            if (typeof value === "string" && other?.pattern.test(value)) {
                return wrong(value, `${right}: declare ${other.what} as ${other.property}`);
            }
            return typeof value === "string" && pattern.test(value) ? undefined : wrong(value, right);
        },
        read: (fields, name) => fields.requiredString(name),
        expected: `${what}: \`${example}\``,
        shape: { type: "string" },
    };
}

/** A string; an absent one is read as empty. */
export const string: PropertyType<string> = {
    problemWith: (value) => (typeof value === "string" ? undefined : wrong(value, "a string")),
    read: (fields, name) => fields.string(name) ?? "",
    expected: "string",
    shape: { type: "string" },
};

/** True or false; an absent value is read as false. */
export const boolean: PropertyType<boolean> = {
    problemWith: (value) => (typeof value === "boolean" ? undefined : wrong(value, "true or false")),
    read: (fields, name) => fields.boolean(name),
    expected: "boolean",
    shape: { type: "boolean" },
};

/** A string that is not empty. @param what says what it is, such as "the name of a profile" */
export function nonEmptyString(what: string): PropertyType<string> {
    return {
        problemWith: (value) =>
            typeof value === "string" && value.trim() !== "" ? undefined : wrong(value, what),
        read: (fields, name) => fields.requiredString(name),
        expected: what,
        shape: { type: "string" },
    };
}

/** A whole number within bounds. @param unit such as "seconds" */
export function wholeNumber(bounds: Bounds, unit: string): PropertyType<number> {
    const expected = `a whole number of ${unit} from ${bounds.min} to ${bounds.max}`;
    return {
        problemWith: (value) =>
            typeof value === "number" && isWholeNumberWithin(value, bounds)
                ? undefined
                : wrong(value, expected),
        read: (fields, name) => fields.number(name),
        expected,
        shape: { type: "integer" },
    };
}

/** A type whose values are secrets: encrypted in a state, and shown in no message. */
export function secret<Value>(type: PropertyType<Value>): PropertyType<Value> {
    return {
        ...type,
        problemWith: (value) =>
            type.problemWith(value) === undefined ? undefined : { reason: `must be ${type.expected}` },
        shape: { ...type.shape, isSecret: true },
    };
}

/** A value of a type, or null. */
export function nullable<Value>(type: PropertyType<Value>): PropertyType<Value | null> {
    return {
        problemWith: (value) => (value === null ? undefined : type.problemWith(value)),
        read: (fields, name) => (fields.isAbsent(name) ? null : type.read(fields, name)),
        expected: `${type.expected}, or null`,
        shape: { ...type.shape, isOptional: true },
    };
}

/** A field of an object that may be left out. */
export function optional<Value>(type: PropertyType<Value>): PropertyType<Value | undefined> {
    return {
        problemWith: (value) => (value === undefined || value === null ? undefined : type.problemWith(value)),
        read: (fields, name) => (fields.isAbsent(name) ? undefined : type.read(fields, name)),
        expected: type.expected,
        shape: { ...type.shape, isOptional: true },
    };
}

/**
 * A type with a name: that of the strings, of an object, or of an array's objects.
 * @param description in Markdown, without a full stop
 */
export function named<Value>(
    name: string,
    description: string,
    type: PropertyType<Value>,
): PropertyType<Value> {
    return { ...type, shape: { ...type.shape, name, description } };
}

/**
 * The type of a field, with what the field says.
 * @param description in Markdown, without a full stop
 */
export function field<Value>(type: PropertyType<Value>, description: string): PropertyType<Value> {
    return { ...type, shape: { ...type.shape, description } };
}

/** An array of strings of a type; an absent one is read as empty. Items that are not known yet pass. */
export function stringsOf(type: PropertyType<string>): PropertyType<readonly string[]> {
    return {
        problemWith(value) {
            if (!Array.isArray(value)) {
                return wrong(value, "an array");
            }
            return firstProblem(value.map((item, index) => problemAt(`[${index}]`, type, item)));
        },
        read: (fields, name) => fields.strings(name),
        expected: `array; each item ${type.expected}`,
        shape: { type: "array", items: type.shape },
    };
}

/** The types of an object's fields. */
export type FieldTypes = Readonly<Record<string, PropertyType<unknown>>>;

/** The fields that may be left out. */
type OptionalNames<Types extends FieldTypes> = {
    [Name in keyof Types]: undefined extends ValueOf<Types[Name]> ? Name : never;
}[keyof Types];

/** An object whose fields have these types. */
export type ObjectOf<Types extends FieldTypes> = OneObject<
    {
        readonly [Name in Exclude<keyof Types, OptionalNames<Types>>]: ValueOf<Types[Name]>;
    } & { readonly [Name in OptionalNames<Types>]?: ValueOf<Types[Name]> }
>;

/** An intersection of objects as one object. */
type OneObject<Value> = { [Name in keyof Value]: Value[Name] };

/** An object. Fields that are not known yet pass. */
export function objectOf<Types extends FieldTypes>(types: Types): PropertyType<ObjectOf<Types>> {
    const names = Object.keys(types);
    const list = names.join(", ");
    return {
        problemWith(value) {
            if (!isJsonObject(value)) {
                // The value is not shown: a secret may be in it.
                return { reason: `must be an object with ${list}` };
            }
            const unknownName = Object.keys(value).find((name) => !names.includes(name));
            if (unknownName !== undefined) {
                return { reason: `has "${unknownName}", but there are ${list}` };
            }
            return firstProblem(
                Object.entries(types).map(([name, type]) => problemWithField(name, type, value[name])),
            );
        },
        read: (fields, name) => readObject(types, fields.child(name)),
        expected: `object of ${names.map((name) => `\`${name}\``).join(", ")}`,
        shape: { type: "object", fields: shapesOf(types) },
    };
}

/** What is wrong with a field of an object; a value that is not known yet passes. */
function problemWithField(name: string, type: PropertyType<unknown>, value: unknown): Problem | undefined {
    if (value === undefined || value === null) {
        return type.shape.isOptional === true
            ? undefined
            : { reason: `has no ${name}: ${type.expected.replaceAll("`", "")}` };
    }
    return problemAt(`.${name}`, type, value);
}

/** An array of objects; an absent one is read as empty. Items that are not known yet pass. */
export function arrayOf<Types extends FieldTypes>(types: Types): PropertyType<readonly ObjectOf<Types>[]> {
    const names = Object.keys(types);
    const item = objectOf(types);
    return {
        problemWith(value) {
            if (!Array.isArray(value)) {
                return wrong(value, "an array");
            }
            return firstProblem(value.map((one, index) => problemAt(`[${index}]`, item, one)));
        },
        read: (fields, name) => fields.list(name).map((item) => readObject(types, item)),
        expected: `array of ${names.map((name) => `\`${name}\``).join(", ")}`,
        shape: { type: "array", fields: shapesOf(types) },
    };
}

/** What is wrong with a part of a value; a part that is not known yet passes. @param path of the part in the value */
function problemAt(path: string, type: PropertyType<unknown>, part: unknown): Problem | undefined {
    const problem = isUnknown(part) ? undefined : type.problemWith(part);
    return problem && { path: path + (problem.path ?? ""), reason: problem.reason };
}

function firstProblem(problems: readonly (Problem | undefined)[]): Problem | undefined {
    return problems.find((problem) => problem !== undefined);
}

function wrong(value: unknown, right: string): Problem {
    return { reason: shouldBe(value, right) };
}

function shapesOf(types: FieldTypes): Readonly<Record<string, Shape>> {
    return Object.fromEntries(Object.entries(types).map(([name, { shape }]) => [name, shape]));
}

/** The fields of an object, each read by its type; those that are left out stay so. */
export function readObject<Types extends FieldTypes>(types: Types, fields: Fields): ObjectOf<Types> {
    const entries = Object.entries(types).map(([name, type]) => [name, type.read(fields, name)] as const);
    // Each name has been read by its own property type, which is what the TypeScript type says.
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as ObjectOf<Types>;
}
