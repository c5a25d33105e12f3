import type { Client } from "../client";
import type { Clock } from "../clock";
import type { ListOperation } from "../operations/list";
import { Listing } from "./listing";

/**
 * How long a whole list serves reads that may be a little old, in milliseconds: as long as a refresh of
 * a thousand resources takes.
 */
const lifetime = 10_000;

/** The whole lists of one operation: one that recent reads share, and new ones for reads that need them. */
export class Listings<Row> {
    private recent: Listing<Row> | undefined;

    constructor(
        private readonly client: Client,
        private readonly operation: ListOperation<Row>,
        private readonly clock: Clock,
    ) {}

    /** A list that may have been begun a while ago. */
    recentOne(): Listing<Row> {
        if (this.recent === undefined || !this.isYoung(this.recent)) {
            this.recent = this.newOne();
        }
        return this.recent;
    }

    /** The list that recent reads share, where it is there to its end; undefined where it is not. */
    completeOne(): Listing<Row> | undefined {
        const { recent } = this;
        return recent?.isComplete && this.isYoung(recent) ? recent : undefined;
    }

    /** A list that is begun now. */
    newOne(): Listing<Row> {
        return new Listing(this.client, this.operation, this.clock.now());
    }

    /** Forgets what was read: something has been written since. */
    forget(): void {
        this.recent = undefined;
    }

    private isYoung({ started }: Listing<Row>): boolean {
        return this.clock.now() - started < lifetime;
    }
}
