import { UserFacingError } from "../../common/userFacingError";
import { newestFirst } from "../../reconcile/comparators";
import { parseInputs } from "../../schema/inputs";
import {
    type Inputs,
    properties,
    type Rule,
    type UnansweredInvitation,
} from "../../schema/invitationAutoResponse";
import type { Properties } from "../../schema/propertyTable";
import { requireDeclaredReceiver } from "../account/requireReceiver";
import { updateUnchanged } from "../account/unreachable";
import { type OperationDeadline, operationDeadline } from "../operationDeadline";
import { type OperationContext, PartialStateError, type ResourceState } from "../resourceHandler";
import type { ThisRun } from "../thisRun";
import { describeDue, describeListed } from "./describeWaiting";
import { differencesIn, withoutDifferences } from "./differences";
import { explainFailures, faultAmong } from "./failures";
import { firstListingsOf, listedBefore } from "./firstListings";
import { ownIds, sentTimes, unansweredInvitation } from "./invitationRecords";
import { idsToReject, type PlannedResponse } from "./match";
import { observeInvitations, observeStanding, type RuleObservation } from "./observeInvitations";
import { respondToAll } from "./respondToAll";
import { idOf, ownedBy, parseState, resourceStateOf, type State, stateOf } from "./state";

/**
 * Responds to the pending invitations that the rule covers, and adopts those that already have the rule's response.
 * @throws PartialStateError if anything may have happened in the account; UserFacingError otherwise.
 */
export function create(
    context: OperationContext,
    declared: Properties,
    run: ThisRun,
): Promise<ResourceState> {
    return apply(context, parseInputs(properties, declared), null, run, operationDeadline(context));
}

/** Responds to what the rule covers now, or continues after an earlier operation that failed. @throws as {@link create} */
export async function update(
    context: OperationContext,
    recorded: Properties,
    declared: Properties,
    run: ThisRun,
): Promise<ResourceState> {
    const state = parseState(recorded);
    const inputs = parseInputs(properties, withoutDifferences(declared));
    const deadlineOf = operationDeadline(context);
    if (state === null) {
        return apply(context, inputs, null, run, deadlineOf);
    }
    await requireDeclaredReceiver(context, inputs, ownedBy(state), deadlineOf);
    if (!isRecordedSo(inputs, state, declared)) {
        return apply(context, inputs, state, run, deadlineOf);
    }
    const unchanged = resourceStateOf(stateOf(inputs, state.receiverAccountId, state));
    return updateUnchanged(context, ownedBy(state), inputs, unchanged, async () => {
        if (declared.pending === undefined && declared.gone === undefined) {
            return apply(context, inputs, state, run, deadlineOf);
        }
        // Once the account can be reached again, nothing is sent that the program ignores.
        await observeInvitations(context, inputs, state, run.sharesOfResponses, deadlineOf);
        return unchanged;
    });
}

/**
 * Sends every response that the rule asks for, and records the rest. An invitation to be rejected is only listed,
 * unless an earlier run has listed it.
 * @param recorded null on create.
 */
async function apply(
    context: OperationContext,
    inputs: Inputs,
    recorded: State | null,
    run: ThisRun,
    deadlineOf: OperationDeadline,
): Promise<ResourceState> {
    const observation = await observeInvitations(
        context,
        inputs,
        recorded,
        run.sharesOfResponses,
        deadlineOf,
    );
    const { account, receiverAccountId, matches } = observation;
    requireOnlyRule(inputs, receiverAccountId, run);
    const { clock } = account;
    const { toSend, toList } = planOf(matches.toSend, recorded, run);
    const ruleId = idOf({ ...inputs, receiverAccountId });
    for (const line of describeDue(toSend, ruleId)) {
        context.log(line);
    }
    const [outcomes, standing] = await Promise.all([
        respondToAll({
            ...observation,
            inputs,
            toSend,
            dueRejections: run.dueRejections,
            sentBefore: sentTimes(matches.recorded),
            clock,
            progress: context.progress,
        }),
        observeStanding(observation),
    ]);
    const answeredShares = new Set(outcomes.responses.map(({ resourceShareId }) => resourceShareId));
    const listed = await undeclared(toList, observation);
    for (const line of describeListed(listed, ruleId)) {
        context.log(line);
    }
    const pending = [...outcomes.pending, ...listed].sort(newestFirst);
    const waiting = new Set(pending.map(({ invitationId }) => invitationId));
    const toReject = idsToReject(matches.toSend).filter((id) => waiting.has(id));
    const findings = {
        responses: [
            ...outcomes.responses,
            ...standing.responses.filter(({ resourceShareId }) => !answeredShares.has(resourceShareId)),
        ].sort(newestFirst),
        pending,
        firstListed: firstListingsOf(toReject, recorded?.firstListed ?? null, run.id),
        ignored: [...outcomes.ignored, ...matches.ignored.map(unansweredInvitation)].sort(newestFirst),
    };
    const message = explainFailures(outcomes.failures, toSend.length, standing.failures);
    if (message === undefined) {
        return resourceStateOf(stateOf(inputs, receiverAccountId, findings));
    }
    if (outcomes.sent.size === 0) {
        // Nothing has happened, so what was recorded before still holds.
        throw faultAmong([...outcomes.failures, ...standing.failures]) ?? new UserFacingError(message);
    }
    const interrupted = {
        time: new Date(clock.now()).toISOString(),
        invitationIds: ownIds(findings.responses, outcomes.sent),
    };
    throw new PartialStateError(
        message,
        resourceStateOf(stateOf(inputs, receiverAccountId, findings, interrupted)),
    );
}

/** Two rules for one account would work against each other. */
function requireOnlyRule(inputs: Inputs, receiverAccountId: string, { rules }: ThisRun): void {
    if (!rules.begin(inputs.region, receiverAccountId, inputs)) {
        throw new UserFacingError(
            `Another rule of this program has account ${receiverAccountId} in ${inputs.region} as well: nothing was` +
                " sent. Declare one rule for each account and region.",
        );
    }
}

interface Plan {
    readonly toSend: readonly PlannedResponse[];
    /** To be rejected by a later run. */
    readonly toList: readonly PlannedResponse[];
}

function planOf(waiting: readonly PlannedResponse[], recorded: State | null, { id }: ThisRun): Plan {
    const before = listedBefore(recorded, id);
    const isDue = ({ invitation, response }: PlannedResponse) =>
        response === "accept" || before.has(invitation.invitationId);
    return { toSend: waiting.filter(isDue), toList: waiting.filter((one) => !isDue(one)) };
}

/**
 * Those of the listed invitations for which no response has been declared meanwhile, as far as that can be found out:
 * to list one too many does no harm, and an error here would lose what was sent.
 */
async function undeclared(
    listed: readonly PlannedResponse[],
    { isDeclared }: RuleObservation,
): Promise<UnansweredInvitation[]> {
    const found = await Promise.all(
        listed.map(async ({ invitation }) =>
            (await isDeclared(invitation).catch(() => false)) ? [] : [unansweredInvitation(invitation)],
        ),
    );
    return found.flat();
}

/**
 * Whether the rule is on record, and nothing is pending or gone that the program does not ignore. If so, a change
 * concerns later operations only, and takes no call.
 * @param ignored the declared inputs, with the differences that the program ignores.
 */
function isRecordedSo(inputs: Inputs, state: State, ignored: Properties): boolean {
    const { pending, gone } = differencesIn(state.pending, state.responses);
    return (
        textOf(inputs) === textOf(state) &&
        state.interrupted === null &&
        (pending === undefined || ignored.pending !== undefined) &&
        (gone === undefined || ignored.gone !== undefined)
    );
}

function textOf({ accept, otherwise, except }: Rule | Pick<State, keyof Rule>): string {
    const senders = accept.map(({ senderAccountId, resourceShareIds = null }) => [
        senderAccountId,
        resourceShareIds,
    ]);
    return JSON.stringify([senders, otherwise, except ?? []]);
}
