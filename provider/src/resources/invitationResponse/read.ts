import { Deadline } from "../../common/deadline";
import type { Properties } from "../properties/properties";
import type { OperationContext, ReadResult } from "../resource";
import { accountOf, parseAccount } from "./accountOf";
import { findResponse } from "./find";
import { actualResponseOf } from "./reconcile/actualResponse";
import { observe } from "./reconcile/observe";
import { assertReceiver, assertSameAccount } from "./sameAccount";
import { idOf, inputsOf, parseState, type State, stateOf, subjectOf } from "./state";

/** Reads the response back: what is really so becomes the recorded response. */
export async function read(
    context: OperationContext,
    id: string,
    recorded: Properties,
): Promise<ReadResult | null> {
    const state = parseState(recorded);
    if (state !== null) {
        return refresh(context, id, state);
    }
    const declared = parseAccount(recorded);
    const account = await context.openAccount(declared);
    const [, regionOfId, ownId = id] = /^(.*)\/(.*)$/.exec(id) ?? [];
    const region = regionOfId ?? (typeof recorded.region === "string" ? recorded.region : account.region);
    const found = await findResponse(account, ownId, region, context.timeout, declared);
    return { id: idOf(found.state), state: { ...found.state }, inputs: { ...found.inputs } };
}

async function refresh(
    { openAccount, timeout, log }: OperationContext,
    id: string,
    recorded: State,
): Promise<ReadResult | null> {
    const account = await openAccount(accountOf(recorded));
    const observation = await observe(
        account.resourceSharing(recorded.region),
        subjectOf(recorded),
        "recent",
        new Deadline(account.clock, timeout),
    );
    if (observation.invitation !== null) {
        assertReceiver(observation.invitation.receiverAccountId, recorded);
    } else if (!observation.joined) {
        await assertSameAccount(account, recorded);
    }
    const { declaredResponse, receiverAccountId } = recorded;
    const actual = actualResponseOf(declaredResponse, observation);
    if (actual === "gone") {
        await assertSameAccount(account, recorded);
        log(
            `${id} is removed from the state: account ${receiverAccountId} is no longer in resource share` +
                ` ${recorded.resourceShareId}, and no invitation to it is pending.`,
        );
        return null;
    }
    const inputs = { ...inputsOf(recorded), response: actual };
    const state = stateOf(inputs, observation, receiverAccountId, declaredResponse, recorded);
    return { id, state: { ...state }, inputs };
}
