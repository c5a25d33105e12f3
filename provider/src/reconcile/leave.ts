import { NoResponseError, ServiceError } from "../api/errors";
import type { ResourceSharing } from "../api/resourceSharing";
import { isRetryable, isTransient } from "../api/retry";
import { formatDuration } from "../common/duration";
import { UserFacingError } from "../common/userFacingError";
import { isVisible } from "./observation";
import { Waiter, type WaiterOptions } from "./waiter";

export interface LeaveRequest extends WaiterOptions {
    readonly service: ResourceSharing;
    readonly resourceShareId: string;
    readonly receiverAccountId: string;
}

/** What the error code of a refused call means. */
const meanings: ReadonlyMap<string, "left already" | "retry" | "without target" | "owner only"> = new Map([
    ["EntityNotExists.ResourceShare", "left already"],
    ["DisassociateInvalid", "left already"],
    ["DisassociateConflict", "retry"],
    ["ExternalTargetWithdrawConflict", "retry"],
    ["InvalidParameter.Targets", "without target"],
    ["LeavingFailed.Account", "owner only"],
    ["LeavingFailed.ResourceType", "owner only"],
    ["AccountNotInResourceDirectory", "owner only"],
]);

/** Succeeds if the account has left already. @throws UserFacingError if only the owner can remove it, or time runs out. */
export async function leave(request: LeaveRequest): Promise<void> {
    const waiter = new Waiter(request);
    const start = request.deadline.clock.now();
    let target: string | null = request.receiverAccountId;
    let hasSucceeded = false;
    for (;;) {
        if (!hasSucceeded) {
            const result = await sendLeave(request, target);
            if (result === "without target") {
                target = null;
                continue;
            }
            hasSucceeded = result === "succeeded";
        }
        if (!(await isJoined(request))) {
            return;
        }
        const { resourceShareId } = request;
        const left = await waiter.next(`waiting to be out of resource share ${resourceShareId}`);
        if (!left) {
            throw timedOut(request, request.deadline.clock.now() - start, hasSucceeded);
        }
    }
}

/** @returns `succeeded` if the service has carried out the call, so that only the wait remains. */
async function sendLeave(
    request: LeaveRequest,
    target: string | null,
): Promise<"succeeded" | "retry" | "without target"> {
    try {
        await request.service.leave(request.resourceShareId, target, request.deadline);
        return "succeeded";
    } catch (error) {
        if (error instanceof NoResponseError) {
            return "retry";
        }
        if (!(error instanceof ServiceError)) {
            throw error;
        }
        switch (meanings.get(error.code)) {
            case "left already":
                return "succeeded";
            case "retry":
                return "retry";
            case "without target":
                if (target === null) {
                    throw error;
                }
                return "without target";
            case "owner only":
                throw new UserFacingError(
                    `Resource share ${request.resourceShareId} cannot be left by account ${request.receiverAccountId};` +
                        ` only its owner can remove the account. ${error.message}`,
                );
            default:
                if (isTransient(error)) {
                    return "retry";
                }
                throw error;
        }
    }
}

/** A temporary error says nothing about the share: the next check will. */
async function isJoined({ service, resourceShareId, deadline }: LeaveRequest): Promise<boolean> {
    try {
        return isVisible(await service.share(resourceShareId, "fresh", deadline));
    } catch (error) {
        if (isRetryable(error)) {
            return true;
        }
        throw error;
    }
}

function timedOut(
    { resourceShareId }: LeaveRequest,
    waitedMilliseconds: number,
    hasSucceeded: boolean,
): UserFacingError {
    const waited = formatDuration(waitedMilliseconds);
    return new UserFacingError(
        hasSucceeded
            ? `Resource share ${resourceShareId} is still visible ${waited} after it was left. Run the command again to` +
                  " go on waiting."
            : `Resource share ${resourceShareId} could not be left within ${waited}: the service has not taken the call.` +
                  " Run the command again.",
    );
}
