import { tokenOf } from "../../../common/packageTokens";
import type { Shape } from "../../../schema/types/propertyType";
import type { NamedTypeSpec, NamedTypeSpecs, PropertySpec, TypeSpec } from "./spec";

/** The type of a shape: a type of its own if the shape has a name. */
export function typeOf({ type, values, name, items }: Shape): TypeSpec {
    const named = name === undefined ? undefined : { $ref: `#/types/${tokenOf(name)}` };
    if (type === "array") {
        return { type, items: named ?? (items === undefined ? { type: "object" } : typeOf(items)) };
    }
    return (values !== undefined || type === "object") && named !== undefined ? named : { type };
}

/** The types that shapes name, by their token. */
export function namedTypes(shapes: readonly Shape[]): NamedTypeSpecs {
    const types = shapes.flatMap((shape): [string, NamedTypeSpec][] => {
        const inner = Object.entries(namedTypes(Object.values(shape.fields ?? {})));
        return shape.name === undefined ? inner : [...inner, [tokenOf(shape.name), namedType(shape)]];
    });
    return Object.fromEntries(types);
}

/** A phrase of the tables as a sentence. */
export function sentence(phrase: string): string {
    return `${phrase.replace(/^\w/, (first) => first.toUpperCase())}.`;
}

function namedType({ values, fields = {}, ...shape }: Shape): NamedTypeSpec {
    const description = sentence(shape.description ?? "");
    if (values !== undefined) {
        return { type: "string", description, enum: values.map((value) => ({ value })) };
    }
    const properties = Object.entries(fields).map(([name, shape]): [string, PropertySpec] => [
        name,
        {
            ...typeOf(shape),
            description: sentence(shape.description ?? ""),
            ...(shape.isSecret === true ? { secret: true as const } : {}),
        },
    ]);
    return {
        type: "object",
        description,
        properties: Object.fromEntries(properties),
        required: Object.keys(fields).filter((name) => fields[name]?.isOptional !== true),
    };
}
