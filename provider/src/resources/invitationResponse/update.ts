import { requireDeclaredReceiver } from "../account/requireReceiver";
import { operationDeadline } from "../operationDeadline";
import { parseInputs } from "../properties/inputs";
import type { Properties } from "../properties/propertyTable";
import type { OperationContext, ResourceState } from "../resourceHandler";
import { createOrUpdate } from "./createOrUpdate";
import { type Inputs, properties } from "./properties";
import { declaredNames, ownedBy, parseState, resourceStateOf, type State, withInputs } from "./state";

/** Brings about what is declared now, or goes on where an earlier operation could not finish. */
export async function update(
    context: OperationContext,
    recorded: Properties,
    declared: Properties,
): Promise<ResourceState> {
    const state = parseState(recorded);
    const inputs = parseInputs(properties, declared);
    const deadlineOf = operationDeadline(context);
    if (state !== null) {
        await requireDeclaredReceiver(context, inputs, ownedBy(state), deadlineOf);
    }
    return state !== null && isRecordedSo(inputs, state)
        ? resourceStateOf(withInputs(state, inputs))
        : createOrUpdate(context, inputs, state, deadlineOf);
}

/** All that is declared is on record: what has changed says how later operations behave, and takes no call. */
function isRecordedSo(inputs: Inputs, state: State): boolean {
    return (
        inputs.response === state.response &&
        (inputs.waitFor ?? null) === state.waitFor &&
        declaredNames(inputs).every((name) => inputs[name] === state[name])
    );
}
