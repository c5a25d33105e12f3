import { inputsOf, type Properties, type PropertyTable } from "./propertyTable";
import { isUnknown } from "./unknown";

/** The inputs whose change replaces the resource. To declare what was found already, or to stop declaring it, changes nothing. */
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
