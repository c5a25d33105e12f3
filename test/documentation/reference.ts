import { resolve } from "node:path";
import {
    receiverFields,
    receiverType,
    resourceFields,
    resourceType,
    shareFields,
} from "../../provider/src/schema/crossAccountShare";
import { properties as ofRule } from "../../provider/src/schema/invitationAutoResponse";
import { properties as ofResponse } from "../../provider/src/schema/invitationResponse";
import { lookUps } from "../../provider/src/schema/lookUps";
import { inputsOf, outputsOf, type PropertyTable } from "../../provider/src/schema/propertyTable";
import { sentence } from "../../provider/src/schema/sentences";
import type { FieldTypes } from "../../provider/src/schema/types/compositeTypes";
import type { PropertyType, Shape } from "../../provider/src/schema/types/propertyType";
import { root } from "./manifests";
import { inputsTable, outputsTable } from "./properties";
import { table } from "./table";

/** A class or a look-up, and the part of the page that is about it. */
interface Section {
    readonly name: string;
    readonly paragraphs: readonly string[];
}

/** Every property of every class and look-up, on one page. */
export const referenceFile = {
    path: resolve(root, "docs/reference.md"),
    content: (): string => `${page().join("\n\n")}\n`,
};

function page(): string[] {
    const sections = [
        resource("InvitationResponse", "responses.md", ofResponse, [
            "The `id` is that of the first invitation, or that of the share if it was joined without one; it stays, even if the sender invites the account again. In TypeScript, `sharedResourceIds(type?)` and `sharedResourceId(type)` [return ids](responses.md#use-the-shared-resources).",
        ]),
        resource("InvitationAutoResponse", "auto-response.md", ofRule, [
            "The `id` is the account's id and the region, such as `1000000000000002/cn-hangzhou`.",
        ]),
        component,
        ...Object.entries(lookUps).map(([name, { description, properties }]) => ({
            name,
            paragraphs: [
                `${description} See [Look-ups](look-ups.md).`,
                inputsTable(properties),
                outputsTable(properties),
            ],
        })),
        { name: "Objects", paragraphs: objects() },
    ];
    return [
        "# Reference",
        "<!-- Made from the tables of provider/src/schema by `npm run generate`. -->",
        "Every input and output, as TypeScript spells it. Python has them in snake case; Go and C# begin with a capital. The settings of a `Provider` are those of [Accounts](accounts.md#settings).",
        sections.map(({ name }) => `- [${name}](#${name.toLowerCase()})`).join("\n"),
        ...sections.flatMap(({ name, paragraphs }) => [`## ${name}`, ...paragraphs]),
    ];
}

function resource(name: string, guide: string, properties: PropertyTable, notes: readonly string[]): Section {
    const paragraphs = [
        `What it does: [${guide === "responses.md" ? "Responses" : "Auto-response"}](${guide}). \`customTimeouts\` limit \`create\`, \`read\`, \`update\` and \`delete\`, each five minutes by default ([more](responses.md#timeouts)).`,
        inputsTable(properties),
        outputsTable(properties),
        ...notes,
    ];
    return { name, paragraphs };
}

const component: Section = {
    name: "CrossAccountShare",
    paragraphs: [
        "What it does, and its outputs: [Both sides](both-sides.md).",
        fieldsTable("input", {
            ...shareFields,
            "resources.<name>": resourceType,
            "receivers.<name>": receiverType,
        }),
        "A resource has",
        fieldsTable("field", resourceFields),
        "and a receiver",
        fieldsTable("field", receiverFields),
    ],
};

/** Names of an object's fields, or of a component's inputs. */
function fieldsTable(heading: string, types: FieldTypes): string {
    const meanings: Readonly<Record<string, string>> = {
        "resources.<name>": "a resource to share, by a name that the program chooses",
        "receivers.<name>": "an account that receives the share, by a name that the program chooses",
    };
    const rows = Object.entries(types).map(([name, { expected, shape }]) => [
        `\`${name}\``,
        expected,
        shape.description ?? meanings[name] ?? "",
    ]);
    return table([heading, "type", "description"], rows);
}

/** The objects that properties are made of, each once, with the properties that have it. */
function objects(): string[] {
    const found = new Map<string, { readonly shape: Shape; readonly properties: Set<string> }>();
    for (const [property, shape] of shapes()) {
        const { name, fields } = shape;
        if (name !== undefined && fields !== undefined) {
            const entry = found.get(name) ?? { shape, properties: new Set<string>() };
            found.set(name, { ...entry, properties: entry.properties.add(`\`${property}\``) });
        }
    }
    return [...found].flatMap(([name, { shape, properties }]) => [
        `### ${name}`,
        `${sentence(shape.typeDescription ?? "")} In ${[...properties].join(", ")}.`,
        objectTable(shape),
    ]);
}

/** Every shape of every property, by the property's name, with those of its fields. */
function shapes(): (readonly [property: string, shape: Shape])[] {
    const tables: PropertyTable[] = [
        ofResponse,
        ofRule,
        ...Object.values(lookUps).map(({ properties }) => properties),
    ];
    const types = tables.flatMap((one): [string, { readonly type: PropertyType<unknown> }][] => [
        ...Object.entries(inputsOf(one)),
        ...Object.entries(outputsOf(one)),
    ]);
    return types.flatMap(([name, { type }]) => withFields(name, type.shape));
}

function withFields(name: string, shape: Shape): (readonly [string, Shape])[] {
    const inner = Object.entries(shape.fields ?? {}).flatMap(([field, one]) => withFields(field, one));
    return [[name, shape], ...inner];
}

function objectTable({ fields = {} }: Shape): string {
    const rows = Object.entries(fields).map(([name, shape]) => [
        `\`${name}\``,
        [
            kindOf(shape),
            ...(shape.isOptional === true ? [shape.isNullable ? "or null" : "optional"] : []),
        ].join(", "),
        shape.description ?? "",
    ]);
    return table(["field", "type", "description"], rows);
}

function kindOf({ type, values, items, fields }: Shape): string {
    if (values !== undefined) {
        return values.map((value) => `\`"${value}"\``).join(" or ");
    }
    return type === "array" ? `array of ${(fields === undefined && items?.type) || "object"}s` : type;
}
