import type { Account } from "../../account/account";
import type { Deadline } from "../../common/deadline";
import { findAskedAccount } from "../../reconcile/askedAccount";
import type { DeclaredResponse } from "../../reconcile/decisionTable";
import type { Observation } from "../../reconcile/observation";
import { observe } from "../../reconcile/observe";
import { reconcile, UnfinishedError } from "../../reconcile/reconcile";
import { parseInputs } from "../../schema/inputs";
import { type Inputs, properties } from "../../schema/invitationResponse";
import type { Properties } from "../../schema/propertyTable";
import { accountOf } from "../account/declaredAccount";
import { requireDeclaredReceiver, requireReceiver } from "../account/requireReceiver";
import { updateUnchanged } from "../account/unreachable";
import { type OperationDeadline, operationDeadline } from "../operationDeadline";
import { type OperationContext, PartialStateError, type ResourceState } from "../resourceHandler";
import {
    declaredNames,
    observeRequestOf,
    ownedBy,
    parseState,
    recordedFinalStatus,
    resourceStateOf,
    type State,
    stateOf,
    withInputs,
} from "./state";

/**
 * Responds to the invitation, or adopts it if it already has the declared response.
 * @throws PartialStateError if anything may have happened in the account; UserFacingError otherwise.
 */
export function create(context: OperationContext, declared: Properties): Promise<ResourceState> {
    return apply(context, parseInputs(properties, declared), null, operationDeadline(context));
}

/**
 * Makes the response what is declared now, or continues after an earlier operation that failed. Sends nothing if the
 * program ignores that there is no response.
 * @throws as {@link create}
 */
export async function update(
    context: OperationContext,
    recorded: Properties,
    declared: Properties,
): Promise<ResourceState> {
    const state = parseState(recorded);
    const isIgnored = state !== null && declared.response === "none";
    const { unreachable: _, ...others } = declared;
    const response = isIgnored ? state.declaredResponse : declared.response;
    const inputs = parseInputs(properties, { ...others, response });
    const deadlineOf = operationDeadline(context);
    if (state === null) {
        return apply(context, inputs, null, deadlineOf);
    }
    await requireDeclaredReceiver(context, inputs, ownedBy(state), deadlineOf);
    if (!(isIgnored || isRecordedSo(inputs, state))) {
        return apply(context, inputs, state, deadlineOf);
    }
    const unchanged = resourceStateOf(withInputs(state, inputs));
    return updateUnchanged(context, ownedBy(state), inputs, unchanged, async () => {
        await look(context, inputs, state, deadlineOf);
        // Once the account can be reached again, nothing is sent that the program ignores.
        return isIgnored ? unchanged : apply(context, inputs, state, deadlineOf);
    });
}

/** @param recorded null on create. */
async function apply(
    context: OperationContext,
    inputs: Inputs,
    recorded: State | null,
    deadlineOf: OperationDeadline,
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
        // If no response was sent, there is nothing to forget, and what was seen may belong to somebody else.
        if (error instanceof UnfinishedError && error.wrote && error.observation?.invitation) {
            const { receiverAccountId } = error.observation.invitation;
            const state = stateOf(inputs, error.observation, receiverAccountId, inputs.response, recorded);
            // The declared response has not been reached: the next update has to continue.
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

/** The account that responded. The invitation names it; a share without an invitation does not. */
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

/** A read that fails, before anything is sent, if the account cannot be reached. */
async function look(
    { openAccount }: OperationContext,
    inputs: Inputs,
    recorded: State,
    deadlineOf: OperationDeadline,
): Promise<void> {
    const account = await openAccount(accountOf(inputs));
    const service = account.resourceSharing(recorded.region);
    await observe(service, observeRequestOf(recorded), "recent", deadlineOf(account));
}

/** Whether all that is declared is on record. If so, a change concerns later operations only, and takes no call. */
function isRecordedSo(inputs: Inputs, state: State): boolean {
    return (
        inputs.response === state.response &&
        (inputs.waitFor ?? null) === state.waitFor &&
        declaredNames(inputs).every((name) => inputs[name] === state[name])
    );
}
