import type { Freshness } from "../../api/reads/batching";
import type { ResourceSharing } from "../../api/resourceSharing";
import type { Clock } from "../../common/clock";
import type { Deadline } from "../../common/deadline";
import { UserFacingError } from "../../common/userFacingError";
import type { ResponseKind } from "../invitationResponse/reconcile/declaredResponse";
import { mayHaveTakenEffect } from "../invitationResponse/reconcile/sendResponse";
import { Barrier } from "./barrier";

/** A write was held back at the last moment: nothing was sent. */
class HeldBackError extends UserFacingError {
    override readonly name = "HeldBackError";

    constructor(task: string) {
        super(`${task} is left alone: this run declares it as well.`);
    }
}

/**
 * Tracks what the many tasks of one operation write, and lets the reads that follow their writes come together: each task
 * calls the service through it.
 */
export class ReadAfterWriteBatcher {
    /** When the response to an invitation was sent, by the invitation's id: ISO 8601, UTC. */
    readonly sent = new Map<string, string>();
    /** The tasks of which a write was held back. */
    readonly heldBack = new Set<string>();
    private readonly barrier: Barrier;

    /**
     * @param tasks their names, such as invitation ids.
     * @param isToHoldBack says of a task, immediately before each of its writes is sent, whether to send nothing.
     */
    constructor(
        private readonly service: ResourceSharing,
        private readonly clock: Clock,
        signal: AbortSignal,
        tasks: Iterable<string>,
        private readonly isToHoldBack: (task: string) => Promise<boolean>,
    ) {
        this.barrier = new Barrier(tasks, clock, signal);
    }

    /** Runs a task with the service as it is to use it: what it reads after its write, it reads with the others. */
    async run<Result>(
        task: string,
        operation: (service: ResourceSharing) => Promise<Result>,
    ): Promise<Result> {
        try {
            return await operation(this.serviceOf(task));
        } finally {
            this.barrier.arrive(task);
        }
    }

    private serviceOf(task: string): ResourceSharing {
        const { service } = this;
        const together =
            <Found>(read: (id: string, freshness: Freshness, deadline: Deadline) => Promise<Found>) =>
            async (id: string, freshness: Freshness, deadline: Deadline): Promise<Found> => {
                if (freshness === "fresh") {
                    this.barrier.arrive(task);
                    await this.barrier.passed();
                }
                return read(id, freshness, deadline);
            };
        const beforeSend = async () => {
            if (await this.isToHoldBack(task)) {
                this.heldBack.add(task);
                throw new HeldBackError(task);
            }
        };
        const noted =
            (response: ResponseKind): ResourceSharing[ResponseKind] =>
            async (invitation, deadline) => {
                const note = () =>
                    this.sent.set(invitation.invitationId, new Date(this.clock.now()).toISOString());
                try {
                    const invitationAfter = await service[response](invitation, deadline, beforeSend);
                    note();
                    return invitationAfter;
                } catch (error) {
                    if (mayHaveTakenEffect(error)) {
                        note();
                    }
                    throw error;
                }
            };
        return {
            ...service,
            invitation: together(service.invitation),
            invitationsTo: together(service.invitationsTo),
            share: together(service.share),
            sharedResources: together(service.sharedResources),
            accept: noted("accept"),
            reject: noted("reject"),
            leave: (id, target, deadline) => service.leave(id, target, deadline, beforeSend),
        };
    }
}
