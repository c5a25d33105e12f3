import type { Clock } from "../common/clock";

/**
 * The time as the services have it: that of this machine, until a refusal tells how far that is off. One for all clients of an
 * account, and for what its credentials' expiration is compared with.
 */
export class ServiceTime implements Pick<Clock, "now"> {
    /** How far the services' clock is ahead of this machine's, in milliseconds. */
    private offset = 0;

    constructor(private readonly clock: Pick<Clock, "now">) {}

    /** Milliseconds since 1970-01-01 UTC. */
    now(): number {
        return this.clock.now() + this.offset;
    }

    /** @param serverTime what a service's clock says now, in milliseconds since 1970-01-01 UTC. */
    learn(serverTime: number): void {
        this.offset = serverTime - this.clock.now();
    }
}
