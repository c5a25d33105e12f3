import type { Account } from "../../account/account";
import type { Deadline } from "../../common/deadline";
import { findAskedAccount } from "../../reconcile/askedAccount";
import type { DeclaredResponse } from "../../reconcile/declaredResponse";
import type { Observation } from "../../reconcile/observation";
import { reconcile } from "../../reconcile/reconcile";
import { UnfinishedError } from "../../reconcile/unfinishedError";
import type { Inputs } from "../../schema/invitationResponse";
import { accountOf } from "../account/declaredAccount";
import { requireReceiver } from "../account/requireReceiver";
import { operationDeadline } from "../operationDeadline";
import { type OperationContext, PartialStateError, type ResourceState } from "../resourceHandler";
import { ownedBy, recordedFinalStatus, resourceStateOf, type State, stateOf } from "./state";

/**
 * Brings about what is declared: the whole of create, and of update.
 * @param recorded what an earlier operation recorded; null on create.
 * @param deadlineOf its deadline, if an earlier step has begun it. Default: it begins now.
 * @throws PartialStateError if anything may have happened in the account; UserFacingError otherwise.
 */
export async function createOrUpdate(
    context: OperationContext,
    inputs: Inputs,
    recorded: State | null,
    deadlineOf = operationDeadline(context),
): Promise<ResourceState> {
    const account = await context.openAccount(accountOf(inputs));
    const deadline = deadlineOf(account);
    const declared = declaredOf(inputs, recorded, account);
    try {
        const observation = await reconcile({
            service: account.resourceSharing(inputs.region),
            region: inputs.region,
            declared,
            rejectedBefore: recorded?.response === "reject",
            finalStatus: recorded === null ? null : recordedFinalStatus(recorded),
            askedAccount: (until) => findAskedAccount(account, inputs.region, declared, until),
            deadline,
            log: context.progress,
        });
        if (recorded !== null && observation.invitation === null) {
            await requireReceiver(account, ownedBy(recorded), deadline);
        }
        const receiver = await receiverOf(observation, recorded, account, deadline);
        return resourceStateOf(stateOf(inputs, observation, receiver, inputs.response, recorded));
    } catch (error) {
        // If no response was sent, there is nothing to forget, and what was seen may be none of ours.
        if (error instanceof UnfinishedError && error.wrote && error.observation?.invitation) {
            const { receiverAccountId } = error.observation.invitation;
            const state = stateOf(inputs, error.observation, receiverAccountId, inputs.response, recorded);
            // Whatever was declared is not so yet: the next update has to go on.
            throw new PartialStateError(error.message, resourceStateOf({ ...state, response: "none" }));
        }
        throw error;
    }
}

function declaredOf(inputs: Inputs, recorded: State | null, { certainId }: Account): DeclaredResponse {
    return {
        response: inputs.response,
        invitationId: inputs.invitationId ?? null,
        resourceShareId: inputs.resourceShareId ?? recorded?.resourceShareId ?? null,
        senderAccountId: inputs.senderAccountId ?? null,
        receiverAccountId: recorded?.receiverAccountId ?? certainId ?? null,
        waitFor: inputs.waitFor ?? null,
    };
}

/** Who responded: the invitation says so; a share that came without one does not. */
async function receiverOf(
    { invitation }: Observation,
    recorded: State | null,
    account: Account,
    deadline: Deadline,
): Promise<string> {
    return (
        invitation?.receiverAccountId ?? recorded?.receiverAccountId ?? (await account.accountId(deadline))
    );
}
