import type { Properties } from "../properties/propertyTable";
import { replacedBy } from "../properties/replacements";
import { properties } from "./properties";

/** The properties whose change takes another rule: another region or account does. Makes no call. */
export function diff(recorded: Properties, inputs: Properties): string[] {
    return replacedBy(properties, recorded, inputs);
}
