import type { Properties } from "../schema/propertyTable";
import { isUnknown } from "../schema/unknown";

/** Lines that appear once in a run of the CLI, for whichever resource comes first. */
export class LinesOfRun {
    private readonly shown = new Set<string>();

    /** Says that the account stays in its shares: of a deletion, the engine says `deleted` and no more. */
    showRetained(log: (line: string) => void): void {
        this.showOnce(
            'onDelete is "retain": responses and rules are removed from the state only, and the account stays in their shares' +
                ' until the owner removes it. To leave them, declare onDelete "leave" and run `pulumi up` before you delete.',
            log,
        );
    }

    /** Says where a resource is recorded whose region changes: a change in the stack's configuration concerns many resources. */
    showRegionChange(
        replaces: readonly string[],
        recorded: Properties,
        declared: Properties,
        log: (line: string) => void,
    ): void {
        if (replaces.includes("region") && !isUnknown(declared.region)) {
            this.showOnce(
                `What is recorded in ${recorded.region} is declared in ${declared.region} now, and is replaced: an invitation is` +
                    ` only listed in the region of its share. If that is not meant, declare region "${recorded.region}".`,
                log,
            );
        }
    }

    private showOnce(line: string, log: (line: string) => void): void {
        if (!this.shown.has(line)) {
            this.shown.add(line);
            log(line);
        }
    }
}
