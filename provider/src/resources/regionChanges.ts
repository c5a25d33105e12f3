import type { Properties } from "./properties/propertyTable";
import { isUnknown } from "./unknown";

/**
 * The changes of region that this process has told the user. Another region in the stack's configuration replaces every resource
 * that declares none, and a line for each would tell no more.
 */
export class RegionChanges {
    private readonly told = new Set<string>();

    /**
     * Tells where a resource that is to be replaced is recorded, once for each change.
     * @param replaces the inputs whose change replaces it.
     */
    tell(
        replaces: readonly string[],
        recorded: Properties,
        declared: Properties,
        log: (line: string) => void,
    ): void {
        if (!replaces.includes("region") || isUnknown(declared.region)) {
            return;
        }
        const line =
            `What is recorded in ${recorded.region} is declared in ${declared.region} now, and is replaced: an invitation is` +
            ` only listed in the region of its share. If that is not meant, declare region "${recorded.region}".`;
        if (!this.told.has(line)) {
            this.told.add(line);
            log(line);
        }
    }
}
