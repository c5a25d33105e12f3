import type { Account } from "../../account/account";
import type { Deadline } from "../../common/deadline";
import { leave } from "../../reconcile/leave";
import { observe } from "../../reconcile/observe";
import type { Properties } from "../../schema/propertyTable";
import { accountOf } from "../account/declaredAccount";
import { requireReceiver } from "../account/requireReceiver";
import { leftIfReachable } from "../account/unreachable";
import { accountIdFinder, operationDeadline } from "../operationDeadline";
import type { OperationContext } from "../resourceHandler";
import type { ThisRun } from "../thisRun";
import { isRejected, observeRequestOf, ownedBy, parseState, type State } from "./state";

/** Leaves the share if that is declared and no other resource declares the share; otherwise makes no call. */
export async function deleteResponse(
    context: OperationContext,
    recorded: Properties,
    run: ThisRun,
): Promise<void> {
    const state = parseState(recorded);
    if (state?.onDelete === "retain" && state.joined) {
        run.lines.showRetained(context.log);
    }
    if (state === null || state.onDelete !== "leave" || isRejected(state)) {
        return;
    }
    const { openAccount, log, progress } = context;
    const deadlineOf = operationDeadline(context);
    if (await run.isDeclared(state, accountIdFinder(context, deadlineOf))) {
        log(
            `Resource share ${state.resourceShareId} is not left, though onDelete is "leave": this run declares it as well.`,
        );
        return;
    }
    const opened = await openAccount(accountOf(state));
    const deadline = deadlineOf(opened);
    const owned = { ...ownedBy(state), id: `resource share ${state.resourceShareId}` };
    await leftIfReachable(owned, async () => {
        const account = await requireReceiver(opened, ownedBy(state), deadline);
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
    });
}

/** The share may have appeared after the last operation gave up. */
async function wasAcceptedAfterAll(recorded: State, account: Account, deadline: Deadline): Promise<boolean> {
    const service = account.resourceSharing(recorded.region);
    const { invitation, joined } = await observe(service, observeRequestOf(recorded), "fresh", deadline);
    return joined || invitation?.status === "Accepted" || invitation?.status === "AcceptFailed";
}
