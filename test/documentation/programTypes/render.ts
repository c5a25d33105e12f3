import { sentence } from "../../../provider/src/schema/sentences";
import type { Shape } from "../../../provider/src/schema/types/propertyType";

/** A type that a program can use, with its name and its text. */
export interface Declaration {
    readonly name: string;
    readonly text: string;
}

/**
 * What the values of a type may be: `input`, in which each may be another resource's output, or `plain`, as it is found and
 * recorded.
 */
export type Form = "input" | "plain";

/** A member of an interface. */
export interface Member {
    readonly name: string;
    /** What it is, as sentences. */
    readonly documentation: string;
    readonly type: string;
    readonly isOptional: boolean;
}

const longestLine = 120;

/** A comment over a declaration. Lines of the text stay lines. */
export function comment(text: string, indent = ""): string {
    const oneLine = `${indent}/** ${text} */\n`;
    if (oneLine.length <= longestLine + 1 && !text.includes("\n")) {
        return oneLine;
    }
    const width = longestLine - indent.length - " * ".length;
    const lines = text.split("\n").flatMap((line) => wrapped(line, width));
    return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join("\n")}\n${indent} */\n`;
}

function wrapped(text: string, width: number): string[] {
    const lines = [""];
    for (const word of text.split(" ")) {
        const last = lines.at(-1) ?? "";
        const longer = last === "" ? word : `${last} ${word}`;
        if (longer.length <= width || last === "") {
            lines[lines.length - 1] = longer;
        } else {
            lines.push(word);
        }
    }
    return lines;
}

/** @param description without a full stop. @param base what the interface extends. Default: nothing. */
export function interfaceOf(
    name: string,
    description: string,
    form: Form,
    members: readonly Member[],
    base?: string,
): Declaration {
    const heading = `export interface ${name}${base === undefined ? "" : ` extends ${base}`} {\n`;
    const readonly = form === "plain" ? "readonly " : "";
    const body = members.map(
        ({ name: member, documentation, type, isOptional }) =>
            `${comment(documentation, "    ")}    ${readonly}${member}${isOptional ? "?" : ""}: ${type};\n`,
    );
    return { name, text: `${comment(sentence(description))}${heading}${body.join("")}}\n` };
}

/** The type of a value. */
export function typeOf(shape: Shape, form: Form): string {
    switch (shape.type) {
        case "array": {
            const item = shape.items === undefined ? nameOf(shape, form) : typeOf(shape.items, form);
            return form === "input" ? `pulumi.Input<${item}>[]` : `readonly ${item}[]`;
        }
        case "object":
            return shape.valuesOfNames === undefined
                ? nameOf(shape, form)
                : `Readonly<Record<string, ${typeOf(shape.valuesOfNames, form)}>>`;
        case "integer":
            return "number";
        case "boolean":
            return "boolean";
        case "string":
            return shape.name ?? (shape.values === undefined ? "string" : union(shape.values));
    }
}

/** @throws Error if the shape has no name: an object is declared as an interface. */
export function nameOf({ name, plainName }: Shape, form: Form): string {
    const found = form === "plain" ? (plainName ?? name) : name;
    if (found === undefined) {
        throw new Error("A type of objects in schema/ has no name.");
    }
    return found;
}

function union(values: readonly string[]): string {
    return values.map((value) => JSON.stringify(value)).join(" | ");
}

/** The type of a member of an interface, which may be absent or, in what is found, null. */
export function memberType(shape: Shape, form: Form): Pick<Member, "type" | "isOptional"> {
    const type = typeOf(shape, form);
    const isOptional = shape.isOptional === true;
    if (form === "input") {
        return { type: inputOf(type, isOptional), isOptional };
    }
    return shape.isNullable === true
        ? { type: `${type} | null`, isOptional: false }
        : { type: isOptional ? `${type} | undefined` : type, isOptional };
}

/** The type of a value that may be another resource's output. */
export function inputOf(type: string, isOptional: boolean): string {
    return `pulumi.Input<${type}${isOptional ? " | undefined" : ""}>`;
}

export function upperFirst(name: string): string {
    return name.charAt(0).toUpperCase() + name.slice(1);
}
