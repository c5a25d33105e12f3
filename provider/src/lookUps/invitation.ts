import type { Invitation as ListedInvitation } from "../api/operations/invitation";
import { byTypeAndId } from "../reconcile/comparators";
import { expireTimeOf } from "../reconcile/expireTime";
import { properties as ofResponse, statusList } from "../schema/invitationResponse";
import type { ObjectOf } from "../schema/types/compositeTypes";
import { field, nullable } from "../schema/types/propertyType";
import { string } from "../schema/types/scalarTypes";

/** What a look-up says about an invitation, with the names and forms of an `InvitationResponse`'s outputs. */
export const invitationFields = {
    invitationId: field(string, "id of the invitation, such as `i-pMnItMX19fBJ0000`"),
    resourceShareId: field(string, "id of the share, such as `rs-6GRmdD3X0000`"),
    resourceShareName: field(string, "name that the sender has given the share"),
    senderAccountId: field(string, "account id of the owner of the share"),
    receiverAccountId: field(string, "account id that the invitation was sent to"),
    status: field(string, `status of the invitation: ${statusList}`),
    createTime: field(
        string,
        "when the invitation was sent: ISO 8601, UTC; empty if the service does not say",
    ),
    expireTime: field(
        nullable(string),
        "seven days after `createTime`: ISO 8601, UTC; null if `createTime` is not a valid time",
    ),
    acceptInvitationFailedDetails: field(
        ofResponse.acceptInvitationFailedDetails.output.type,
        "the resources that could not be associated when the invitation was accepted, sorted by type and id",
    ),
};

/** An invitation as its receiver sees it. */
export type Invitation = ObjectOf<typeof invitationFields>;

/** An invitation of the service's list as a look-up gives it. */
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
