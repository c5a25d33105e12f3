import { refuse } from "../../errors/serviceErrors.js";
import { writeOperation } from "../call.js";
import { setInvitationStatus } from "../invitations/invitation.js";
import { invitedTarget, openInvitation } from "../invitations/openInvitation.js";
import { renderInvitation } from "../render.js";

/** Rejects an invitation. If its acceptance failed but joined the share, the share can only be left. */
export const rejectResourceShareInvitation = writeOperation("RejectResourceShareInvitation", (call) => {
    const invitation = openInvitation(call, call.settings.rejectAfterFailure);
    if (invitedTarget(call, invitation)?.joined) {
        refuse("InvitationStatus.AlreadyAccepted");
    }
    setInvitationStatus(call, invitation, "Rejected");
    return { ResourceShareInvitation: renderInvitation(call, invitation, "Rejected") };
});
