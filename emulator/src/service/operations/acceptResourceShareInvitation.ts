import { refuse } from "../../errors/serviceErrors.js";
import { writeOperation } from "../call.js";
import { renderFailure, renderInvitation } from "../render.js";
import { acceptanceFailures } from "../rules/acceptance.js";
import { invitedTarget, openInvitation } from "../rules/answer.js";
import { answerInvitation } from "../state/invitation.js";
import { setMembership } from "../state/membership.js";

/** Accepts an invitation. An acceptance that fails for some resource is an answer, not an error. */
export const acceptResourceShareInvitation = writeOperation("AcceptResourceShareInvitation", (call) => {
    const invitation = openInvitation(call, call.settings.acceptAfterFailure);
    const share = call.region.share(invitation.shareId);
    const target = invitedTarget(call, invitation);
    if (share === undefined || target === undefined) {
        return refuse("EntityNotExists.ResourceShareInvitation");
    }
    const failures = acceptanceFailures(call, share);
    answerInvitation(call, invitation, failures.length > 0 ? "AcceptFailed" : "Accepted", failures);
    if ((failures.length === 0 || call.settings.acceptFailedJoins) && !target.joined) {
        setMembership(call, target, call.now);
        target.joined = true;
        target.status = "Associated";
        target.updateTime = call.now;
    }
    return {
        ResourceShareInvitation: {
            ...renderInvitation(call, invitation, invitation.answer.status),
            ...(failures.length > 0 && { AcceptInvitationFailedDetails: failures.map(renderFailure) }),
        },
    };
});
