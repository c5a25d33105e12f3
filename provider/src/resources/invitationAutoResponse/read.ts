import { UserFacingError } from "../../common/userFacingError";
import type { SharesOfRun } from "../declaredShares";
import { actualResponseOf } from "../invitationResponse/reconcile/actualResponse";
import { observe } from "../invitationResponse/reconcile/observe";
import type { Properties } from "../properties/properties";
import type { OperationContext, ReadResult } from "../resource";
import type { Answer } from "./match";
import { unanswered } from "./records";
import { inputsOf, parseState, recordOf, stateOf } from "./state";
import { isJoined, type Survey, survey } from "./survey";

/**
 * Reads back how the account's invitations stand. What the next update would change is among the inputs, so that the engine
 * shows it as a difference: no program declares it.
 */
export async function read(
    context: OperationContext,
    recorded: Properties,
    shares: SharesOfRun,
): Promise<ReadResult> {
    const state = parseState(recorded);
    if (state === null) {
        throw new UserFacingError(
            "An InvitationAutoResponse can be neither imported nor looked up: it is a rule, and nothing in the account" +
                " stands for it. Declare it and run `pulumi up`: what is answered already as the rule has it is adopted.",
        );
    }
    const inputs = inputsOf(state);
    const found = await survey(context, inputs, state, shares);
    const { receiverAccountId, matches } = found;
    const [responses, waits] = await Promise.all([
        Promise.all(
            matches.recorded.map(async (record) => ({
                ...record,
                joined:
                    record.response === "accept" && (await isJoined(found.service, record, found.deadline)),
            })),
        ),
        Promise.all(matches.toAnswer.map((answer) => isWaiting(found, answer))),
    ]);
    const pending = matches.toAnswer
        .filter((_, index) => waits[index])
        .map(({ invitation }) => unanswered(invitation));
    const ignored = matches.ignored.map(unanswered);
    const gone = responses
        .filter(({ response, joined }) => response === "accept" && !joined)
        .map(({ resourceShareId }) => resourceShareId);
    return {
        ...recordOf(stateOf(inputs, receiverAccountId, { responses, pending, ignored })),
        inputs: {
            ...inputs,
            ...(pending.length === 0 ? {} : { pending }),
            ...(gone.length === 0 ? {} : { gone }),
        },
    };
}

/** Whether an invitation waits for an answer. Where an acceptance failed, the resources may have been associated since. */
async function isWaiting({ service, deadline }: Survey, { invitation }: Answer): Promise<boolean> {
    if (invitation.status === "Pending") {
        return true;
    }
    const { invitationId, resourceShareId } = invitation;
    const subject = { invitationId, resourceShareId, answered: null, joined: true };
    return actualResponseOf("accept", await observe(service, subject, "recent", deadline)) === "none";
}
