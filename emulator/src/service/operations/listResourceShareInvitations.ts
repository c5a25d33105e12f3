import type { Invitation } from "../../store/records.js";
import { type Call, readOperation } from "../call.js";
import { isInvitationListed, listedState } from "../invitations/invitation.js";
import type { ListedInvitationRow } from "../operationTypes.js";
import { page, rowsOf } from "../paging.js";
import { isInvitationId, isShareId } from "../parameters/fields.js";
import { listOf } from "../parameters/lists.js";
import { renderFailure, renderInvitation } from "../render.js";
import { countInvitationRead } from "../visibility.js";

const operationName = "ListResourceShareInvitations";

/** Lists the invitations that the caller has received. */
export const listResourceShareInvitations = readOperation(operationName, (call) => {
    const shareIds = listOf(call.parameters, "ResourceShareIds", isShareId);
    const limit = call.settings.invitationIdsLimit;
    const ids = listOf(call.parameters, "ResourceShareInvitationIds", isInvitationId, limit);
    const receiver = call.caller.account.id;
    countInvitationRead(call);
    return page(call, {
        operation: operationName,
        member: "ResourceShareInvitations",
        rows: (after) => rowsOf(call.region.invitationsTo(receiver), call.settings.newestFirst, after),
        isShown: (invitation) =>
            (shareIds.length === 0 || shareIds.includes(invitation.shareId)) &&
            (ids.length === 0 || ids.includes(invitation.id)) &&
            isInvitationListed(call, invitation),
        render: (invitation) => render(call, invitation),
    });
});

function render(call: Call, invitation: Invitation): ListedInvitationRow {
    const { status, failures } = listedState(call, invitation);
    return {
        ...renderInvitation(call, invitation, status),
        ...(failures.length > 0 && {
            InvitationFailedDetails: failures.map((one) => renderFailure(call, one)),
        }),
    };
}
