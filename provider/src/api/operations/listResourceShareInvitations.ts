import type { Client } from "../client";
import type { Deadline } from "../clock";
import { type Invitation, readInvitation } from "./invitation";
import { listAll } from "./pages";

/** Which invitations to list; at most 5 ids of each kind. */
export interface InvitationFilter {
    readonly invitationIds?: readonly string[];
    readonly resourceShareIds?: readonly string[];
}

/**
 * The invitations that the caller's account has received in this region, finished ones included for a while.
 * https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-listresourceshareinvitations
 * @throws ServiceError, NoAnswerError, UnexpectedDataError
 */
export function listResourceShareInvitations(
    client: Client,
    filter: InvitationFilter,
    deadline: Deadline,
): Promise<Invitation[]> {
    return listAll(
        client,
        "ListResourceShareInvitations",
        { ResourceShareInvitationIds: filter.invitationIds, ResourceShareIds: filter.resourceShareIds },
        "ResourceShareInvitations",
        (fields) => readInvitation(fields, "InvitationFailedDetails"),
        deadline,
    );
}
