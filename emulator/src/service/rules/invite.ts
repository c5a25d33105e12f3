import { refuse } from "../../errors/serviceErrors.js";
import { newInvitationId } from "../../world/ids.js";
import type { Invitation, Share, TargetAssociation } from "../../world/model.js";
import type { Call } from "../call.js";
import { answerInvitation, invitationStatus } from "../state/invitation.js";

/** Offers a share to an account outside the owner's directory. */
export function invite(call: Call, share: Share, target: TargetAssociation): void {
    const created = call.region.change(call.now);
    const invitation: Invitation = {
        sequence: call.region.nextSequence(),
        id: newInvitationId(),
        shareId: share.id,
        senderId: share.ownerId,
        receiverId: target.targetId,
        created,
        expireTime: call.now + call.settings.invitationValidityMilliseconds,
        answer: { status: "Pending", failures: [], change: created },
        formerAnswer: null,
    };
    call.region.addInvitation(invitation);
    target.invitationId = invitation.id;
}

/** Refuses more invitations than may wait. @param more how many a call would add */
export function requireInvitationQuota(call: Call, more: number): void {
    let pending = more;
    for (const invitation of call.region.invitationsFrom(call.caller.account.id)) {
        pending += invitationStatus(call, invitation) === "Pending" ? 1 : 0;
    }
    if (more > 0 && pending > call.settings.pendingInvitationLimit) {
        refuse("QuotaExceeded.PendingInvitations");
    }
}

/** Withdraws an invitation that still waits, or whose acceptance has failed. */
export function cancelInvitation(call: Call, target: TargetAssociation): void {
    const invitation = target.invitationId === null ? undefined : call.region.invitation(target.invitationId);
    if (invitation === undefined) {
        return;
    }
    const status = invitationStatus(call, invitation);
    if (status === "Pending" || status === "AcceptFailed") {
        answerInvitation(call, invitation, "Cancelled");
    }
}
