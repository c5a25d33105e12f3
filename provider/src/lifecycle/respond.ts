import type { Account } from "../account/account";
import { Deadline } from "../api/clock";
import type { Declared } from "../reconcile/declared";
import type { Observation } from "../reconcile/observation";
import { reconcile, UnfinishedError } from "../reconcile/reconcile";
import { PartialError } from "./engineError";
import type { Inputs } from "./inputs";
import { idOf, recordedAnswer, type State, stateOf } from "./state";
import { timeoutOf } from "./timeouts";

/** A create or an update. */
export interface Task {
    readonly operation: "create" | "update";
    readonly inputs: Inputs;
    /** What an earlier operation recorded; null on create. */
    readonly recorded: State | null;
    /** What the engine wants back with the state of a failed operation: how to load the provider. */
    readonly providerText: unknown;
}

/**
 * Brings about what is declared: the whole of create, and of update.
 * @throws an error that makes the engine keep the resource, where anything may have happened in the account.
 */
export async function respond(
    { operation, inputs, recorded, providerText }: Task,
    provider: Account,
): Promise<State> {
    const timeout = timeoutOf(operation, inputs.customTimeouts);
    try {
        const observation = await reconcile({
            service: provider.resourceSharing(inputs.region),
            region: inputs.region,
            declared: declaredOf(inputs, recorded),
            answeredBefore: recorded?.response === "reject",
            answered: recorded === null ? null : recordedAnswer(recorded),
            deadline: new Deadline(provider.clock, timeout),
            report: (line) => console.log(line),
        });
        const receiver = await receiverOf(observation, recorded, provider);
        return stateOf(inputs, observation, receiver, inputs.response, recorded);
    } catch (error) {
        // Where no answer was sent, there is nothing to forget, and what was seen may be none of ours.
        if (error instanceof UnfinishedError && error.wrote && error.observation?.invitation) {
            const { receiverAccountId } = error.observation.invitation;
            const state = stateOf(inputs, error.observation, receiverAccountId, inputs.response, recorded);
            // Whatever was declared is not so yet: the next update has to go on.
            const unfinished = { ...state, response: "none" };
            throw new PartialError(error, idOf(state), unfinished, providerText);
        }
        throw error;
    }
}

function declaredOf(inputs: Inputs, recorded: State | null): Declared {
    return {
        response: inputs.response,
        invitationId: inputs.invitationId ?? null,
        resourceShareId: inputs.resourceShareId ?? recorded?.resourceShareId ?? null,
        senderAccountId: inputs.senderAccountId ?? null,
        receiverAccountId: recorded?.receiverAccountId ?? null,
        waitFor: inputs.waitFor,
    };
}

/** Who answered: the invitation says so; a share that came without one does not. */
async function receiverOf(
    { invitation }: Observation,
    recorded: State | null,
    provider: Account,
): Promise<string> {
    return invitation?.receiverAccountId ?? recorded?.receiverAccountId ?? (await provider.accountId());
}
