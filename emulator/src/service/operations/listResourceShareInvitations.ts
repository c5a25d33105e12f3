import type { JsonObject } from "../../json.js";
import type { Invitation } from "../../world/model.js";
import { type Call, readOperation } from "../call.js";
import { isFirstPage, page, rowsOf } from "../paging.js";
import { renderFailure, renderInvitation } from "../render.js";
import { isInvitationId, isShareId } from "../rules/fields.js";
import { listOf } from "../rules/lists.js";
import { isListed, listedAnswer } from "../state/invitation.js";

const NAME = "ListResourceShareInvitations";

/** Lists the invitations that the caller has received. */
export const listResourceShareInvitations = readOperation(NAME, (call) => {
    const shareIds = listOf(call.parameters, "ResourceShareIds", isShareId);
    const limit = call.settings.invitationIdsLimit;
    const ids = listOf(call.parameters, "ResourceShareInvitationIds", isInvitationId, limit);
    const receiver = call.caller.account.id;
    if (!call.upToDate && isFirstPage(call)) {
        call.region.invitationReads.note(receiver, call.region.changes);
    }
    return page(call, {
        operation: NAME,
        member: "ResourceShareInvitations",
        rows: (after) => rowsOf(call.region.invitationsTo(receiver), call.settings.newestFirst, after),
        isShown: (invitation) =>
            (shareIds.length === 0 || shareIds.includes(invitation.shareId)) &&
            (ids.length === 0 || ids.includes(invitation.id)) &&
            isListed(call, invitation),
        render: (invitation) => render(call, invitation),
    });
});

function render(call: Call, invitation: Invitation): JsonObject {
    const { status, failures } = listedAnswer(call, invitation);
    return {
        ...renderInvitation(call, invitation, status),
        ...(failures.length > 0 && { InvitationFailedDetails: failures.map(renderFailure) }),
    };
}
