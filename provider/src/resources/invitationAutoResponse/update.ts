import { requireDeclaredReceiver } from "../account/requireReceiver";
import { operationDeadline } from "../operationDeadline";
import { parseInputs } from "../properties/inputs";
import type { Properties } from "../properties/propertyTable";
import type { OperationContext, ResourceState } from "../resourceHandler";
import type { ThisRun } from "../thisRun";
import { createOrUpdate } from "./createOrUpdate";
import { type Inputs, properties, type Rule } from "./properties";
import { ownedBy, parseState, resourceStateOf, type State, stateOf } from "./state";

/** Answers what the rule covers now, or goes on where an earlier operation could not finish. */
export async function update(
    context: OperationContext,
    recorded: Properties,
    declared: Properties,
    run: ThisRun,
): Promise<ResourceState> {
    const state = parseState(recorded);
    const inputs = parseInputs(properties, declared);
    const deadlineOf = operationDeadline(context);
    if (state !== null) {
        await requireDeclaredReceiver(context, inputs, ownedBy(state), deadlineOf);
    }
    return state !== null && isRecordedSo(inputs, state)
        ? resourceStateOf(stateOf(inputs, state.receiverAccountId, state))
        : createOrUpdate(context, inputs, state, run, deadlineOf);
}

/** The rule is on record and nothing waits: what has changed says how later operations behave, and takes no call. */
function isRecordedSo(inputs: Inputs, state: State): boolean {
    return (
        textOf(inputs) === textOf(state) &&
        state.interrupted === null &&
        state.pending.length === 0 &&
        state.responses.every(({ response, joined }) => response === "reject" || joined)
    );
}

function textOf({ accept, otherwise, except }: Rule | Pick<State, keyof Rule>): string {
    const senders = accept.map(({ senderAccountId, resourceShareIds = null }) => [
        senderAccountId,
        resourceShareIds,
    ]);
    return JSON.stringify([senders, otherwise, except ?? []]);
}
