import type { AccountInputs } from "../../account/accountInputs";
import { Deadline } from "../../common/deadline";
import { UserFacingError } from "../../common/userFacingError";
import { accountOf } from "../account/accountConversion";
import type { RejectedShare } from "../dueRejections";
import type { OperationContext } from "../resourceHandler";
import type { ThisRun } from "../thisRun";
import { listedBefore } from "./firstListings";
import { responseOf } from "./match";
import { recordedShare } from "./observeInvitations";
import type { Inputs, UnansweredInvitation } from "./properties";
import type { State } from "./state";

/** The longest that a preview waits for the service, in milliseconds. */
const longestLook = 30_000;

/**
 * What an update of a rule would reject, given what is on record: invitations that an earlier process has listed, that are
 * still pending, and that nothing else of the program declares so far. Makes a call only if there are such on record. If the
 * service cannot be asked, what is on record counts.
 */
export async function findDueRejections(
    context: OperationContext,
    recorded: State,
    inputs: Inputs,
    run: ThisRun,
): Promise<RejectedShare[]> {
    const before = listedBefore(recorded, run.process);
    const listed = recorded.pending.filter(
        (one) => before.has(one.invitationId) && responseOf(inputs, one) === "reject",
    );
    if (listed.length === 0) {
        return [];
    }
    try {
        return await stillDue(context, recorded, inputs, listed, run);
    } catch (error) {
        if (error instanceof UserFacingError) {
            return listed.map((one) => recordedShare(inputs, recorded.receiverAccountId, one));
        }
        throw error;
    }
}

async function stillDue(
    { openAccount, timeout, signal }: OperationContext,
    { receiverAccountId }: State,
    inputs: Inputs,
    listed: readonly UnansweredInvitation[],
    { shares }: ThisRun,
): Promise<RejectedShare[]> {
    const account = await openAccount(accountOf(inputs));
    const deadline = new Deadline(account.clock, Math.min(timeout, longestLook), signal);
    const invitations = await account.resourceSharing(inputs.region).allInvitations(deadline);
    const pending = new Set(
        invitations.filter(({ status }) => status === "Pending").map(({ invitationId }) => invitationId),
    );
    const accountId = async (other: AccountInputs) => (await openAccount(other)).accountId(deadline);
    const found = await Promise.all(
        listed
            .filter(({ invitationId }) => pending.has(invitationId))
            .map(async (one) => {
                const share = recordedShare(inputs, receiverAccountId, one);
                return (await shares.ofResponses.has(share, accountId)) ? [] : [share];
            }),
    );
    return found.flat();
}
