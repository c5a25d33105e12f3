import type { Fields } from "../common/fields";
import { type OutputsOf, outputsOf, type PropertyTable } from "./propertyTable";

/** The outputs in a state. @throws UnexpectedDataError if they do not have the table's types. */
export function readOutputs<Table extends PropertyTable>(table: Table, fields: Fields): OutputsOf<Table> {
    const entries = Object.entries(outputsOf(table)).map(([name, { type }]) => [
        name,
        type.read(fields, name),
    ]);
    // The TypeScript type holds because each name was read by its own property type.
    return Object.fromEntries(entries) as OutputsOf<Table>;
}
