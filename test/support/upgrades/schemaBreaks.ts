import { isDeepStrictEqual } from "node:util";

/** What a property or an item has for a type: as much of the metaschema of Pulumi's packages as this package's schema uses. */
interface TypeSpec {
    readonly type?: string;
    readonly $ref?: string;
    readonly items?: TypeSpec;
    readonly additionalProperties?: TypeSpec;
    readonly oneOf?: readonly TypeSpec[];
    readonly const?: unknown;
    readonly plain?: boolean;
}

type Properties = Readonly<Record<string, TypeSpec>>;

interface ObjectSpec {
    readonly properties?: Properties;
    readonly required?: readonly string[];
}

interface TypeDefinition extends ObjectSpec {
    readonly type?: string;
    readonly enum?: readonly { readonly value: unknown }[];
}

interface ResourceSpec extends ObjectSpec {
    readonly isComponent?: boolean;
    readonly inputProperties?: Properties;
    readonly requiredInputs?: readonly string[];
}

interface FunctionSpec {
    readonly inputs?: ObjectSpec;
    readonly outputs?: ObjectSpec;
}

/** The schema of a plugin. */
export interface PluginSchema {
    readonly provider: ResourceSpec;
    readonly resources: Readonly<Record<string, ResourceSpec>>;
    readonly functions: Readonly<Record<string, FunctionSpec>>;
    readonly types: Readonly<Record<string, TypeDefinition>>;
}

/**
 * What breaks programs in any language that were written for an earlier schema: what is gone, what is required now, and what has another
 * type. What is new breaks nothing.
 * @returns a line for each break, sorted
 */
export function schemaBreaks(earlier: PluginSchema, later: PluginSchema): readonly string[] {
    return [
        ...resourceBreaks("provider", earlier.provider, later.provider),
        ...each("resource", earlier.resources, later.resources, resourceBreaks),
        ...each("function", earlier.functions, later.functions, (name, before, after) => [
            ...inputBreaks(name, before.inputs ?? {}, after.inputs ?? {}),
            ...outputBreaks(name, before.outputs ?? {}, after.outputs ?? {}),
        ]),
        ...typeBreaks(earlier, later),
    ].sort();
}

function resourceBreaks(name: string, before: ResourceSpec, after: ResourceSpec): string[] {
    const inputs = ({ inputProperties = {}, requiredInputs = [] }: ResourceSpec): ObjectSpec => ({
        properties: inputProperties,
        required: requiredInputs,
    });
    return [
        ...(before.isComponent === after.isComponent ? [] : [`${name} is a component, or no longer one`]),
        ...inputBreaks(name, inputs(before), inputs(after)),
        ...outputBreaks(name, before, after),
    ];
}

function typeBreaks(earlier: PluginSchema, later: PluginSchema): string[] {
    const given = typesOf(earlier, "inputs");
    const received = typesOf(earlier, "outputs");
    return each("type", earlier.types, later.types, (name, before, after, token) => [
        ...(before.type === after.type ? [] : [`${name} is ${after.type}, but was ${before.type}`]),
        ...(before.enum ?? [])
            .filter(({ value }) => after.enum?.some((one) => one.value === value) !== true)
            .map(({ value }) => `${name}: the value ${String(value)} is gone`),
        ...(given.has(token) ? inputBreaks(name, before, after) : []),
        ...(received.has(token) ? outputBreaks(name, before, after) : []),
    ]);
}

/** What a program gives: it may have less, and of fewer types, than it could have. */
function inputBreaks(name: string, before: ObjectSpec, after: ObjectSpec): string[] {
    const required = (after.required ?? []).filter((one) => before.required?.includes(one) !== true);
    return [
        ...propertyBreaks(`${name}, input`, before, after, takes),
        ...required.map((one) => `${name}, input ${one} is required now`),
    ];
}

/** What a program receives: it relies on all of it. */
function outputBreaks(name: string, before: ObjectSpec, after: ObjectSpec): string[] {
    const optional = (before.required ?? [])
        .filter((one) => after.properties?.[one] !== undefined)
        .filter((one) => after.required?.includes(one) !== true);
    return [
        ...propertyBreaks(`${name}, output`, before, after, isDeepStrictEqual),
        ...optional.map((one) => `${name}, output ${one} is not always there now`),
    ];
}

function propertyBreaks(
    name: string,
    before: ObjectSpec,
    after: ObjectSpec,
    fits: (before: TypeSpec, after: TypeSpec) => boolean,
): string[] {
    return Object.entries(before.properties ?? {}).flatMap(([property, spec]) => {
        const found = after.properties?.[property];
        if (found === undefined) {
            return [`${name} ${property} is gone`];
        }
        const [was, is] = [typeOf(spec), typeOf(found)];
        return fits(was, is)
            ? []
            : [`${name} ${property} is ${JSON.stringify(is)}, but was ${JSON.stringify(was)}`];
    });
}

/** Whether an input of a type takes all that it took before, when it may be a choice that has grown. */
function takes(before: TypeSpec, after: TypeSpec): boolean {
    const choices = after.oneOf ?? [after];
    return (before.oneOf ?? [before]).every((one) =>
        choices.some((choice) => isDeepStrictEqual(one, choice)),
    );
}

/** The type alone, without descriptions, defaults, and what is done with the value. */
function typeOf({ type, $ref, items, additionalProperties, oneOf, const: value, plain }: TypeSpec): TypeSpec {
    return {
        ...(type === undefined ? {} : { type }),
        ...($ref === undefined ? {} : { $ref }),
        ...(items === undefined ? {} : { items: typeOf(items) }),
        ...(additionalProperties === undefined ? {} : { additionalProperties: typeOf(additionalProperties) }),
        ...(oneOf === undefined ? {} : { oneOf: oneOf.map(typeOf) }),
        ...(value === undefined ? {} : { const: value }),
        ...(plain === undefined ? {} : { plain }),
    };
}

/** Tokens of the types that programs give, or receive, at any depth. */
function typesOf(
    { provider, resources, functions, types }: PluginSchema,
    side: "inputs" | "outputs",
): Set<string> {
    const found = new Set<string>();
    const add = (spec: TypeSpec): void => {
        const [, token] = /^#\/types\/(.*)$/.exec(spec.$ref ?? "") ?? [];
        if (token !== undefined && !found.has(token)) {
            found.add(token);
            Object.values(types[token]?.properties ?? {}).forEach(add);
        }
        for (const part of [spec.items, spec.additionalProperties, ...(spec.oneOf ?? [])]) {
            if (part !== undefined) {
                add(part);
            }
        }
    };
    for (const { inputProperties = {}, properties = {} } of [provider, ...Object.values(resources)]) {
        Object.values(side === "inputs" ? inputProperties : properties).forEach(add);
    }
    for (const spec of Object.values(functions)) {
        Object.values(spec[side]?.properties ?? {}).forEach(add);
    }
    return found;
}

function each<Spec>(
    kind: string,
    earlier: Readonly<Record<string, Spec>>,
    later: Readonly<Record<string, Spec>>,
    breaks: (name: string, before: Spec, after: Spec, token: string) => string[],
): string[] {
    return Object.entries(earlier).flatMap(([token, before]) => {
        const name = token.replace(/^.*:/, "");
        const after = later[token];
        return after === undefined ? [`the ${kind} ${name} is gone`] : breaks(name, before, after, token);
    });
}
