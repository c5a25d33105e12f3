import type { Properties } from "../schema/propertyTable";
import { isUnknown } from "../schema/unknown";

/**
 * Says where a resource that is to be replaced is recorded; nothing if its region stays. Another region in the stack's
 * configuration replaces every resource that declares none, so that the line is the same for all of them.
 * @param replaces the inputs whose change replaces it.
 */
export function describeRegionChange(
    replaces: readonly string[],
    recorded: Properties,
    declared: Properties,
): string | undefined {
    return !replaces.includes("region") || isUnknown(declared.region)
        ? undefined
        : `What is recorded in ${recorded.region} is declared in ${declared.region} now, and is replaced: an invitation is` +
              ` only listed in the region of its share. If that is not meant, declare region "${recorded.region}".`;
}
