import type { Account, AccountSource } from "../account/account";
import { Deadline } from "../api/clock";
import { observe } from "../reconcile/observe";
import { realityOf } from "../reconcile/reality";
import type { Properties } from "./inputs";
import { lookUp } from "./lookUp";
import { assertReceiver, assertSameAccount } from "./sameAccount";
import { idOf, inputsOf, parseState, type RecordedInputs, type State, stateOf, subjectOf } from "./state";
import { defaultTimeout } from "./timeouts";

/** Without an id, the resource is gone. */
export type ReadResult =
    | { readonly id: string; readonly props: State; readonly inputs: RecordedInputs }
    | Record<string, never>;

/** Reads the response back: what is really so becomes the recorded response. */
export async function read(account: AccountSource, id: string, properties: Properties): Promise<ReadResult> {
    const recorded = parseState(properties);
    const provider = await account();
    if (recorded !== null) {
        return refresh(id, recorded, provider);
    }
    const region = typeof properties.region === "string" ? properties.region : provider.region;
    const { state, inputs } = await lookUp(provider, id, region);
    return { id: idOf(state), props: state, inputs };
}

async function refresh(id: string, recorded: State, provider: Account): Promise<ReadResult> {
    const inputs = inputsOf(recorded);
    const observation = await observe(
        provider.resourceSharing(recorded.region),
        subjectOf(recorded),
        "recent",
        new Deadline(provider.clock, defaultTimeout),
    );
    if (observation.invitation !== null) {
        assertReceiver(observation.invitation.receiverAccountId, recorded);
    } else if (!observation.joined) {
        await assertSameAccount(provider, recorded);
    }
    const { declaredResponse, receiverAccountId } = recorded;
    const reality = realityOf(declaredResponse, observation);
    if (reality === "gone") {
        await assertSameAccount(provider, recorded);
        return {};
    }
    const real = { ...inputs, response: reality };
    return {
        id,
        props: stateOf(real, observation, receiverAccountId, declaredResponse, recorded),
        inputs: real,
    };
}
