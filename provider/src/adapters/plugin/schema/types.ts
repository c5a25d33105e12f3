import { tokenOf } from "../../../common/packageTokens";
import { fieldSentences, sentence } from "../../../schema/sentences";
import type { Shape } from "../../../schema/types/propertyType";
import type { NamedTypeSpec, NamedTypeSpecs, PropertySpec, TypeSpec } from "./spec";

export function typeOf({ type, values, name, items, valuesOfNames }: Shape): TypeSpec {
    if (valuesOfNames !== undefined) {
        return { type, additionalProperties: typeOf(valuesOfNames) };
    }
    const named = name === undefined ? undefined : { $ref: `#/types/${tokenOf(name)}` };
    if (type === "array") {
        return { type, items: named ?? (items === undefined ? { type: "object" } : typeOf(items)) };
    }
    return (values !== undefined || type === "object") && named !== undefined ? named : { type };
}

export function namedTypes(shapes: readonly Shape[]): NamedTypeSpecs {
    const types = shapes.flatMap((shape): [string, NamedTypeSpec][] => {
        const { fields = {}, valuesOfNames = [] } = shape;
        const inner = Object.entries(namedTypes([...Object.values(fields), valuesOfNames].flat()));
        const isType = shape.values !== undefined || shape.fields !== undefined;
        return shape.name !== undefined && isType
            ? [...inner, [tokenOf(shape.name), namedType(shape)]]
            : inner;
    });
    return Object.fromEntries(types);
}

function namedType({ values, fields = {}, ...shape }: Shape): NamedTypeSpec {
    const description = sentence(shape.typeDescription ?? "");
    if (values !== undefined) {
        return { type: "string", description, enum: values.map((value) => ({ value })) };
    }
    const properties = Object.entries(fields).map(([name, shape]): [string, PropertySpec] => [
        name,
        {
            ...typeOf(shape),
            description: fieldSentences(shape),
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
