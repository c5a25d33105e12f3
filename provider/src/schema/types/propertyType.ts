import type { Fields } from "../../common/fields";
import type { Problem } from "../../common/inputProblem";

/** What values are made of, as a schema describes them. */
export interface Shape {
    readonly type: "string" | "boolean" | "integer" | "array" | "object";
    /** The only strings that there are. */
    readonly values?: readonly string[];
    /** The items of an array of strings. */
    readonly items?: Shape;
    /** The fields of an object, or of an array's objects. */
    readonly fields?: Readonly<Record<string, Shape>>;
    /** The values of an object that may have any names. */
    readonly valuesOfNames?: Shape;
    /** Present if a value may be absent. */
    readonly isOptional?: true;
    /** Present if what is absent is null. */
    readonly isNullable?: true;
    /** Present if values are encrypted in a state, and never shown. */
    readonly isSecret?: true;
    /** Name of the type, if it has one: that of a string, of an object, or of an array's objects. */
    readonly name?: string;
    /** Name of an object's type where no value of it may be an output, if that differs. */
    readonly plainName?: string;
    /** What a named type is: in Markdown, without a full stop. */
    readonly typeDescription?: string;
    /** What a field of an object says: in Markdown, without a full stop. */
    readonly description?: string;
    /** The environment variables that a field that is left out is read from, in order. */
    readonly variables?: readonly string[];
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
        shape: { ...type.shape, isOptional: true, isNullable: true },
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
 * @param plainName of an object where no value of it may be an output. Default: a look-up or an output names no type.
 */
export function named<Value>(
    name: string,
    description: string,
    type: PropertyType<Value>,
    plainName?: string,
): PropertyType<Value> {
    const names = plainName === undefined ? { name } : { name, plainName };
    return { ...type, shape: { ...type.shape, ...names, typeDescription: description } };
}

/**
 * The type of a field, with what the field says.
 * @param description in Markdown, without a full stop
 * @param variables of the environment that the field is read from if it is left out. Default: none.
 */
export function field<Value>(
    type: PropertyType<Value>,
    description: string,
    variables: readonly string[] = [],
): PropertyType<Value> {
    return { ...type, shape: { ...type.shape, description, ...(variables.length > 0 && { variables }) } };
}
