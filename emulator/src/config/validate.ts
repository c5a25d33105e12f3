import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from "yaml";
import type { Schema } from "./schema.js";

/** A problem in a document, and the offset of the character where it is. */
export interface Problem {
    readonly offset: number;
    readonly message: string;
}

/** All problems of a YAML document, by its schema. */
export function problemsOf(root: unknown, schema: Schema, document: Document): readonly Problem[] {
    return nodeProblems(root, schema, { document, path: "", at: 0 });
}

/** The position of a node. */
interface Context {
    readonly document: Document;
    /** Its path, as messages name it. */
    readonly path: string;
    /** The offset to report if the node has none of its own. */
    readonly at: number;
}

function nodeProblems(given: unknown, schema: Schema, context: Context): readonly Problem[] {
    const { document, path, at } = context;
    const node = isAlias(given) ? given.resolve(document) : given;
    if (schema.type === "object") {
        return isMap(node) ? mapProblems(node, schema, context) : [wrongType(node, schema, path, at)];
    }
    if (schema.type === "array") {
        if (!isSeq(node)) {
            return [wrongType(node, schema, path, at)];
        }
        return node.items.flatMap((item, index) =>
            schema.items === undefined
                ? []
                : nodeProblems(item, schema.items, {
                      document,
                      path: `${path}[${index}]`,
                      at: offsetOf(item, at),
                  }),
        );
    }
    const message = scalarProblem(isScalar(node) ? node.value : node, schema);
    return message === undefined ? [] : [{ offset: offsetOf(node, at), message: `${path} ${message}` }];
}

function mapProblems(map: YAMLMap, schema: Schema, { document, path }: Context): readonly Problem[] {
    const at = offsetOf(map, 0);
    const found = map.items.flatMap(({ key, value }) => {
        const name = String(isScalar(key) ? key.value : key);
        const offset = offsetOf(key, at);
        const member = schema.properties?.[name];
        const whole = path === "" ? name : `${path}.${name}`;
        return member === undefined
            ? [{ offset, message: unknownMember(name, schema, path) }]
            : nodeProblems(value, member, { document, path: whole, at: offset });
    });
    const missing = (schema.required ?? []).filter((name) => !map.has(name));
    return [...found, ...missing.map((name) => ({ offset: at, message: `${path} needs ${name}` }))];
}

function unknownMember(name: string, schema: Schema, path: string): string {
    const known = Object.keys(schema.properties ?? {});
    const alike = known.find((one) => one.startsWith(name.slice(0, 4)) || one.endsWith(name.slice(-4)));
    const where = path === "" ? "the file" : path;
    return `${where} has no member ${name}; ${alike === undefined ? `it may have ${known.join(", ")}` : `is ${alike} meant?`}`;
}

function wrongType(node: unknown, schema: Schema, path: string, at: number): Problem {
    const whole = path === "" ? "the file" : path;
    return { offset: offsetOf(node, at), message: `${whole} must be ${typeDescriptions[schema.type]}` };
}

const typeDescriptions = {
    object: "a mapping",
    array: "a list",
    string: "a string (numbers in quotes)",
    integer: "a whole number",
    number: "a number",
    boolean: "true or false",
} as const;

function scalarProblem(value: unknown, schema: Schema): string | undefined {
    if (!hasType(value, schema.type)) {
        return `must be ${typeDescriptions[schema.type]}`;
    }
    if (schema.enum !== undefined && !schema.enum.includes(value)) {
        return `must be one of ${schema.enum.join(", ")}`;
    }
    if (schema.pattern !== undefined && !new RegExp(schema.pattern, "u").test(String(value))) {
        return `must be of the form ${schema.pattern}`;
    }
    const [low, high] = [
        schema.minimum ?? Number.NEGATIVE_INFINITY,
        schema.maximum ?? Number.POSITIVE_INFINITY,
    ];
    return typeof value === "number" && (value < low || value > high)
        ? `must be from ${low} to ${high}`
        : undefined;
}

function hasType(value: unknown, type: Schema["type"]): boolean {
    switch (type) {
        case "integer":
            return Number.isInteger(value);
        case "number":
            return Number.isFinite(value);
        default:
            return typeof value === type;
    }
}

function offsetOf(node: unknown, fallback: number): number {
    return (node as Node | null | undefined)?.range?.[0] ?? fallback;
}
