import { UserFacingError } from "../../common/userFacingError";
import { newestFirst } from "../../reconcile/comparators";
import type { AutoResponse, Inputs, UnansweredInvitation } from "../../schema/invitationAutoResponse";
import { operationDeadline } from "../operationDeadline";
import { type OperationContext, PartialStateError, type ResourceState } from "../resourceHandler";
import type { ThisRun } from "../thisRun";
import { describeFailures } from "./failures";
import { firstListingsOf, listedBefore } from "./firstListings";
import { autoResponseOf, unansweredInvitation } from "./invitationRecords";
import { idsToReject, type PlannedResponse } from "./match";
import { isJoined, observeInvitations, type RuleObservation } from "./observeInvitations";
import { type Failure, type Outcomes, respondToAll } from "./respondToAll";
import { resourceStateOf, type State, stateOf } from "./state";

/**
 * Sends every response that the rule asks for, and records the rest: the whole of create, and of update. What is to be
 * rejected is only listed, unless an earlier process has listed it.
 * @param recorded what an earlier operation recorded; null on create.
 * @param deadlineOf its deadline, if an earlier step has begun it. Default: it begins now.
 * @throws PartialStateError if anything may have happened in the account; UserFacingError otherwise.
 */
export async function createOrUpdate(
    context: OperationContext,
    inputs: Inputs,
    recorded: State | null,
    run: ThisRun,
    deadlineOf = operationDeadline(context),
): Promise<ResourceState> {
    const observation = await observeInvitations(
        context,
        inputs,
        recorded,
        run.shares.ofResponses,
        deadlineOf,
    );
    const { account, receiverAccountId, matches } = observation;
    requireOnlyRule(inputs, receiverAccountId, run);
    const { clock } = account;
    const { toSend, toList } = planOf(matches.toSend, recorded, run);
    const [outcomes, standing] = await Promise.all([
        respondToAll({
            ...observation,
            inputs,
            toSend,
            dueRejections: run.dueRejections,
            sentBefore: sentBefore(matches.recorded),
            clock,
            progress: context.progress,
        }),
        observeStanding(observation),
    ]);
    const answeredShares = new Set(outcomes.responses.map(({ resourceShareId }) => resourceShareId));
    const listed = await undeclared(toList, observation);
    const pending = [...outcomes.pending, ...listed].sort(newestFirst);
    const waiting = new Set(pending.map(({ invitationId }) => invitationId));
    const toReject = idsToReject(matches.toSend).filter((id) => waiting.has(id));
    const findings = {
        responses: [
            ...outcomes.responses,
            ...standing.responses.filter(({ resourceShareId }) => !answeredShares.has(resourceShareId)),
        ].sort(newestFirst),
        pending,
        firstListed: firstListingsOf(toReject, recorded?.firstListed ?? null, run.process),
        ignored: [...outcomes.ignored, ...matches.ignored.map(unansweredInvitation)].sort(newestFirst),
    };
    const message = messageOf(outcomes, toSend.length, standing.failures);
    if (message === undefined) {
        return resourceStateOf(stateOf(inputs, receiverAccountId, findings));
    }
    if (outcomes.sent.size === 0) {
        // Nothing has happened, so that what was recorded before still stands.
        throw faultAmong([...outcomes.failures, ...standing.failures]) ?? new UserFacingError(message);
    }
    const interrupted = {
        time: new Date(clock.now()).toISOString(),
        invitationIds: ownIds(findings.responses, outcomes),
    };
    throw new PartialStateError(
        message,
        resourceStateOf(stateOf(inputs, receiverAccountId, findings, interrupted)),
    );
}

/** Two rules for one account would act against each other. */
function requireOnlyRule(inputs: Inputs, receiverAccountId: string, { rules }: ThisRun): void {
    if (!rules.begin(inputs.region, receiverAccountId, inputs)) {
        throw new UserFacingError(
            `Another rule of this program has account ${receiverAccountId} in ${inputs.region} as well: nothing was` +
                " sent. Declare one rule for each account and region.",
        );
    }
}

/** What an operation does about the invitations that wait. */
interface Plan {
    readonly toSend: readonly PlannedResponse[];
    /** To be rejected by a later process. */
    readonly toList: readonly PlannedResponse[];
}

function planOf(waiting: readonly PlannedResponse[], recorded: State | null, { process }: ThisRun): Plan {
    const before = listedBefore(recorded, process);
    const isDue = ({ invitation, response }: PlannedResponse) =>
        response === "accept" || before.has(invitation.invitationId);
    return { toSend: waiting.filter(isDue), toList: waiting.filter((one) => !isDue(one)) };
}

/** Of invitations that are only listed, those that no response has been declared for meanwhile. */
async function undeclared(
    listed: readonly PlannedResponse[],
    { isDeclared }: RuleObservation,
): Promise<UnansweredInvitation[]> {
    const found = await Promise.all(
        listed.map(async ({ invitation }) =>
            (await isDeclared(invitation)) ? [] : [unansweredInvitation(invitation)],
        ),
    );
    return found.flat();
}

function sentBefore(recorded: readonly AutoResponse[]): ReadonlyMap<string, string> {
    return new Map(
        recorded.flatMap(({ invitationId, respondTime }) =>
            respondTime === null ? [] : [[invitationId, respondTime] as const],
        ),
    );
}

/** The responses that stand without one being sent, and what could not be read. */
interface Standing {
    readonly responses: readonly AutoResponse[];
    readonly failures: readonly Failure[];
}

/**
 * The responses that stand: rejections as they are, and acceptances whose share is joined. An acceptance
 * whose share is not joined is dropped: there is nothing to respond to any more.
 */
async function observeStanding({ service, deadline, matches }: RuleObservation): Promise<Standing> {
    const adopted = matches.toAdopt.map(({ invitation, response }) =>
        autoResponseOf(invitation, response, null, true),
    );
    const failures: Failure[] = [];
    const responses = await Promise.all(
        [...matches.recorded, ...adopted].map(async (record) => {
            if (record.response === "reject") {
                return { ...record, joined: false };
            }
            try {
                return (await isJoined(service, record, deadline)) ? { ...record, joined: true } : [];
            } catch (error) {
                failures.push({ invitationId: record.invitationId, error });
                return record;
            }
        }),
    );
    return { responses: responses.flat(), failures };
}

function messageOf({ failures }: Outcomes, planned: number, unread: readonly Failure[]): string | undefined {
    const parts = [
        ...(failures.length === 0
            ? []
            : [describeFailures(failures, planned, "invitations", "could not be answered")]),
        ...(unread.length === 0
            ? []
            : [describeFailures(unread, unread.length, "shares", "could not be read")]),
    ];
    return parts.length === 0 ? undefined : parts.join(" ");
}

/** A fault of this package, which is to be shown with its stack. */
function faultAmong(failures: readonly Failure[]): unknown {
    return failures.map(({ error }) => error).find((error) => !(error instanceof UserFacingError));
}

/**
 * The invitations that the rule itself has answered. Acceptances are first, for the engine may keep only the first of many, and
 * only these are ever left.
 */
function ownIds(responses: readonly AutoResponse[], { sent }: Outcomes): string[] {
    const own = responses.filter(({ respondTime }) => respondTime !== null);
    const accepted = own.filter(({ response }) => response === "accept");
    const ids = [...accepted, ...own].map(({ invitationId }) => invitationId);
    return [...new Set([...ids, ...sent.keys()])];
}
