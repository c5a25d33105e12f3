import type { Fields } from "../../common/fields";
import { isUnknown } from "../unknown";
import type { Properties } from "./properties";
import { type IdentifyingNames, inputsOf, type OutputsOf, outputsOf, type PropertyTable } from "./table";

/**
 * The outputs that a state records.
 * @throws UnexpectedDataError where they do not have the table's forms.
 */
export function readOutputs<Table extends PropertyTable>(table: Table, fields: Fields): OutputsOf<Table> {
    const entries = Object.entries(outputsOf(table)).map(([name, { form }]) => [
        name,
        form.read(fields, name),
    ]);
    // Each name has been read by its own form, which is what the type says.
    return Object.fromEntries(entries) as OutputsOf<Table>;
}

/** The properties that say which of the service's records is meant. */
export function identifyingNames<Table extends PropertyTable>(table: Table): IdentifyingNames<Table>[] {
    const names = Object.entries(inputsOf(table)).filter(([, { identifies }]) => identifies === true);
    return names.map(([name]) => name) as IdentifyingNames<Table>[];
}

/**
 * The properties whose change takes another resource. To declare what was found already, or to declare it no longer,
 * changes nothing.
 */
export function replacedBy(table: PropertyTable, recorded: Properties, declared: Properties): string[] {
    return Object.entries(inputsOf(table))
        .filter(([name, input]) => {
            const value = declared[name];
            if (value === undefined) {
                return false;
            }
            return input.onChange === "replace"
                ? isUnknown(value) || value !== recorded[name]
                : input.replaces?.(value, recorded) === true;
        })
        .map(([name]) => name);
}
