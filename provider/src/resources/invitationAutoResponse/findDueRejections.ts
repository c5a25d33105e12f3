import { UserFacingError } from "../../common/userFacingError";
import type { Inputs } from "../../schema/invitationAutoResponse";
import { accountOf } from "../account/declaredAccount";
import type { RejectedShare } from "../dueRejections";
import { accountIdFinder, operationDeadline } from "../operationDeadline";
import type { OperationContext } from "../resourceHandler";
import type { ThisRun } from "../thisRun";
import { listedBefore } from "./firstListings";
import { responseOf } from "./match";
import { recordedShare } from "./observeInvitations";
import type { State } from "./state";

/** How long a preview waits for the service, in milliseconds. */
const longestLook = 30_000;

export interface DueRejections {
    /** Those whose invitation the service has just listed as pending. */
    readonly certain: readonly RejectedShare[];
    /** Whether there are such or, if the service cannot be asked, may be. */
    readonly mayBeAny: boolean;
}

/**
 * What an update of a rule would reject: the invitations that an earlier run has listed, that no response of the
 * program declares so far, and that are still pending. Makes a call only if the first two hold for any.
 */
export async function findDueRejections(
    context: OperationContext,
    recorded: State,
    inputs: Inputs,
    run: ThisRun,
): Promise<DueRejections> {
    const before = listedBefore(recorded, run.id);
    const listed = recorded.pending
        .filter((one) => before.has(one.invitationId) && responseOf(inputs, one) === "reject")
        .map((one) => recordedShare(inputs, recorded.receiverAccountId, one));
    if (listed.length === 0) {
        return { certain: [], mayBeAny: false };
    }
    try {
        const certain = await stillDue(context, inputs, listed, run);
        return { certain, mayBeAny: certain.length > 0 };
    } catch (error) {
        if (error instanceof UserFacingError) {
            return { certain: [], mayBeAny: true };
        }
        throw error;
    }
}

async function stillDue(
    context: OperationContext,
    inputs: Inputs,
    listed: readonly RejectedShare[],
    { sharesOfResponses }: ThisRun,
): Promise<RejectedShare[]> {
    const { timeout, signal } = context;
    const deadlineOf = operationDeadline({ timeout: Math.min(timeout, longestLook), signal });
    const account = await context.openAccount(accountOf(inputs));
    const deadline = deadlineOf(account);
    const accountId = accountIdFinder(context, deadlineOf);
    // What is declared from now on comes after the rule, and is refused.
    const declared = await Promise.all(listed.map((share) => sharesOfResponses.has(share, accountId)));
    const invitations = await account.resourceSharing(inputs.region).allInvitations(deadline);
    const pending = new Set<unknown>(
        invitations.filter(({ status }) => status === "Pending").map(({ invitationId }) => invitationId),
    );
    return listed.filter(({ invitationId }, index) => !declared[index] && pending.has(invitationId));
}
