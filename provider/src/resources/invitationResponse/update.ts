import { requireSameAccount } from "../account/sameAccount";
import { parseInputs } from "../properties/declared";
import type { Properties } from "../properties/properties";
import type { OperationContext, Recorded } from "../resource";
import { type Inputs, properties } from "./properties";
import { respond } from "./respond";
import { declaredNames, ownedBy, parseState, recordOf, type State, withInputs } from "./state";

/** Brings about what is declared now, or goes on where an earlier operation could not finish. */
export async function update(
    context: OperationContext,
    recorded: Properties,
    declared: Properties,
): Promise<Recorded> {
    const state = parseState(recorded);
    const inputs = parseInputs(properties, declared);
    if (state !== null) {
        await requireSameAccount(context, inputs, ownedBy(state));
    }
    return state !== null && isRecordedSo(inputs, state)
        ? recordOf(withInputs(state, inputs))
        : respond(context, inputs, state);
}

/** All that is declared is on record: what has changed says how later operations behave, and takes no call. */
function isRecordedSo(inputs: Inputs, state: State): boolean {
    return (
        inputs.response === state.response &&
        (inputs.waitFor ?? null) === state.waitFor &&
        declaredNames(inputs).every((name) => inputs[name] === state[name])
    );
}
