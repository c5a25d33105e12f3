import { observe } from "../../reconcile/observe";
import { parseInputs } from "../../schema/inputs";
import { type Inputs, properties } from "../../schema/invitationResponse";
import type { Properties } from "../../schema/propertyTable";
import { accountOf } from "../account/declaredAccount";
import { isDeclaredAsRecorded, requireDeclaredReceiver } from "../account/requireReceiver";
import { keptIfUnreachable } from "../account/unreachable";
import { type OperationDeadline, operationDeadline } from "../operationDeadline";
import type { OperationContext, ResourceState } from "../resourceHandler";
import { createOrUpdate } from "./apply";
import {
    declaredNames,
    observeRequestOf,
    ownedBy,
    parseState,
    resourceStateOf,
    type State,
    withInputs,
} from "./state";

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
    const { unreachable: _, ...others } = declared;
    const response = isIgnored ? state.declaredResponse : declared.response;
    const inputs = parseInputs(properties, { ...others, response });
    const deadlineOf = operationDeadline(context);
    if (state !== null) {
        await requireDeclaredReceiver(context, inputs, ownedBy(state), deadlineOf);
    }
    if (state === null || !(isIgnored || isRecordedSo(inputs, state))) {
        return createOrUpdate(context, inputs, state, deadlineOf);
    }
    if (state.unreachable === undefined) {
        return resourceStateOf(withInputs(state, inputs));
    }
    const tryAgain = async () => {
        await look(context, inputs, state, deadlineOf);
        if (isIgnored) {
            // That the account can be reached again is no reason to respond.
            const { unreachable: _reached, ...reached } = withInputs(state, inputs);
            return resourceStateOf(reached);
        }
        return createOrUpdate(context, inputs, state, deadlineOf);
    };
    return isDeclaredAsRecorded(inputs, state)
        ? keptIfUnreachable(context, ownedBy(state), tryAgain, (reachability) =>
              resourceStateOf({ ...withInputs(state, inputs), ...reachability }),
          )
        : tryAgain();
}

/** Fails as any call does if the account cannot be reached, before anything is sent. */
async function look(
    { openAccount }: OperationContext,
    inputs: Inputs,
    recorded: State,
    deadlineOf: OperationDeadline,
): Promise<void> {
    const account = await openAccount(accountOf(inputs));
    const service = account.resourceSharing(recorded.region);
    await observe(service, observeRequestOf(recorded), "recent", deadlineOf(account));
}

/** All that is declared is on record: what has changed says how later operations behave, and takes no call. */
function isRecordedSo(inputs: Inputs, state: State): boolean {
    return (
        inputs.response === state.response &&
        (inputs.waitFor ?? null) === state.waitFor &&
        declaredNames(inputs).every((name) => inputs[name] === state[name])
    );
}
