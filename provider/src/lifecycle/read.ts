import type { Account } from "../account/account";
import { Deadline } from "../api/clock";
import { ReportedError } from "../api/reportedError";
import { observe, type Subject } from "../reconcile/observe";
import { realityOf } from "../reconcile/reality";
import { account } from "./configure";
import type { Properties } from "./inputs";
import { defaultTimeout } from "./respond";
import { idOf, inputsOf, parseState, type RecordedInputs, type State, stateOf } from "./state";

/** Without an id, the resource is gone. */
export type ReadResult =
    | { readonly id: string; readonly props: State; readonly inputs: RecordedInputs }
    | Record<string, never>;

/** Reads the response back: what is really so becomes the recorded response. */
export async function read(id: string, properties: Properties): Promise<ReadResult> {
    const recorded = parseState(properties);
    const provider = await account();
    return recorded === null ? lookUp(id, properties, provider) : refresh(id, recorded, provider);
}

async function refresh(id: string, recorded: State, provider: Account): Promise<ReadResult> {
    const inputs = inputsOf(recorded);
    const subject = {
        invitationId: inputs.invitationId ?? null,
        resourceShareId: recorded.resourceShareId,
    };
    const observation = await look(provider, recorded.region, subject);
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

/** A response that another program manages, by the id of its invitation or share. */
async function lookUp(id: string, properties: Properties, provider: Account): Promise<ReadResult> {
    const region = typeof properties.region === "string" ? properties.region : provider.region;
    const isInvitation = id.startsWith("i-");
    const subject = {
        invitationId: isInvitation ? id : null,
        resourceShareId: isInvitation ? null : id,
    };
    const observation = await look(provider, region, subject);
    const { invitation, share } = observation;
    if (invitation === null && share === null) {
        throw new ReportedError(
            `There is no ${isInvitation ? "invitation" : "share, or invitation to one,"} ${id} in ${region} for account ` +
                `${await provider.accountId()}: check the id, the region and the credentials.`,
        );
    }
    const reality = realityOf("accept", observation);
    const inputs: RecordedInputs = {
        response: reality === "gone" ? "none" : reality,
        ...(isInvitation ? { invitationId: id } : { resourceShareId: id }),
        onDelete: "retain",
        region,
        waitFor: "share",
    };
    const receiver = invitation?.receiverAccountId ?? (await provider.accountId());
    const props = stateOf(inputs, observation, receiver, null);
    return { id: idOf(props), props, inputs };
}

function look(provider: Account, region: string, subject: Subject) {
    return observe(provider.resourceSharing(region), subject, new Deadline(provider.clock, defaultTimeout));
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
