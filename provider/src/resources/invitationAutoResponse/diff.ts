import type { Properties } from "../properties/propertyTable";
import { replacedBy } from "../properties/replacements";
import type { DiffResult } from "../resourceHandler";
import { properties } from "./properties";

/** Decides whether a change can be made in place: another rule can, another region or account cannot. Makes no call. */
export function diff(recorded: Properties, inputs: Properties): DiffResult {
    return { replaces: replacedBy(properties, recorded, inputs), deleteBeforeReplace: false };
}
