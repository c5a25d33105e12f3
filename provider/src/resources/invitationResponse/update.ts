import { credentialsKey } from "../../account/accountInputs";
import { UserFacingError } from "../../common/userFacingError";
import { parseInputs } from "../properties/declared";
import type { Properties } from "../properties/properties";
import type { OperationContext, Recorded } from "../resource";
import { accountOf, certainAccountId } from "./accountOf";
import { type Inputs, properties } from "./properties";
import { respond } from "./respond";
import { assertSameAccount } from "./sameAccount";
import { declaredNames, idOf, parseState, recordOf, type State, withInputs } from "./state";

/** Brings about what is declared now, or goes on where an earlier operation could not finish. */
export async function update(
    context: OperationContext,
    recorded: Properties,
    declared: Properties,
): Promise<Recorded> {
    const state = parseState(recorded);
    const inputs = parseInputs(properties, declared);
    if (state !== null) {
        await requireSameAccount(context, inputs, state);
    }
    return state !== null && isRecordedSo(inputs, state)
        ? recordOf(withInputs(state, inputs))
        : respond(context, inputs, state);
}

/**
 * Refuses to go on in the name of another account than the one on record. It makes a call only where the account is
 * declared in another way than before, and what is declared does not name it.
 * @throws UserFacingError
 */
async function requireSameAccount(
    { openAccount }: OperationContext,
    inputs: Inputs,
    state: State,
): Promise<void> {
    const declared = accountOf(inputs);
    const certain = certainAccountId(declared);
    if (certain !== undefined && certain !== state.receiverAccountId) {
        throw new UserFacingError(
            `${inputs.assumeRole === undefined ? "accountId" : "The role"} names account ${certain}, but` +
                ` ${idOf(state)} in ${state.region} belongs to account ${state.receiverAccountId}: nothing was changed.` +
                " Declare that account, or another resource for the other account.",
        );
    }
    const isDeclaredSo = credentialsKey(declared) === credentialsKey(accountOf(state));
    const isRole = inputs.assumeRole !== undefined;
    if (!isDeclaredSo && !isRole) {
        await assertSameAccount(await openAccount(declared), state);
    }
}

/** All that is declared is on record: what has changed says how later operations behave, and takes no call. */
function isRecordedSo(inputs: Inputs, state: State): boolean {
    return (
        inputs.response === state.response &&
        (inputs.waitFor ?? null) === state.waitFor &&
        declaredNames(inputs).every((name) => inputs[name] === state[name])
    );
}
