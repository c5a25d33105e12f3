import type { Clock } from "../common/clock";

/** The services' time, which decides whether credentials have expired: this machine's, until a refusal shows an offset. */
export class ServiceTime implements Pick<Clock, "now"> {
    /** How far the services' clock is ahead of this machine's, in milliseconds. */
    private offset = 0;

    constructor(private readonly clock: Pick<Clock, "now">) {}

    /** Milliseconds since 1970-01-01 UTC. */
    now(): number {
        return this.clock.now() + this.offset;
    }

    /** @param serverTime the time of a service's clock now, in milliseconds since 1970-01-01 UTC. */
    learn(serverTime: number): void {
        this.offset = serverTime - this.clock.now();
    }
}
