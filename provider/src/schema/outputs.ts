import type { Fields } from "../common/fields";
import { type OutputsOf, outputsOf, type PropertyTable } from "./propertyTable";

/**
 * The outputs that a state records.
 * @throws UnexpectedDataError if they do not have the table's types.
 */
export function readOutputs<Table extends PropertyTable>(table: Table, fields: Fields): OutputsOf<Table> {
    const entries = Object.entries(outputsOf(table)).map(([name, { type }]) => [
        name,
        type.read(fields, name),
    ]);
    // Each name has been read by its own property type, which is what the TypeScript type says.
    return Object.fromEntries(entries) as OutputsOf<Table>;
}
