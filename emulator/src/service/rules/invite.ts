import { newInvitationId } from "../../world/ids.js";
import type { Invitation, Share, TargetAssociation } from "../../world/model.js";
import type { Call } from "../call.js";
import { answerInvitation, invitationStatus } from "../state/invitation.js";
import { stamp } from "../state/visibility.js";

/** Offers a share to an account outside the owner's directory. */
export function invite(call: Call, share: Share, target: TargetAssociation): void {
    const created = stamp(call, call.now);
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
