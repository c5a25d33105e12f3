/** Lines that are shown once in a run of the CLI, whichever of its resources comes first. */
export class LinesOfRun {
    private readonly shown = new Set<string>();

    /**
     * @param line undefined: there is nothing to show.
     * @param log shows a line to the user.
     */
    showOnce(line: string | undefined, log: (line: string) => void): void {
        if (line !== undefined && !this.shown.has(line)) {
            this.shown.add(line);
            log(line);
        }
    }
}

/** What a deletion that retains has to say: the engine says `deleted`, and no more. */
export const retainedLine =
    'onDelete is "retain": responses and rules are removed from the state only, and the account stays in their shares until' +
    ' the owner removes it. To leave them, declare onDelete "leave" and run `pulumi up` before you delete.';
