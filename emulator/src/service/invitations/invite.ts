import { newInvitationId } from "../../store/ids.js";
import type { Invitation, Share, TargetAssociation } from "../../store/records.js";
import type { Call } from "../call.js";
import { recordChange } from "../visibility.js";
import { invitationStatus, setInvitationStatus } from "./invitation.js";

/** Invites an account outside the owner's resource directory to a share. */
export function invite(call: Call, share: Share, target: TargetAssociation): void {
    const created = recordChange(call, call.now);
    const invitation: Invitation = {
        sequence: call.region.nextSequence(),
        id: newInvitationId(),
        shareId: share.id,
        senderId: share.ownerId,
        receiverId: target.targetId,
        created,
        expireTime: call.now + call.settings.invitationValidityMilliseconds,
        state: { status: "Pending", failures: [], change: created },
        previousState: null,
    };
    call.region.addInvitation(invitation);
    target.invitationId = invitation.id;
}

/** Cancels an invitation that is pending, or whose acceptance has failed. */
export function cancelInvitation(call: Call, target: TargetAssociation): void {
    const invitation = target.invitationId === null ? undefined : call.region.invitation(target.invitationId);
    if (invitation === undefined) {
        return;
    }
    const status = invitationStatus(call, invitation);
    if (status === "Pending" || status === "AcceptFailed") {
        setInvitationStatus(call, invitation, "Cancelled");
    }
}
