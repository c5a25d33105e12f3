import type { Fields } from "../../common/fields";
import type { Problem } from "../../common/inputProblem";

/** The form of a type's values, as a schema describes it. */
export interface Shape {
    readonly type: "string" | "boolean" | "integer" | "array" | "object";
    readonly values?: readonly string[];
    readonly items?: Shape;
    /** Of an object, or of an array's objects. */
    readonly fields?: Readonly<Record<string, Shape>>;
    /** Of an object with arbitrary names. */
    readonly valuesOfNames?: Shape;
    readonly isOptional?: true;
    readonly isNullable?: true;
    /** Present if values are encrypted in a state, and never shown. */
    readonly isSecret?: true;
    /** Of the type of a string, of an object, or of an array's objects, if it has one. */
    readonly name?: string;
    /** The name of an object's type where none of its values may be an output, if it differs. */
    readonly plainName?: string;
    /** Of a named type: in Markdown, without a full stop. */
    readonly typeDescription?: string;
    /** Of a field of an object: in Markdown, without a full stop. */
    readonly description?: string;
    /** The environment variables of a field that is not configured, in order. */
    readonly variables?: readonly string[];
}

/** How a property's declared value is checked, and a recorded one is read. */
export interface PropertyType<Value> {
    /** Undefined if the value is right. */
    problemWith(value: unknown): Problem | undefined;
    /** @throws UnexpectedDataError if the field is not of this type. */
    read(fields: Fields, name: string): Value;
    /** The values that are expected, in Markdown: a cell in the documentation's tables, and a part of messages. */
    readonly expected: string;
    readonly shape: Shape;
}

export type ValueOf<AnyType> = AnyType extends PropertyType<infer Value> ? Value : never;

/** A type whose values are encrypted in a state, and shown in no message. */
export function secret<Value>(type: PropertyType<Value>): PropertyType<Value> {
    return {
        ...type,
        problemWith: (value) =>
            type.problemWith(value) === undefined ? undefined : { reason: `must be ${type.expected}` },
        shape: { ...type.shape, isSecret: true },
    };
}

export function nullable<Value>(type: PropertyType<Value>): PropertyType<Value | null> {
    return {
        problemWith: (value) => (value === null ? undefined : type.problemWith(value)),
        read: (fields, name) => (fields.isAbsent(name) ? null : type.read(fields, name)),
        expected: `${type.expected}, or null`,
        shape: { ...type.shape, isOptional: true, isNullable: true },
    };
}

/** The type of a field that may be absent. */
export function optional<Value>(type: PropertyType<Value>): PropertyType<Value | undefined> {
    return {
        problemWith: (value) => (value === undefined || value === null ? undefined : type.problemWith(value)),
        read: (fields, name) => (fields.isAbsent(name) ? undefined : type.read(fields, name)),
        expected: type.expected,
        shape: { ...type.shape, isOptional: true },
    };
}

/**
 * Names the type of strings, of an object, or of an array's objects.
 * @param description in Markdown, without a full stop.
 * @param plainName for an object where none of its values may be an output. Default: look-ups and outputs do not name
 * the type.
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
 * Adds the description of a field to its type.
 * @param description in Markdown, without a full stop.
 * @param variables of the environment, for a field that is not configured. Default: none.
 */
export function field<Value>(
    type: PropertyType<Value>,
    description: string,
    variables: readonly string[] = [],
): PropertyType<Value> {
    return { ...type, shape: { ...type.shape, description, ...(variables.length > 0 && { variables }) } };
}
