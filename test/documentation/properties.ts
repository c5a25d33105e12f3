import { type Input, inputsOf, outputsOf, type PropertyTable } from "../../provider/src/schema/propertyTable";
import { table } from "./table";

/** The inputs of a resource as the documentation shows them. */
export function inputsTable(properties: PropertyTable): string {
    const rows = Object.entries(inputsOf(properties)).map(([name, input]) => [
        `\`${name}\``,
        input.type.expected,
        [
            input.description,
            ...(input.required === true ? ["Required"] : []),
            ...(typeof input.default === "string" ? [`Default: \`"${input.default}"\``] : []),
            ...changesOf(input),
        ].join(". "),
    ]);
    return table(["input", "type", "description"], rows);
}

/** The outputs of a resource as the documentation shows them. */
export function outputsTable(properties: PropertyTable): string {
    const rows = Object.entries(outputsOf(properties)).map(([name, { type, description }]) => [
        `\`${name}\``,
        type.expected,
        description,
    ]);
    return table(["output", "type", "description"], rows);
}

/** What a change of an input leads to, where there is something to say. */
export function changesOf({ changes, onChange }: Input): string[] {
    return changes === undefined
        ? onChange === "replace"
            ? ["Another value replaces the resource"]
            : []
        : [changes];
}
