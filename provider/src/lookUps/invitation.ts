import type { Invitation as ListedInvitation } from "../api/operations/invitation";
import { byTypeAndId } from "../reconcile/comparators";
import { expireTimeOf } from "../reconcile/expireTime";
import type { Invitation } from "../schema/invitation";

export function invitationOf({
    acceptInvitationFailedDetails,
    createTime,
    ...invitation
}: ListedInvitation): Invitation {
    return {
        ...invitation,
        createTime,
        expireTime: expireTimeOf(createTime),
        acceptInvitationFailedDetails: [...acceptInvitationFailedDetails].sort(byTypeAndId),
    };
}
