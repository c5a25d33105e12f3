import { UserFacingError } from "../../common/userFacingError";
import { actualResponseOf } from "../../reconcile/observation";
import { observe } from "../../reconcile/observe";
import type { Properties } from "../../schema/propertyTable";
import { keptIfUnreachable } from "../account/unreachable";
import type { OperationContext, ReadResult } from "../resourceHandler";
import type { ThisRun } from "../thisRun";
import { describeWaiting } from "./describeWaiting";
import { differencesIn } from "./differences";
import { firstListingsOf } from "./firstListings";
import { unansweredInvitation } from "./invitationRecords";
import { idsToReject, type PlannedResponse } from "./match";
import { isJoined, observeInvitations, type RuleObservation } from "./observeInvitations";
import { idOf, inputsOf, ownedBy, parseState, resourceStateOf, type State, stateOf } from "./state";

/** What the next update would change becomes part of the inputs. No program declares it, so the engine shows a difference. */
export async function read(
    context: OperationContext,
    recorded: Properties,
    run: ThisRun,
): Promise<ReadResult> {
    const state = parseState(recorded);
    if (state === null) {
        throw new UserFacingError(
            "An InvitationAutoResponse can be neither imported nor looked up: it is a rule, which the service does not" +
                " know. Declare it and run `pulumi up`: it adopts the responses that are already as it asks.",
        );
    }
    return keptIfUnreachable(
        context,
        ownedBy(state),
        () => refresh(context, state, run),
        (reachability) => readResultOf({ ...state, ...reachability }),
    );
}

async function refresh(context: OperationContext, state: State, run: ThisRun): Promise<ReadResult> {
    const inputs = inputsOf(state);
    const observation = await observeInvitations(context, inputs, state, run.sharesOfResponses);
    const { receiverAccountId, matches } = observation;
    const [responses, waits] = await Promise.all([
        Promise.all(
            matches.recorded.map(async (record) => ({
                ...record,
                joined: record.response === "accept" && (await isJoined(observation, record)),
            })),
        ),
        Promise.all(matches.toSend.map((planned) => isWaiting(observation, planned))),
    ]);
    const waiting = matches.toSend.filter((_, index) => waits[index]);
    const pending = waiting.map(({ invitation }) => unansweredInvitation(invitation));
    for (const line of describeWaiting(waiting, idOf({ receiverAccountId, region: inputs.region }))) {
        context.log(line);
    }
    const firstListed = firstListingsOf(idsToReject(waiting), state.firstListed, run.id);
    const ignored = matches.ignored.map(unansweredInvitation);
    return readResultOf(stateOf(inputs, receiverAccountId, { responses, pending, firstListed, ignored }));
}

function readResultOf(state: State): ReadResult {
    const { responses, pending, unreachable } = state;
    return {
        ...resourceStateOf(state),
        inputs: {
            ...inputsOf(state),
            ...differencesIn(pending, responses),
            ...(unreachable === undefined ? {} : { unreachable }),
        },
    };
}

/** Whether an invitation waits for a response. Resources that could not be associated at first may have been associated since. */
async function isWaiting(
    { service, deadline }: RuleObservation,
    { invitation }: PlannedResponse,
): Promise<boolean> {
    if (invitation.status === "Pending") {
        return true;
    }
    const { invitationId, resourceShareId } = invitation;
    const request = { invitationId, resourceShareId, finalStatus: null, joined: true };
    return actualResponseOf("accept", await observe(service, request, "recent", deadline)) === "none";
}
