import { parseInputs } from "../../schema/inputs";
import { type Inputs, properties, type Rule } from "../../schema/invitationAutoResponse";
import type { Properties } from "../../schema/propertyTable";
import { isDeclaredAsRecorded, requireDeclaredReceiver } from "../account/requireReceiver";
import { keptIfUnreachable } from "../account/unreachable";
import { operationDeadline } from "../operationDeadline";
import type { OperationContext, ResourceState } from "../resourceHandler";
import type { ThisRun } from "../thisRun";
import { createOrUpdate } from "./apply";
import { differencesIn, withoutDifferences } from "./differences";
import { observeInvitations } from "./observeInvitations";
import { ownedBy, parseState, resourceStateOf, type State, stateOf } from "./state";

/** Answers what the rule covers now, or goes on where an earlier operation could not finish. */
export async function update(
    context: OperationContext,
    recorded: Properties,
    declared: Properties,
    run: ThisRun,
): Promise<ResourceState> {
    const state = parseState(recorded);
    const inputs = parseInputs(properties, withoutDifferences(declared));
    const deadlineOf = operationDeadline(context);
    if (state !== null) {
        await requireDeclaredReceiver(context, inputs, ownedBy(state), deadlineOf);
    }
    const goOn = () => createOrUpdate(context, inputs, state, run, deadlineOf);
    if (state === null || !isRecordedSo(inputs, state, declared)) {
        return goOn();
    }
    const asRecorded = stateOf(inputs, state.receiverAccountId, state);
    if (state.unreachable === undefined) {
        return resourceStateOf(asRecorded);
    }
    const tryAgain = async () => {
        if (declared.pending === undefined && declared.gone === undefined) {
            return goOn();
        }
        // What the program ignores is not answered because the account can be reached again.
        await observeInvitations(context, inputs, state, run.shares.ofResponses, deadlineOf);
        return resourceStateOf(asRecorded);
    };
    return isDeclaredAsRecorded(inputs, state)
        ? keptIfUnreachable(context, ownedBy(state), tryAgain, (reachability) =>
              resourceStateOf({ ...asRecorded, ...reachability }),
          )
        : tryAgain();
}

/**
 * The rule is on record, and nothing waits that is not ignored: what has changed says how later operations behave, and takes no
 * call.
 * @param ignored holds what the program ignores of the differences.
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
