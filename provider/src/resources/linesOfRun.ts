import type { Properties } from "../schema/propertyTable";
import { isUnknown } from "../schema/unknown";

/** Lines that are shown once in a run of the CLI, whichever of its resources comes first. */
export class LinesOfRun {
    private readonly shown = new Set<string>();

    /**
     * Says that a deletion has left the account in its shares: the engine says `deleted`, and no more.
     * @param log shows a line to the user.
     */
    showRetained(log: (line: string) => void): void {
        this.showOnce(
            'onDelete is "retain": responses and rules are removed from the state only, and the account stays in their shares' +
                ' until the owner removes it. To leave them, declare onDelete "leave" and run `pulumi up` before you delete.',
            log,
        );
    }

    /**
     * Says where a resource that is replaced is recorded, if its region changes. Another region in the stack's configuration
     * replaces every resource that declares none, so that the line is the same for all of them.
     * @param replaces the inputs whose change replaces the resource.
     * @param log shows a line to the user.
     */
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
