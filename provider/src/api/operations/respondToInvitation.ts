import type { Deadline } from "../../common/deadline";
import { Fields } from "../../common/fields";
import type { BeforeSend, Client } from "../client";
import { type Invitation, readInvitation } from "./invitation";

/**
 * Accepts an invitation. An acceptance that fails for some resource is no error: the invitation is then
 * `AcceptFailed`, with the details.
 * https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-acceptresourceshareinvitation
 * @throws ServiceError, NoResponseError, UnexpectedDataError
 */
export function acceptResourceShareInvitation(
    client: Client,
    invitationId: string,
    deadline: Deadline,
    beforeSend?: BeforeSend,
): Promise<Invitation> {
    return respond(client, "AcceptResourceShareInvitation", invitationId, deadline, beforeSend);
}

/**
 * Rejects an invitation.
 * https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-rejectresourceshareinvitation
 * @throws ServiceError, NoResponseError, UnexpectedDataError
 */
export function rejectResourceShareInvitation(
    client: Client,
    invitationId: string,
    deadline: Deadline,
    beforeSend?: BeforeSend,
): Promise<Invitation> {
    return respond(client, "RejectResourceShareInvitation", invitationId, deadline, beforeSend);
}

async function respond(
    client: Client,
    operation: string,
    invitationId: string,
    deadline: Deadline,
    beforeSend: BeforeSend | undefined,
): Promise<Invitation> {
    const parameters = { ResourceShareInvitationId: invitationId };
    const result = await client.call(operation, "write", parameters, deadline, beforeSend);
    return readInvitation(
        new Fields(result, operation).child("ResourceShareInvitation"),
        "AcceptInvitationFailedDetails",
    );
}
