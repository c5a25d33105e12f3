import type { Client } from "../client";
import type { Deadline } from "../clock";
import { Fields } from "../fields";
import { type Invitation, readInvitation } from "./invitation";

/**
 * Accepts an invitation. An acceptance that fails for some resource is no error: it answers `AcceptFailed`
 * with the failures.
 * https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-acceptresourceshareinvitation
 * @throws ServiceError, NoAnswerError, UnexpectedDataError
 */
export function acceptResourceShareInvitation(
    client: Client,
    invitationId: string,
    deadline: Deadline,
): Promise<Invitation> {
    return answerInvitation(client, "AcceptResourceShareInvitation", invitationId, deadline);
}

/**
 * Rejects an invitation.
 * https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-rejectresourceshareinvitation
 * @throws ServiceError, NoAnswerError, UnexpectedDataError
 */
export function rejectResourceShareInvitation(
    client: Client,
    invitationId: string,
    deadline: Deadline,
): Promise<Invitation> {
    return answerInvitation(client, "RejectResourceShareInvitation", invitationId, deadline);
}

async function answerInvitation(
    client: Client,
    operation: string,
    invitationId: string,
    deadline: Deadline,
): Promise<Invitation> {
    const answer = await client.call(
        operation,
        "write",
        { ResourceShareInvitationId: invitationId },
        deadline,
    );
    return readInvitation(
        new Fields(answer, operation).child("ResourceShareInvitation"),
        "AcceptInvitationFailedDetails",
    );
}
