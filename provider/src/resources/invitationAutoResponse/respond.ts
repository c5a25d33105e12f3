import { UserFacingError } from "../../common/userFacingError";
import type { SharesOfRun } from "../declaredShares";
import { boundedIds } from "../failure";
import { newestFirst } from "../invitationResponse/order";
import { type OperationContext, PartialStateError, type Recorded } from "../resource";
import { answerAll, type Failure, type Outcomes } from "./answer";
import { describeFailures } from "./failures";
import type { AutoResponse, Inputs } from "./properties";
import { answerOf, unanswered } from "./records";
import { recordOf, type State, stateOf } from "./state";
import { isJoined, type Survey, survey } from "./survey";

/**
 * Answers every invitation that the rule covers: the whole of create, and of update.
 * @param recorded what an earlier operation recorded; null on create.
 * @throws PartialStateError where anything may have happened in the account; UserFacingError else.
 */
export async function respond(
    context: OperationContext,
    inputs: Inputs,
    recorded: State | null,
    shares: SharesOfRun,
): Promise<Recorded> {
    const found = await survey(context, inputs, recorded, shares);
    const { account, receiverAccountId, matches } = found;
    const { clock } = account;
    const [outcomes, standing] = await Promise.all([
        answerAll({
            ...found,
            region: inputs.region,
            toAnswer: matches.toAnswer,
            sentBefore: sentBefore(matches.recorded),
            clock,
            signal: context.signal,
            progress: context.progress,
        }),
        observeStanding(found),
    ]);
    const answeredShares = new Set(outcomes.responses.map(({ resourceShareId }) => resourceShareId));
    const findings = {
        responses: [
            ...outcomes.responses,
            ...standing.responses.filter(({ resourceShareId }) => !answeredShares.has(resourceShareId)),
        ].sort(newestFirst),
        pending: [...outcomes.pending].sort(newestFirst),
        ignored: [...outcomes.ignored, ...matches.ignored.map(unanswered)].sort(newestFirst),
    };
    const message = messageOf(outcomes, matches.toAnswer.length, standing.failures);
    if (message === undefined) {
        return recordOf(stateOf(inputs, receiverAccountId, findings));
    }
    if (outcomes.sent.size === 0) {
        // Nothing has happened, so that what was recorded before still stands.
        throw faultAmong([...outcomes.failures, ...standing.failures]) ?? new UserFacingError(message);
    }
    const interrupted = {
        time: new Date(clock.now()).toISOString(),
        invitationIds: boundedIds(ownIds(findings.responses, outcomes)),
    };
    throw new PartialStateError(message, recordOf(stateOf(inputs, receiverAccountId, findings, interrupted)));
}

function sentBefore(recorded: readonly AutoResponse[]): ReadonlyMap<string, string> {
    return new Map(
        recorded.flatMap(({ invitationId, respondTime }) =>
            respondTime === null ? [] : [[invitationId, respondTime] as const],
        ),
    );
}

/** The responses that stand without an answer, and what could not be read. */
interface Standing {
    readonly responses: readonly AutoResponse[];
    readonly failures: readonly Failure[];
}

/**
 * The responses that stand: rejections as they are, and acceptances whose share is joined. That of a share which is not
 * is dropped: there is nothing to answer any more.
 */
async function observeStanding({ service, deadline, matches }: Survey): Promise<Standing> {
    const adopted = matches.answered.map(({ invitation, response }) =>
        answerOf(invitation, response, null, true),
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

function messageOf({ failures }: Outcomes, answers: number, unread: readonly Failure[]): string | undefined {
    const parts = [
        ...(failures.length === 0
            ? []
            : [describeFailures(failures, answers, "invitations", "could not be answered")]),
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

/** The invitations that the rule itself has answered, acceptances first: only these are ever left. */
function ownIds(responses: readonly AutoResponse[], { sent }: Outcomes): string[] {
    const own = responses.filter(({ respondTime }) => respondTime !== null);
    const accepted = own.filter(({ response }) => response === "accept");
    return [...new Set([...accepted, ...own].map(({ invitationId }) => invitationId).concat(...sent.keys()))];
}
