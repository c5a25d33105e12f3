import type { Answer, FailedResource, Invitation, InvitationStatus } from "../../world/model.js";
import type { Call } from "../call.js";
import { isSeen, stamp } from "./visibility.js";

/** The status of an invitation, which time may have changed. */
export function invitationStatus(call: Call, invitation: Invitation): InvitationStatus {
    return statusOf(call, invitation, invitation.answer);
}

/** The status and failures that a list shows, which may be late. */
export function listedAnswer(
    call: Call,
    invitation: Invitation,
): { status: InvitationStatus; failures: readonly FailedResource[] } {
    const { answer, formerAnswer } = invitation;
    const shown = formerAnswer !== null && !isSeen(call, answer.change, "Status") ? formerAnswer : answer;
    return { status: statusOf(call, invitation, shown), failures: shown.failures };
}

/** Whether a list shows the invitation: not purged, and no longer too new to be seen. */
export function isListed(call: Call, invitation: Invitation): boolean {
    return !isPurged(call, invitation) && isSeen(call, invitation.created, "Invitation");
}

/** Whether the invitation has been finished for so long that the service has forgotten it. */
export function isPurged(call: Call, invitation: Invitation): boolean {
    const finished = finishTime(call, invitation);
    return finished !== undefined && call.now >= finished + call.settings.finishedInvitationPurgeMilliseconds;
}

/** Gives an invitation its next status. */
export function answerInvitation(
    call: Call,
    invitation: Invitation,
    status: Answer["status"],
    failures: readonly FailedResource[] = [],
): void {
    invitation.formerAnswer = invitation.answer;
    invitation.answer = { status, failures, change: stamp(call, call.now) };
}

function statusOf(call: Call, invitation: Invitation, answer: Answer): InvitationStatus {
    return answer.status === "Pending" && call.now >= invitation.expireTime ? "Expired" : answer.status;
}

/** When an invitation ceased to wait, in milliseconds since 1970; undefined while it does. */
export function finishTime(call: Call, invitation: Invitation): number | undefined {
    switch (invitationStatus(call, invitation)) {
        case "Pending":
            return undefined;
        case "Expired":
            return invitation.expireTime;
        default:
            return invitation.answer.change.at;
    }
}
