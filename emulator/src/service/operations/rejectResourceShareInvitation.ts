import { refuse } from "../../errors/serviceErrors.js";
import { writeOperation } from "../call.js";
import { renderInvitation } from "../render.js";
import { invitedTarget, openInvitation } from "../rules/answer.js";
import { answerInvitation } from "../state/invitation.js";

/** Rejects an invitation. One that failed for some resource but joined the share can only be left. */
export const rejectResourceShareInvitation = writeOperation("RejectResourceShareInvitation", (call) => {
    const invitation = openInvitation(call, call.settings.rejectAfterFailure);
    if (invitedTarget(call, invitation)?.joined) {
        refuse("InvitationStatus.AlreadyAccepted");
    }
    answerInvitation(call, invitation, "Rejected");
    return { ResourceShareInvitation: renderInvitation(call, invitation, "Rejected") };
});
