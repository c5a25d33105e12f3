import { UserFacingError } from "../../common/userFacingError";

export interface Failure {
    readonly invitationId: string;
    readonly error: unknown;
}

const mostReasonsShown = 3;

/** @param of such as "invitations". @param what such as "could not be answered". */
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

/** Undefined if nothing failed. @param planned how many were to be answered. @param unread whose share could not be read. */
export function explainFailures(
    unanswered: readonly Failure[],
    planned: number,
    unread: readonly Failure[],
): string | undefined {
    const parts = [
        ...(unanswered.length === 0
            ? []
            : [describeFailures(unanswered, planned, "invitations", "could not be answered")]),
        ...(unread.length === 0
            ? []
            : [describeFailures(unread, unread.length, "shares", "could not be read")]),
    ];
    return parts.length === 0 ? undefined : parts.join(" ");
}

/** An error of this package itself, which is shown with its stack. */
export function faultAmong(failures: readonly Failure[]): unknown {
    return failures.map(({ error }) => error).find((error) => !(error instanceof UserFacingError));
}
