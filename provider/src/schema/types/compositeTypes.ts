import type { Fields } from "../../common/fields";
import { type Problem, shouldBe } from "../../common/inputProblem";
import { isJsonObject } from "../../common/json";
import { problemWithNames } from "../../common/unknownNames";
import { isUnknown } from "../unknown";
import type { PropertyType, Shape, ValueOf } from "./propertyType";

/** An absent array is read as empty. Items that are not known yet pass. */
export function stringsOf(type: PropertyType<string>): PropertyType<readonly string[]> {
    return {
        problemWith(value) {
            if (!Array.isArray(value)) {
                return { reason: shouldBe(value, "an array") };
            }
            return firstProblem(value.map((item, index) => problemAt(`[${index}]`, type, item)));
        },
        read: (fields, name) => fields.strings(name),
        expected: `array; each item ${type.expected}`,
        shape: { type: "array", items: type.shape },
    };
}

/** Values by arbitrary names; an absent object is read as empty. Values that are not known yet pass. */
export function byNameOf<Value>(type: PropertyType<Value>): PropertyType<Readonly<Record<string, Value>>> {
    return {
        problemWith(value) {
            if (!isJsonObject(value)) {
                return { reason: shouldBe(value, "an object") };
            }
            return firstProblem(
                Object.entries(value).map(([name, item]) => problemAt(`.${name}`, type, item)),
            );
        },
        read(fields, name) {
            if (fields.isAbsent(name)) {
                return {};
            }
            const values = fields.child(name);
            return Object.fromEntries(values.names().map((one) => [one, type.read(values, one)]));
        },
        expected: `object; each value ${type.expected}`,
        shape: { type: "object", valuesOfNames: type.shape },
    };
}

export type FieldTypes = Readonly<Record<string, PropertyType<unknown>>>;

type OptionalNames<Types extends FieldTypes> = {
    [Name in keyof Types]: undefined extends ValueOf<Types[Name]> ? Name : never;
}[keyof Types];

export type ObjectOf<Types extends FieldTypes> = OneObject<
    {
        readonly [Name in Exclude<keyof Types, OptionalNames<Types>>]: ValueOf<Types[Name]>;
    } & { readonly [Name in OptionalNames<Types>]?: ValueOf<Types[Name]> }
>;

/** An intersection of objects as one object. */
type OneObject<Value> = { [Name in keyof Value]: Value[Name] };

/** Fields that are not known yet pass. */
export function objectOf<Types extends FieldTypes>(types: Types): PropertyType<ObjectOf<Types>> {
    const names = Object.keys(types);
    return {
        problemWith(value) {
            if (!isJsonObject(value)) {
                // The value is not shown: it may contain a secret.
                return { reason: `must be an object with ${names.join(", ")}` };
            }
            const reason = problemWithNames(value, names);
            if (reason !== undefined) {
                return { reason };
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

/** A value that is not known yet passes. */
function problemWithField(name: string, type: PropertyType<unknown>, value: unknown): Problem | undefined {
    if (value === undefined || value === null) {
        return type.shape.isOptional === true
            ? undefined
            : { reason: `has no ${name}: ${type.expected.replaceAll("`", "")}` };
    }
    return problemAt(`.${name}`, type, value);
}

/** An absent array is read as empty. Items that are not known yet pass. */
export function arrayOf<Types extends FieldTypes>(types: Types): PropertyType<readonly ObjectOf<Types>[]> {
    const names = Object.keys(types);
    const item = objectOf(types);
    return {
        problemWith(value) {
            if (!Array.isArray(value)) {
                return { reason: shouldBe(value, "an array") };
            }
            return firstProblem(value.map((one, index) => problemAt(`[${index}]`, item, one)));
        },
        read: (fields, name) => fields.list(name).map((item) => readObject(types, item)),
        expected: `array of ${names.map((name) => `\`${name}\``).join(", ")}`,
        shape: { type: "array", fields: shapesOf(types) },
    };
}

/** A part that is not known yet passes. @param path of the part in the value. */
function problemAt(path: string, type: PropertyType<unknown>, part: unknown): Problem | undefined {
    const problem = isUnknown(part) ? undefined : type.problemWith(part);
    return problem && { path: path + (problem.path ?? ""), reason: problem.reason };
}

function firstProblem(problems: readonly (Problem | undefined)[]): Problem | undefined {
    return problems.find((problem) => problem !== undefined);
}

function shapesOf(types: FieldTypes): Readonly<Record<string, Shape>> {
    return Object.fromEntries(Object.entries(types).map(([name, { shape }]) => [name, shape]));
}

/** Absent fields stay absent. */
export function readObject<Types extends FieldTypes>(types: Types, fields: Fields): ObjectOf<Types> {
    const entries = Object.entries(types).map(([name, type]) => [name, type.read(fields, name)] as const);
    // The TypeScript type holds because each name was read by its own property type.
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as ObjectOf<Types>;
}
