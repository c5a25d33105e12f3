import { inputsOf, outputsOf, type PropertyTable } from "../../provider/src/schema/propertyTable";
import { changeOf, defaultOf } from "../../provider/src/schema/sentences";
import { table } from "./table";

/** The inputs of a resource as the documentation shows them. */
export function inputsTable(properties: PropertyTable): string {
    const rows = Object.entries(inputsOf(properties)).map(([name, input]) => [
        `\`${name}\``,
        input.type.expected,
        [
            input.description,
            input.required === true ? "Required" : undefined,
            defaultOf(input),
            changeOf(input),
        ]
            .filter((phrase) => phrase !== undefined)
            .join(". "),
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
