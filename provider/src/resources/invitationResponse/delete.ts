import type { Account } from "../../account/account";
import type { AccountInputs } from "../../account/accountInputs";
import { Deadline } from "../../common/deadline";
import { accountOf } from "../account/accountConversion";
import { requireReceiver } from "../account/requireReceiver";
import { isDeclared, type SharesOfRun } from "../declaredShares";
import type { Properties } from "../properties/propertyTable";
import type { OperationContext } from "../resourceHandler";
import { leave } from "./reconcile/leave";
import { observe } from "./reconcile/observe";
import { observeRequestOf, ownedBy, parseState, type State } from "./state";

/**
 * Leaves the share if that was declared and no other resource declares the share; else makes no call, and needs no
 * credentials.
 */
export async function deleteResponse(
    { openAccount, timeout, log, progress, signal }: OperationContext,
    recorded: Properties,
    shares: SharesOfRun,
): Promise<void> {
    const state = parseState(recorded);
    if (state === null || state.onDelete !== "leave" || isRejected(state)) {
        return;
    }
    const accountId = async (account: AccountInputs) => (await openAccount(account)).accountId();
    if (await isDeclared(shares, state, accountId)) {
        log(
            `Resource share ${state.resourceShareId} is not left, though onDelete is "leave": this run declares it as well.`,
        );
        return;
    }
    const account = await openAccount(accountOf(state));
    await requireReceiver(account, ownedBy(state));
    const deadline = new Deadline(account.clock, timeout, signal);
    if (!state.joined && !(await wasAcceptedAfterAll(state, account, deadline))) {
        return;
    }
    await leave({
        service: account.resourceSharing(state.region),
        resourceShareId: state.resourceShareId,
        receiverAccountId: state.receiverAccountId,
        deadline,
        log: progress,
    });
}

function isRejected({ response, joined }: State): boolean {
    return response === "reject" && !joined;
}

/** An operation that gave up may have been followed by a share that appeared late. */
async function wasAcceptedAfterAll(recorded: State, account: Account, deadline: Deadline): Promise<boolean> {
    const service = account.resourceSharing(recorded.region);
    const { invitation, joined } = await observe(service, observeRequestOf(recorded), "fresh", deadline);
    return joined || invitation?.status === "Accepted" || invitation?.status === "AcceptFailed";
}
