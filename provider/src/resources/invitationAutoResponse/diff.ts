import { properties } from "../../schema/invitationAutoResponse";
import type { Properties } from "../../schema/propertyTable";
import { replacedBy } from "../../schema/replacements";

/** The properties whose change takes another rule: another region or account does. Makes no call. */
export function diff(recorded: Properties, inputs: Properties): string[] {
    return replacedBy(properties, recorded, inputs);
}
