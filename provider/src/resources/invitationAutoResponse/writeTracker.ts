import type { ResourceSharing } from "../../api/resourceSharing";
import type { Clock } from "../../common/clock";
import { UserFacingError } from "../../common/userFacingError";
import { mayHaveTakenEffect } from "../../reconcile/sendResponse";

class HeldBackError extends UserFacingError {
    override readonly name = "HeldBackError";

    constructor(task: string) {
        super(`${task} is left alone: this run declares it as well.`);
    }
}

/** Tracks the writes of an operation's tasks, and holds back those that must not be sent. Tasks call the service through it. */
export class WriteTracker {
    /** When each response was sent, by invitation id: ISO 8601, UTC. */
    readonly sent = new Map<string, string>();
    readonly heldBack = new Set<string>();

    /** @param isToHoldBack is asked immediately before each write of a task, by its name, whether to send nothing. */
    constructor(
        private readonly service: ResourceSharing,
        private readonly clock: Clock,
        private readonly isToHoldBack: (task: string) => Promise<boolean>,
    ) {}

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
