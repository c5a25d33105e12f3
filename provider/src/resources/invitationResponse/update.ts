import { requireDeclaredReceiver } from "../account/requireReceiver";
import { operationDeadline } from "../operationDeadline";
import { parseInputs } from "../properties/inputs";
import type { Properties } from "../properties/propertyTable";
import type { OperationContext, ResourceState } from "../resourceHandler";
import { createOrUpdate } from "./createOrUpdate";
import { type Inputs, properties } from "./properties";
import { declaredNames, ownedBy, parseState, resourceStateOf, type State, withInputs } from "./state";

/**
 * Brings about what is declared now, or goes on where an earlier operation could not finish. If the program ignores that there is no
 * response, none is sent.
 */
export async function update(
    context: OperationContext,
    recorded: Properties,
    declared: Properties,
): Promise<ResourceState> {
    const state = parseState(recorded);
    const isIgnored = state !== null && declared.response === "none";
    const response = isIgnored ? state.declaredResponse : declared.response;
    const inputs = parseInputs(properties, { ...declared, response });
    const deadlineOf = operationDeadline(context);
    if (state !== null) {
        await requireDeclaredReceiver(context, inputs, ownedBy(state), deadlineOf);
    }
    return state !== null && (isIgnored || isRecordedSo(inputs, state))
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
