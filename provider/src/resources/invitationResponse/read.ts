import { Deadline } from "../../common/deadline";
import { UserFacingError } from "../../common/userFacingError";
import { actualResponseOf } from "../../reconcile/observation";
import { observe } from "../../reconcile/observe";
import type { Properties } from "../../schema/propertyTable";
import { accountOf, parseAccount } from "../account/declaredAccount";
import { requireReceiver, requireReceiverId } from "../account/requireReceiver";
import { keptIfUnreachable } from "../account/unreachable";
import type { OperationContext, ReadResult } from "../resourceHandler";
import { findResponse } from "./findResponse";
import {
    importedState,
    inputsOf,
    observeRequestOf,
    ownedBy,
    parseState,
    resourceStateOf,
    type State,
    stateOf,
} from "./state";

export async function read(
    context: OperationContext,
    id: string,
    recorded: Properties,
): Promise<ReadResult | null> {
    const state = parseState(recorded);
    if (state !== null) {
        return keptIfUnreachable<ReadResult | null>(
            context,
            ownedBy(state),
            () => refresh(context, id, state),
            (reachability) => ({
                id,
                state: { ...state, ...reachability },
                inputs: { ...inputsOf(state), ...reachability },
            }),
        );
    }
    const declared = parseAccount(recorded);
    const account = await context.openAccount(declared);
    const [, regionOfId, ownId = id] = /^(.*)\/(.*)$/.exec(id) ?? [];
    const region =
        regionOfId ?? (typeof recorded.region === "string" ? recorded.region : account.defaultRegion);
    if (region === undefined) {
        throw new UserFacingError(
            `The region of ${ownId} is missing, and the account has none: give the id as <region>/${ownId}, ${account.waysToSetRegion}.`,
        );
    }
    const deadline = new Deadline(account.clock, context.timeout, context.signal);
    const found = await findResponse(account, ownId, region, deadline, declared);
    return { ...resourceStateOf(importedState(found.state, found.inputs)), inputs: { ...found.inputs } };
}

async function refresh(
    { openAccount, timeout, log, signal }: OperationContext,
    id: string,
    recorded: State,
): Promise<ReadResult | null> {
    const account = await openAccount(accountOf(recorded));
    const service = account.resourceSharing(recorded.region);
    const deadline = new Deadline(account.clock, timeout, signal);
    const { declaredResponse, receiverAccountId } = recorded;
    let observation = await observe(service, observeRequestOf(recorded), "recent", deadline);
    if (actualResponseOf(declaredResponse, observation) === "gone") {
        // A list that took a while to read, page by page, may have missed something, and renewed credentials may belong
        // to another account: a record is not dropped because of either.
        const receiver = await requireReceiver(account, ownedBy(recorded), deadline);
        const guarded = receiver.resourceSharing(recorded.region);
        observation = await observe(guarded, observeRequestOf(recorded), "fresh", deadline);
    }
    if (observation.invitation !== null) {
        requireReceiverId(observation.invitation.receiverAccountId, ownedBy(recorded));
    } else if (!observation.joined) {
        await requireReceiver(account, ownedBy(recorded), deadline);
    }
    const actual = actualResponseOf(declaredResponse, observation);
    if (actual === "gone") {
        log(
            `The InvitationResponse with the id ${id} is removed from the state: account ${receiverAccountId} is no longer` +
                ` in resource share ${recorded.resourceShareId}, and no invitation to it is pending.` +
                " Its owner has removed the account, or somebody has left it, such as another stack.",
        );
        return null;
    }
    const inputs = { ...inputsOf(recorded), response: actual };
    const state = stateOf(inputs, observation, receiverAccountId, declaredResponse, recorded);
    return { id, state: { ...state }, inputs };
}
