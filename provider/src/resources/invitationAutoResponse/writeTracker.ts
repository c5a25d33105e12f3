import type { ResourceSharing } from "../../api/resourceSharing";
import type { Clock } from "../../common/clock";
import { UserFacingError } from "../../common/userFacingError";
import { mayHaveTakenEffect } from "../../reconcile/sendResponse";

/** A write was held back at the last moment: nothing was sent. */
class HeldBackError extends UserFacingError {
    override readonly name = "HeldBackError";

    constructor(task: string) {
        super(`${task} is left alone: this run declares it as well.`);
    }
}

/** Tracks what the many tasks of one operation write, and holds back what is not to be sent: each task calls the service by it. */
export class WriteTracker {
    /** When the response to an invitation was sent, by the invitation's id: ISO 8601, UTC. */
    readonly sent = new Map<string, string>();
    /** The tasks of which a write was held back. */
    readonly heldBack = new Set<string>();

    /**
     * @param isToHoldBack says of a task, by its name, immediately before each of its writes is sent, whether to send
     * nothing.
     */
    constructor(
        private readonly service: ResourceSharing,
        private readonly clock: Clock,
        private readonly isToHoldBack: (task: string) => Promise<boolean>,
    ) {}

    /** The service as a task is to use it. */
    serviceOf(task: string): ResourceSharing {
        const { service } = this;
        const beforeSend = async () => {
            if (await this.isToHoldBack(task)) {
                this.heldBack.add(task);
                throw new HeldBackError(task);
            }
        };
        return {
            ...service,
            respond: async (response, invitation, deadline) => {
                const note = () =>
                    this.sent.set(invitation.invitationId, new Date(this.clock.now()).toISOString());
                try {
                    const invitationAfter = await service.respond(response, invitation, deadline, beforeSend);
                    note();
                    return invitationAfter;
                } catch (error) {
                    if (mayHaveTakenEffect(error)) {
                        note();
                    }
                    throw error;
                }
            },
            leave: (id, target, deadline) => service.leave(id, target, deadline, beforeSend),
        };
    }
}
