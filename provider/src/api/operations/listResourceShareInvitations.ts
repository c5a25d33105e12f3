import { type Invitation, readInvitation } from "./invitation";
import type { ListOperation } from "./list";

/**
 * The invitations that the caller's account has received in a region, including finished ones for a while. Filters:
 * `ResourceShareInvitationIds`, `ResourceShareIds`.
 * https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-listresourceshareinvitations
 */
export const listResourceShareInvitations: ListOperation<Invitation> = {
    name: "ListResourceShareInvitations",
    parameters: {},
    rowsName: "ResourceShareInvitations",
    idNames: ["ResourceShareInvitationId", "ResourceShareId"],
    readRow: (fields) => readInvitation(fields, "InvitationFailedDetails"),
};
