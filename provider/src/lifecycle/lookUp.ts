import type { Account } from "../account/account";
import { Deadline } from "../api/clock";
import { ReportedError } from "../api/reportedError";
import { observe } from "../reconcile/observe";
import { realityOf } from "../reconcile/reality";
import { invitationIdForm, resourceShareIdForm } from "./inputs";
import { type RecordedInputs, type State, stateOf } from "./state";
import { defaultTimeout } from "./timeouts";

/** A response that was not recorded before: as it stands, and the inputs that declare it so. */
export interface Found {
    readonly state: State;
    readonly inputs: RecordedInputs;
}

/**
 * Finds a response by the id of its invitation (`i-…`) or of its share (`rs-…`).
 * @throws ReportedError where the account has neither.
 */
export async function lookUp(provider: Account, id: string, region: string): Promise<Found> {
    const isInvitation = invitationIdForm.test(id);
    if (!isInvitation && !resourceShareIdForm.test(id)) {
        throw new ReportedError(
            `The id is ${JSON.stringify(id)}, but must be that of an invitation (i-…) or of a resource share (rs-…).`,
        );
    }
    const observation = await observe(
        provider.resourceSharing(region),
        {
            invitationId: isInvitation ? id : null,
            resourceShareId: isInvitation ? null : id,
            answered: null,
            joined: false,
        },
        "fresh",
        new Deadline(provider.clock, defaultTimeout),
    );
    const { invitation, share } = observation;
    const receiver = invitation?.receiverAccountId ?? (await provider.accountId());
    if (invitation === null && share === null) {
        const what = isInvitation
            ? `has no invitation ${id}`
            : `sees neither the share ${id} nor an invitation to it`;
        throw new ReportedError(
            `Account ${receiver} ${what} in ${region}: check the id, the region and the credentials.`,
        );
    }
    const reality = realityOf("accept", observation);
    const inputs: RecordedInputs = {
        response: reality === "gone" ? "none" : reality,
        ...(isInvitation ? { invitationId: id } : { resourceShareId: id }),
        onDelete: "retain",
        region,
        waitFor: "share",
    };
    const declared = reality === "reject" ? "reject" : "accept";
    return { inputs, state: stateOf(inputs, observation, receiver, declared, null) };
}
