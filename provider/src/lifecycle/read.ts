import type { Account, AccountSource } from "../account/account";
import { Deadline } from "../api/clock";
import { ReportedError } from "../api/reportedError";
import { observe } from "../reconcile/observe";
import { realityOf } from "../reconcile/reality";
import type { Properties } from "./inputs";
import { lookUp } from "./lookUp";
import {
    idOf,
    inputsOf,
    parseState,
    type RecordedInputs,
    recordedAnswer,
    type State,
    stateOf,
} from "./state";
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
        {
            invitationId: inputs.invitationId ?? null,
            resourceShareId: recorded.resourceShareId,
            answered: recordedAnswer(recorded),
            joined: recorded.joined,
        },
        "recent",
        new Deadline(provider.clock, defaultTimeout),
    );
    const receiver = observation.invitation?.receiverAccountId;
    if (receiver !== undefined && receiver !== recorded.receiverAccountId) {
        throw wrongAccount(recorded, receiver);
    }
    const reality = realityOf(recorded.response, observation);
    if (reality === "gone") {
        await assertSameAccount(provider, recorded);
        return {};
    }
    const real = { ...inputs, response: reality };
    return { id, props: stateOf(real, observation, recorded.receiverAccountId, recorded), inputs: real };
}

/**
 * Wrong credentials see nothing, which must never be taken for a share that is gone.
 * @throws ReportedError where the caller is not the account on record.
 */
export async function assertSameAccount(provider: Account, recorded: State): Promise<void> {
    const caller = await provider.accountId();
    if (caller !== recorded.receiverAccountId) {
        throw wrongAccount(recorded, caller);
    }
}

function wrongAccount(recorded: State, actual: string): ReportedError {
    return new ReportedError(
        `The credentials belong to account ${actual}, but ${idOf(recorded)} in ${recorded.region} belongs to account` +
            ` ${recorded.receiverAccountId}: nothing was changed. Use that account's credentials.`,
    );
}
