import type { Deadline } from "../../common/deadline";
import { UnexpectedDataError } from "../../common/fields";
import type { ResponseKind } from "../../schema/responses";
import type { Result } from "../attempt";
import type { BeforeSend, Client } from "../client";
import { UnknownOutcomeError } from "../errors";
import { type Invitation, readInvitation } from "./invitation";

/**
 * The operation for each response. An acceptance that fails for some resource is not an error: the invitation becomes
 * `AcceptFailed`, with the details.
 * https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-acceptresourceshareinvitation
 * https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-rejectresourceshareinvitation
 */
const operations: Readonly<Record<ResponseKind, string>> = {
    accept: "AcceptResourceShareInvitation",
    reject: "RejectResourceShareInvitation",
};

/** @returns the invitation after the response. @throws ServiceError, NoResponseError, UnknownOutcomeError */
export async function respondToInvitation(
    client: Client,
    response: ResponseKind,
    invitation: Invitation,
    deadline: Deadline,
    beforeSend?: BeforeSend,
): Promise<Invitation> {
    const operation = operations[response];
    const parameters = { ResourceShareInvitationId: invitation.invitationId };
    const result = await client.call(operation, "write", parameters, deadline, beforeSend);
    try {
        return readResult(result, operation, invitation);
    } catch (error) {
        throw new UnknownOutcomeError(operation, error);
    }
}

/** What never changes about an invitation: if any of it differs, the result is about another invitation. */
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
