import type { AcceptInvitationFailedDetail, Invitation } from "../api/operations/invitation";
import type { DeclaredResponse, Impossible, Wait } from "./decisionTable";
import type { Observation } from "./observation";

const mostResourcesShown = 20;

export function describeInvitationOrShare({ invitationId, resourceShareId }: DeclaredResponse): string {
    return invitationId === null ? `resource share ${resourceShareId}` : `invitation ${invitationId}`;
}

/** @param hasTried whether this operation has begun to send a response. */
export function explain(
    impossible: Impossible,
    declared: DeclaredResponse,
    observation: Observation,
    hasTried: boolean,
): string {
    const nothingMore = hasTried ? "nothing more was sent" : "nothing was sent";
    const { invitation, share } = observation;
    const id = invitation?.invitationId ?? share?.resourceShareId;
    switch (impossible) {
        case "unknown status":
            return (
                `Invitation ${id} is ${JSON.stringify(invitation?.status)}, and this version does not know what that` +
                ` means: ${nothingMore}. Install the newest version, or wait until the invitation stands otherwise.`
            );
        case "acceptance failed":
            return (
                `Invitation ${id} was accepted, but resources of the share could not be associated:` +
                ` ${describeFailedResources(invitation?.acceptInvitationFailedDetails ?? [])}.` +
                " Remove the cause, then run `pulumi up` again: it continues from here."
            );
        case "invitation is closed":
            return (
                `Invitation ${id} is ${invitation?.status} and can no longer be accepted. Ask account` +
                ` ${invitation?.senderAccountId} to share ${invitation?.resourceShareId} with you again, then declare` +
                " the new invitationId, or resourceShareId to have each new invitation found."
            );
        case "already accepted":
            return (
                `${invitation === null ? `Share ${id}` : `Invitation ${id}`} has already been accepted and can no longer` +
                ` be rejected. ${wayOutOfShare}`
            );
        case "rejection refused":
            return (
                `Invitation ${id} is ${invitation?.status}, and the service refuses to have it rejected.` +
                " Wait until it has expired, or ask the sender to take it back."
            );
        case "another sender":
            return (
                `${invitation === null ? `Share ${id}` : `Invitation ${id}`} comes from account` +
                ` ${invitation?.senderAccountId ?? share?.owner}, but senderAccountId is` +
                ` ${declared.senderAccountId}: ${nothingMore}. Correct senderAccountId if you trust that account.`
            );
        case "another share":
            return (
                `Invitation ${id} is for share ${invitation?.resourceShareId}, but resourceShareId is` +
                ` ${declared.resourceShareId}: ${nothingMore}. Correct one of the two.`
            );
        case "another receiver":
            return (
                `Invitation ${id} was sent to account ${invitation?.receiverAccountId}, but this resource belongs to` +
                ` account ${declared.receiverAccountId}: ${nothingMore}. Use that account's credentials.`
            );
    }
}

export const wayOutOfShare =
    'To leave the share: declare response "accept" with onDelete "leave", run `pulumi up`, then remove the resource.';

export function describeWait(wait: Wait, declared: DeclaredResponse): string {
    switch (wait) {
        case "wait for an invitation":
            return `waiting for an invitation to ${describeInvitationOrShare(declared)}`;
        case "wait for the invitation to be listed":
            return `waiting for ${describeInvitationOrShare(declared)} to be listed`;
        case "wait for the share":
            return `waiting for the share of ${describeInvitationOrShare(declared)} to appear`;
        case "wait for the resources":
            return `waiting for the resources of ${describeInvitationOrShare(declared)} to become Available`;
        case "wait for the response to take effect":
            return `waiting for the response to ${describeInvitationOrShare(declared)} to take effect`;
    }
}

/** Empty if nothing helps to end the wait. @param asked what the account has instead of an invitation, if that matters. */
export function describeWayOn(wait: Wait, invitation: Invitation | null, asked: string | null): string {
    if (asked !== null) {
        return `; ${asked}`;
    }
    return wait === "wait for an invitation" && invitation !== null
        ? `; ask account ${invitation.senderAccountId} to share ${invitation.resourceShareId} with you again`
        : "";
}

/** The sentences that say what to do after a wait has timed out. @param asked as for {@link describeWayOn} */
export function adviseAfterWait(
    wait: Wait,
    region: string,
    invitation: Invitation | null,
    asked: string | null,
): string {
    const known = asked === null ? "" : `${asked.charAt(0).toUpperCase()}${asked.slice(1)}. `;
    switch (wait) {
        case "wait for an invitation":
            return invitation === null
                ? `${known}Check the id, the region (${region}), and that this is the invited account; ask the sender whether the` +
                      ` share includes that account as a target with external targets allowed; an invitation` +
                      " is valid for seven days. Raise customTimeouts to wait longer."
                : `Ask account ${invitation.senderAccountId} to share ${invitation.resourceShareId} with you again: its` +
                      ` last invitation is ${invitation.status}. Raise customTimeouts to wait longer.`;
        case "wait for the invitation to be listed":
            return (
                `${known}Check the id, the region (${region}) and the account: an invitation is only listed for the account` +
                " it was sent to."
            );
        case "wait for the share":
            return (
                "If the owner has removed this account from the share since, or somebody has left it, ask to be invited again," +
                " by an invitation with another id; else run `pulumi up` again to go on waiting."
            );
        case "wait for the resources":
            return 'Ask the sender what the share holds, or declare waitFor "share"; run `pulumi up` to go on waiting.';
        case "wait for the response to take effect":
            return "Run `pulumi up` again: it continues from here.";
    }
}

function describeFailedResources(details: readonly AcceptInvitationFailedDetail[]): string {
    if (details.length === 0) {
        return "the service gives no details";
    }
    const shown = details.slice(0, mostResourcesShown).map((failure) => {
        const resource = failure.resourceArn ?? failure.resourceId ?? "a resource";
        return `${failure.resourceType ?? "resource"} ${resource}: ${failure.failureReason ?? "no reason given"} (${failure.failureDescription ?? "no description"})`;
    });
    const more = details.length - shown.length;
    return shown.join("; ") + (more > 0 ? `; and ${more} more` : "");
}
