import type { FailedResource, Invitation, InvitationState, InvitationStatus } from "../../store/records.js";
import type { Call } from "../call.js";
import { isVisible, recordChange } from "../visibility.js";

export function invitationStatus(call: Call, invitation: Invitation): InvitationStatus {
    return statusOf(call, invitation, invitation.state);
}

/** The status and failures that a list shows, which may be outdated. */
export function listedState(
    call: Call,
    invitation: Invitation,
): { status: InvitationStatus; failures: readonly FailedResource[] } {
    const { state, previousState } = invitation;
    const shown = previousState !== null && !isVisible(call, state.change, "Status") ? previousState : state;
    return { status: statusOf(call, invitation, shown), failures: shown.failures };
}

/** Whether a list shows the invitation: neither purged nor too new to be visible. */
export function isInvitationListed(call: Call, invitation: Invitation): boolean {
    return !isInvitationPurged(call, invitation) && isVisible(call, invitation.created, "Invitation");
}

/** Whether the invitation is no longer listed, because it ended long ago. */
export function isInvitationPurged(call: Call, invitation: Invitation): boolean {
    const finished = finishTime(call, invitation);
    return finished !== undefined && call.now >= finished + call.settings.finishedInvitationPurgeMilliseconds;
}

export function setInvitationStatus(
    call: Call,
    invitation: Invitation,
    status: InvitationState["status"],
    failures: readonly FailedResource[] = [],
): void {
    invitation.previousState = invitation.state;
    invitation.state = { status, failures, change: recordChange(call, call.now) };
}

function statusOf(call: Call, invitation: Invitation, state: InvitationState): InvitationStatus {
    return state.status === "Pending" && call.now >= invitation.expireTime ? "Expired" : state.status;
}

/** When an invitation ceased to be pending, in milliseconds since 1970; undefined if it is pending. */
export function finishTime(call: Call, invitation: Invitation): number | undefined {
    switch (invitationStatus(call, invitation)) {
        case "Pending":
            return undefined;
        case "Expired":
            return invitation.expireTime;
        default:
            return invitation.state.change.at;
    }
}
