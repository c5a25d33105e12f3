import type { Invitation } from "../../api/operations/invitation";
import { groupBy } from "../../common/groupBy";
import { UserFacingError } from "../../common/userFacingError";
import { leave } from "../../reconcile/leave";
import { isVisible } from "../../reconcile/observation";
import { selectInvitation } from "../../reconcile/observe";
import type { AutoResponse } from "../../schema/invitationAutoResponse";
import type { Properties } from "../../schema/propertyTable";
import { accountOf } from "../account/declaredAccount";
import { requireReceiver } from "../account/requireReceiver";
import { leftIfReachable } from "../account/unreachable";
import { accountIdFinder, type OperationDeadline, operationDeadline } from "../operationDeadline";
import type { OperationContext } from "../resourceHandler";
import type { ThisRun } from "../thisRun";
import { describeFailures, type Failure } from "./failures";
import { recordedIds, recordedResponses } from "./invitationRecords";
import { Progress } from "./progress";
import { isOwn, mayHaveAccepted, ownedBy, parseState, type State } from "./state";
import { WriteTracker } from "./writeTracker";

/**
 * Leaves the shares that the rule itself accepted, if that is declared; otherwise makes no call, and needs no
 * credentials. A share that cannot be left does not stop the others.
 * @throws UserFacingError if any could not be left: the engine keeps the resource, and the next attempt leaves the
 * rest.
 */
export async function deleteRule(
    context: OperationContext,
    recorded: Properties,
    run: ThisRun,
): Promise<void> {
    const state = parseState(recorded);
    if (state?.onDelete === "retain" && state.responses.some(({ joined }) => joined)) {
        run.lines.showRetained(context.log);
    }
    if (state === null || state.onDelete !== "leave" || !mayHaveAccepted(state)) {
        return;
    }
    const deadlineOf = operationDeadline(context);
    const owned = { ...ownedBy(state), id: "what the rule has accepted" };
    await leftIfReachable(owned, () => leaveAccepted(context, state, run, deadlineOf));
}

async function leaveAccepted(
    context: OperationContext,
    state: State,
    run: ThisRun,
    deadlineOf: OperationDeadline,
): Promise<void> {
    const opened = await context.openAccount(accountOf(state));
    const deadline = deadlineOf(opened);
    const account = await requireReceiver(opened, ownedBy(state), deadline);
    const service = account.resourceSharing(state.region);
    const invitations = await service.allInvitations(deadline, recordedIds(state));
    const accepted = recordedResponses(state, invitations, account.clock.now()).filter(isOwn);
    const acceptedIds = new Set(accepted.map(({ resourceShareId }) => resourceShareId));
    const visible = await service.allShares(deadline, acceptedIds);
    const joined = new Set(visible.filter(isVisible).map(({ resourceShareId }) => resourceShareId));
    const byShare = groupBy(invitations, ({ resourceShareId }) => resourceShareId);
    const own = accepted
        .filter(({ resourceShareId }) => !state.except?.includes(resourceShareId))
        .filter(({ resourceShareId }) => joined.has(resourceShareId))
        .filter((record) => isStillOf(record, byShare.get(record.resourceShareId) ?? []));
    const accountId = accountIdFinder(context, deadlineOf);
    const isLeftAlone = async (share: Pick<AutoResponse, "invitationId" | "resourceShareId">) =>
        run.isDeclared({ ...state, ...share }, accountId);
    const toLeave = await withoutDeclared(own, isLeftAlone, context);
    const invitationIds = new Map(
        toLeave.map(({ resourceShareId, invitationId }) => [resourceShareId, invitationId]),
    );
    const ids = [...invitationIds.keys()];
    if (ids.length > 0) {
        context.log(
            `Leaving ${ids.length} ${ids.length === 1 ? "share" : "shares"} that the rule accepted: onDelete is "leave".`,
        );
    }
    const writes = new WriteTracker(service, account.clock, (resourceShareId) =>
        isLeftAlone({ resourceShareId, invitationId: invitationIds.get(resourceShareId) ?? "" }),
    );
    const progress = new Progress(ids.length, account.clock, "shares left", (line) => context.progress(line));
    const failures: Failure[] = [];
    await Promise.all(
        toLeave.map(async ({ invitationId, resourceShareId }) => {
            try {
                await leave({
                    service: writes.serviceOf(resourceShareId),
                    resourceShareId,
                    receiverAccountId: state.receiverAccountId,
                    deadline,
                    log: (line) => progress.waiting(line),
                });
                progress.finished();
            } catch (error) {
                if (!writes.heldBack.has(resourceShareId)) {
                    failures.push({ invitationId, error });
                }
            }
        }),
    );
    if (failures.length > 0) {
        throw new UserFacingError(describeFailures(failures, ids.length, "shares", "could not be left"));
    }
}

/** Whether no later invitation was accepted by somebody else. @param invitations all to the share that are listed. */
function isStillOf({ invitationId }: AutoResponse, invitations: readonly Invitation[]): boolean {
    const newest = selectInvitation(invitations);
    return newest === null || newest.invitationId === invitationId;
}

/** To leave a share that the run declares would undo what the run has just done. */
async function withoutDeclared(
    own: readonly AutoResponse[],
    isLeftAlone: (record: AutoResponse) => Promise<boolean>,
    { log }: OperationContext,
): Promise<AutoResponse[]> {
    const declared = await Promise.all(own.map(isLeftAlone));
    const count = declared.filter(Boolean).length;
    if (count > 0) {
        log(
            `${count} of ${own.length} shares are not left, though onDelete is "leave": this run declares them as well.`,
        );
    }
    return own.filter((_, index) => !declared[index]);
}
