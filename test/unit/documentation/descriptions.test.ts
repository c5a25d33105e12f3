import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { accountProperties } from "../../../provider/src/schema/account";
import { receiverType, resourceType, shareType } from "../../../provider/src/schema/crossAccountShare";
import { properties as ofRule } from "../../../provider/src/schema/invitationAutoResponse";
import { properties as ofResponse } from "../../../provider/src/schema/invitationResponse";
import { accountArguments, lookUps } from "../../../provider/src/schema/lookUps";
import { inputsOf, outputsOf, type PropertyTable } from "../../../provider/src/schema/propertyTable";
import { settings } from "../../../provider/src/schema/settings";
import type { Shape } from "../../../provider/src/schema/types/propertyType";

const source = resolve(__dirname, "../../../provider/src");
const generated = join(source, "program/generated");

/** A phrase that is shorter may stand twice by chance. */
const shortest = 30;

/** The files of the provider that are written by hand, their text without the line breaks of comments. */
const files = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter(
        (entry) => entry.isFile() && entry.name.endsWith(".ts") && !entry.parentPath.startsWith(generated),
    )
    .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return { path: relative(source, path), text: normalized(readFileSync(path, "utf8")) };
    });

function normalized(text: string): string {
    return text
        .replaceAll(/\n\s*\*\s/g, " ")
        .replaceAll(/\\(["'`])/g, "$1")
        .replaceAll(/\s+/g, " ")
        .toLowerCase();
}

function escaped(text: string): string {
    return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** What a table says of its properties, their types and their fields. */
function descriptionsIn(table: PropertyTable): string[] {
    const inputs = Object.values(inputsOf(table));
    const changes = inputs.flatMap((input) => (input.changes === undefined ? [] : [input.changes]));
    const sides = [...inputs, ...Object.values(outputsOf(table))];
    return [
        ...changes,
        ...sides.flatMap(({ description, type }) => [description, ...descriptionsOf(type.shape)]),
    ];
}

function descriptionsOf({ description, typeDescription, fields = {}, items }: Shape): string[] {
    return [
        ...(description === undefined ? [] : [description]),
        ...(typeDescription === undefined ? [] : [typeDescription]),
        ...Object.values(fields).flatMap(descriptionsOf),
        ...(items === undefined ? [] : descriptionsOf(items)),
    ];
}

const tables: readonly PropertyTable[] = [
    ofResponse,
    ofRule,
    accountProperties,
    accountArguments,
    settings,
    ...Object.values(lookUps).map(({ properties }) => properties),
];

const phrases = new Set(
    tables
        .flatMap(descriptionsIn)
        .concat([shareType, resourceType, receiverType].flatMap(({ shape }) => descriptionsOf(shape)))
        .flatMap((description) => description.split(/[.;] /))
        .map(normalized)
        .filter(({ length }) => length >= shortest),
);

test("what is said of a property stands once in the source", () => {
    const twice = [...phrases].flatMap((phrase) => {
        const beginning = new RegExp(`(?:["'\`{}]|[*.;:]) ?${escaped(phrase)}`, "g");
        const places = files.flatMap(({ path, text }) => [...text.matchAll(beginning)].map(() => path));
        return places.length > 1 ? [`"${phrase}": ${places.join(", ")}`] : [];
    });
    expect(twice).toEqual([]);
});

test("the phrases are found where they stand", () => {
    const found = [...phrases].filter((phrase) => files.some(({ text }) => text.includes(phrase)));
    expect(phrases.size).toBeGreaterThan(80);
    // The others are put together from parts.
    expect(found.length).toBeGreaterThan(phrases.size / 2);
});
