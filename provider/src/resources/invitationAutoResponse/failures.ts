import type { Failure } from "./respondToAll";

/** As many reasons as a message can name and still be read. */
const mostReasonsShown = 3;

/**
 * One line that says how many failed, and why the first of them did.
 * @param of what was to be done with, such as "invitations".
 * @param what the failure, such as "could not be answered".
 */
export function describeFailures(
    failures: readonly Failure[],
    total: number,
    of: string,
    what: string,
): string {
    const shown = failures.slice(0, mostReasonsShown).map(({ invitationId, error }) => {
        const reason = error instanceof Error ? error.message : String(error);
        return reason.includes(invitationId) ? reason : `${invitationId}: ${reason}`;
    });
    const more = failures.length - shown.length;
    return (
        `${failures.length} of ${total} ${total === 1 ? of.slice(0, -1) : of} ${what}.` +
        ` ${shown.join(" ")}${more > 0 ? ` And ${more} more.` : ""}`
    );
}
