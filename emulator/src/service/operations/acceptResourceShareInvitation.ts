import { refuse } from "../../errors/serviceErrors.js";
import { setMembership } from "../associations/membership.js";
import { writeOperation } from "../call.js";
import { findAcceptanceFailures } from "../invitations/acceptanceFailures.js";
import { setInvitationStatus } from "../invitations/invitation.js";
import { invitedTarget, openInvitation } from "../invitations/openInvitation.js";
import { renderFailure, renderInvitation } from "../render.js";

/** Accepts an invitation. An acceptance that fails for some resource is a successful response, not an error. */
export const acceptResourceShareInvitation = writeOperation("AcceptResourceShareInvitation", (call) => {
    const invitation = openInvitation(call, call.settings.acceptAfterFailure);
    const share = call.region.share(invitation.shareId);
    const target = invitedTarget(call, invitation);
    if (share === undefined || target === undefined) {
        return refuse("EntityNotExists.ResourceShareInvitation");
    }
    const failures = findAcceptanceFailures(call, share);
    setInvitationStatus(call, invitation, failures.length > 0 ? "AcceptFailed" : "Accepted", failures);
    if ((failures.length === 0 || call.settings.acceptFailedJoins) && !target.joined) {
        setMembership(call, target, call.now);
        target.joined = true;
        target.status = "Associated";
        target.updateTime = call.now;
    }
    return {
        ResourceShareInvitation: {
            ...renderInvitation(call, invitation, invitation.state.status),
            ...(failures.length > 0 && {
                AcceptInvitationFailedDetails: failures.map((one) => renderFailure(call, one)),
            }),
        },
    };
});
