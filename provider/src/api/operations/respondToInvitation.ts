import type { Deadline } from "../../common/deadline";
import { UnexpectedDataError } from "../../common/fields";
import type { BeforeSend, Client } from "../client";
import { UnknownOutcomeError } from "../errors";
import type { Result } from "../result";
import { type Invitation, readInvitation } from "./invitation";

/**
 * Accepts an invitation. An acceptance that fails for some resource is no error: the invitation is then
 * `AcceptFailed`, with the details.
 * https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-acceptresourceshareinvitation
 * @throws ServiceError, NoResponseError, UnknownOutcomeError
 */
export function acceptResourceShareInvitation(
    client: Client,
    invitation: Invitation,
    deadline: Deadline,
    beforeSend?: BeforeSend,
): Promise<Invitation> {
    return respond(client, "AcceptResourceShareInvitation", invitation, deadline, beforeSend);
}

/**
 * Rejects an invitation.
 * https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-rejectresourceshareinvitation
 * @throws ServiceError, NoResponseError, UnknownOutcomeError
 */
export function rejectResourceShareInvitation(
    client: Client,
    invitation: Invitation,
    deadline: Deadline,
    beforeSend?: BeforeSend,
): Promise<Invitation> {
    return respond(client, "RejectResourceShareInvitation", invitation, deadline, beforeSend);
}

async function respond(
    client: Client,
    operation: string,
    invitation: Invitation,
    deadline: Deadline,
    beforeSend: BeforeSend | undefined,
): Promise<Invitation> {
    const parameters = { ResourceShareInvitationId: invitation.invitationId };
    const result = await client.call(operation, "write", parameters, deadline, beforeSend);
    try {
        return readResult(result, operation, invitation);
    } catch (error) {
        throw new UnknownOutcomeError(operation, error);
    }
}

/** What an invitation keeps for life, whatever its status: a response about another invitation says nothing of this one. */
const identity = ["invitationId", "resourceShareId", "senderAccountId", "receiverAccountId"] as const;

function readResult({ fields }: Result, operation: string, invitation: Invitation): Invitation {
    const answered = readInvitation(fields.child("ResourceShareInvitation"), "AcceptInvitationFailedDetails");
    const other = identity.find((name) => answered[name] !== invitation[name]);
    if (other !== undefined) {
        throw new UnexpectedDataError(
            `Unexpected data: the ${other} in the response to ${operation} is ${JSON.stringify(answered[other])}, not` +
                ` ${JSON.stringify(invitation[other])}.`,
        );
    }
    return answered;
}
