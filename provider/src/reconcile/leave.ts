import type { Deadline } from "../api/clock";
import { NoAnswerError, ServiceError } from "../api/errors";
import { ReportedError } from "../api/reportedError";
import type { ResourceSharing } from "../api/resourceSharing";
import { isPassing, isTransient } from "../api/retry";
import { inWords } from "./duration";
import { isVisible } from "./observation";
import { Poll } from "./poll";

/** A share to leave, and who leaves it. */
export interface Leave {
    readonly service: ResourceSharing;
    readonly resourceShareId: string;
    readonly receiverAccountId: string;
    readonly deadline: Deadline;
    /** Takes a line for the user. */
    readonly report: (line: string) => void;
}

/** What a refusal of the leave call means. */
const meanings: Readonly<Record<string, "out" | "busy" | "without target" | "owner only">> = {
    "EntityNotExists.ResourceShare": "out",
    DisassociateInvalid: "out",
    DisassociateConflict: "busy",
    ExternalTargetWithdrawConflict: "busy",
    "InvalidParameter.Targets": "without target",
    "LeavingFailed.Account": "owner only",
    "LeavingFailed.ResourceType": "owner only",
    AccountNotInResourceDirectory: "owner only",
};

/**
 * Leaves a share and waits until it is no longer visible. Being out already is success.
 * @throws ReportedError where only the owner can remove the account, or time runs out.
 */
export async function leave(task: Leave): Promise<void> {
    const poll = new Poll(task.deadline, task.report);
    const start = task.deadline.clock.now();
    let target: string | null = task.receiverAccountId;
    let asked = false;
    for (;;) {
        if (!asked) {
            const result = await ask(task, target);
            if (result === "without target") {
                target = null;
                continue;
            }
            asked = result === "asked";
        }
        if (!(await isIn(task))) {
            return;
        }
        const left = await poll.next(`waiting to be out of resource share ${task.resourceShareId}`);
        if (!left) {
            const waited = inWords(task.deadline.clock.now() - start);
            throw new ReportedError(
                `Resource share ${task.resourceShareId} is still visible ${waited} after it was left.` +
                    " Run the command again to go on waiting.",
            );
        }
    }
}

/** One leave call; `asked` where the service took it, so that all that remains is to wait. */
async function ask(task: Leave, target: string | null): Promise<"asked" | "ask again" | "without target"> {
    try {
        await task.service.leave(task.resourceShareId, target, task.deadline);
        return "asked";
    } catch (error) {
        if (error instanceof NoAnswerError) {
            return "ask again";
        }
        if (!(error instanceof ServiceError)) {
            throw error;
        }
        switch (meanings[error.code]) {
            case "out":
                return "asked";
            case "busy":
                return "ask again";
            case "without target":
                if (target === null) {
                    throw error;
                }
                return "without target";
            case "owner only":
                throw new ReportedError(
                    `Resource share ${task.resourceShareId} cannot be left by account ${task.receiverAccountId};` +
                        ` only its owner can remove the account. ${error.message}`,
                );
            default:
                if (isTransient(error)) {
                    return "ask again";
                }
                throw error;
        }
    }
}

/** Passing trouble says nothing: the next look will. */
async function isIn({ service, resourceShareId, deadline }: Leave): Promise<boolean> {
    try {
        return isVisible(await service.share(resourceShareId, "fresh", deadline));
    } catch (error) {
        if (isPassing(error)) {
            return true;
        }
        throw error;
    }
}
