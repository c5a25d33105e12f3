import type { Account } from "../../account/account";
import type { Deadline } from "../../common/deadline";
import { UserFacingError } from "../../common/userFacingError";
import { actualResponseOf } from "../../reconcile/observation";
import { observe } from "../../reconcile/observe";
import type { DeclaredAccount } from "../../schema/account";
import { invitationIdPattern, resourceShareIdPattern } from "../../schema/ids";
import { requireReceiverId } from "../account/requireReceiver";
import { type RecordedInputs, type State, stateOf } from "./state";

/** A response that was not recorded before, and the inputs that declare it as it is. */
export interface FoundResponse {
    readonly state: State;
    readonly inputs: RecordedInputs;
}

/**
 * Finds a response by the id of its invitation (`i-…`) or of its share (`rs-…`).
 * @param declared the inputs that declare the account. Default: none; it is the provider's.
 * @throws UserFacingError if the account has neither, or the invitation was sent to another account.
 */
export async function findResponse(
    account: Account,
    id: string,
    region: string,
    deadline: Deadline,
    declared: DeclaredAccount = {},
): Promise<FoundResponse> {
    const isInvitation = invitationIdPattern.test(id);
    if (!isInvitation && !resourceShareIdPattern.test(id)) {
        throw new UserFacingError(
            `The id is ${JSON.stringify(id)}, but must be that of an invitation (i-…) or of a resource share (rs-…).`,
        );
    }
    const observation = await observe(
        account.resourceSharing(region),
        {
            invitationId: isInvitation ? id : null,
            resourceShareId: isInvitation ? null : id,
            finalStatus: null,
            joined: false,
        },
        "fresh",
        deadline,
    );
    const { invitation, share } = observation;
    if (invitation !== null && account.certainId !== undefined) {
        requireReceiverId(account.certainId, {
            id: invitation.invitationId,
            region,
            receiverAccountId: invitation.receiverAccountId,
        });
    }
    const receiver = invitation?.receiverAccountId ?? (await account.accountId(deadline));
    if (invitation === null && share === null) {
        const what = isInvitation
            ? `has no invitation ${id}`
            : `sees neither the share ${id} nor an invitation to it`;
        throw notFound(receiver, what, region);
    }
    const actual = actualResponseOf("accept", observation);
    const inputs: RecordedInputs = {
        response: actual === "gone" ? "none" : actual,
        ...(isInvitation ? { invitationId: id } : { resourceShareId: id }),
        onDelete: "retain",
        region,
        ...declared,
    };
    const response = actual === "reject" ? "reject" : "accept";
    return { inputs, state: stateOf(inputs, observation, receiver, response, null) };
}

/** @param what such as "has no invitation i-1". */
export function notFound(accountId: string, what: string, region: string): UserFacingError {
    return new UserFacingError(
        `Account ${accountId} ${what} in ${region}: check the id, the region and the credentials.`,
    );
}
