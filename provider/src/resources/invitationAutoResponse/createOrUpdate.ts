import { UserFacingError } from "../../common/userFacingError";
import { newestFirst } from "../comparators";
import type { SharesOfRun } from "../declaredShares";
import { operationDeadline } from "../operationDeadline";
import { type OperationContext, PartialStateError, type ResourceState } from "../resourceHandler";
import { describeFailures } from "./failures";
import { autoResponseOf, unansweredInvitation } from "./invitationRecords";
import { isJoined, observeInvitations, type RuleObservation } from "./observeInvitations";
import type { AutoResponse, Inputs } from "./properties";
import { type Failure, type Outcomes, respondToAll } from "./respondToAll";
import { resourceStateOf, type State, stateOf } from "./state";

/**
 * Sends every response that the rule asks for, and records the rest: the whole of create, and of update.
 * @param recorded what an earlier operation recorded; null on create.
 * @param deadlineOf its deadline, if an earlier step has begun it. Default: it begins now.
 * @throws PartialStateError if anything may have happened in the account; UserFacingError otherwise.
 */
export async function createOrUpdate(
    context: OperationContext,
    inputs: Inputs,
    recorded: State | null,
    shares: SharesOfRun,
    deadlineOf = operationDeadline(context),
): Promise<ResourceState> {
    const observation = await observeInvitations(context, inputs, recorded, shares, deadlineOf);
    const { account, receiverAccountId, matches } = observation;
    const { clock } = account;
    const [outcomes, standing] = await Promise.all([
        respondToAll({
            ...observation,
            region: inputs.region,
            toSend: matches.toSend,
            sentBefore: sentBefore(matches.recorded),
            clock,
            signal: context.signal,
            progress: context.progress,
        }),
        observeStanding(observation),
    ]);
    const answeredShares = new Set(outcomes.responses.map(({ resourceShareId }) => resourceShareId));
    const findings = {
        responses: [
            ...outcomes.responses,
            ...standing.responses.filter(({ resourceShareId }) => !answeredShares.has(resourceShareId)),
        ].sort(newestFirst),
        pending: [...outcomes.pending].sort(newestFirst),
        ignored: [...outcomes.ignored, ...matches.ignored.map(unansweredInvitation)].sort(newestFirst),
    };
    const message = messageOf(outcomes, matches.toSend.length, standing.failures);
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
