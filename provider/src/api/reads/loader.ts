import type { Clock } from "../../common/clock";
import { Deadline } from "../../common/deadline";
import { groupBy } from "../../common/groupBy";
import type { Client } from "../client";
import { ServiceError } from "../errors";
import { idsPerFilter, type ListedRow, type ListOperation, listAll } from "../operations/list";
import { DemandCount } from "./demandCount";
import { type Freshness, lifetimes } from "./freshness";
import { type ListCache, PagedList } from "./listCache";

/** How many pages recent reads may take beyond what their number justifies: one second of the published rate limit. */
const pagesInAdvance = 20;

/** A call that takes longer, in milliseconds, no longer delays the next one: it may hang. */
const longestTurn = 1_000;

/**
 * How long after its own deadline a read still waits for a shared call, in milliseconds. If the call ends at the same
 * deadline or is cancelled with the same operation, its error says more than that of the wait; if its deadline is
 * later, it continues for the other reads.
 */
export const sharingGrace = 50;

export interface LoaderOptions<Row> {
    readonly client: Client;
    readonly operation: ListOperation<Row>;
    readonly cache: ListCache<Row>;
    /** The rows' name for the id that they are found by. */
    readonly idName: string;
    readonly filterName: string;
    readonly clock: Clock;
}

interface PendingRead<Row> {
    readonly key: string;
    readonly freshness: Freshness;
    readonly deadline: Deadline;
    resolve(rows: readonly ListedRow<Row>[]): void;
    reject(error: unknown): void;
}

/**
 * Loads the rows of a list by key. Fresh reads use the filter, one call at a time: reads that arrive during a call
 * share the next one, unless the call takes longer than a second. Reads that may be older share the pages of the whole
 * list once more of them came within ten seconds than one filter takes. A key that fails does not affect the others.
 */
export class Loader<Row> {
    private arrived: PendingRead<Row>[] = [];
    private waiting: PendingRead<Row>[] = [];
    private isCalling = false;
    /** The least number of pages that the whole list had when it was last read. */
    private pages = 0;
    private readonly demand = new DemandCount();

    constructor(private readonly options: LoaderOptions<Row>) {}

    /** @throws ServiceError, NoResponseError, UnexpectedDataError */
    async load(key: string, freshness: Freshness, deadline: Deadline): Promise<readonly Row[]> {
        const rows = await this.rowsOf(key, freshness, deadline);
        return rows.map((row) => row.read());
    }

    private async rowsOf(
        key: string,
        freshness: Freshness,
        deadline: Deadline,
    ): Promise<readonly ListedRow<Row>[]> {
        const { cache, clock, idName, operation } = this.options;
        const list = freshness === "fresh" ? undefined : cache.completeFor(key, lifetimes[freshness]);
        if (list !== undefined) {
            this.demand.add(1, clock.now());
            return list.rowsOf(idName, key);
        }
        const rows = new Promise<readonly ListedRow<Row>[]>((resolve, reject) => {
            this.arrived.push({ key, freshness, deadline, resolve, reject });
        });
        if (this.arrived.length === 1) {
            void clock.sleep(0).then(() => this.dispatch());
        }
        return deadline.waitFor(rows, `waiting for the response to ${operation.name}`, sharingGrace);
    }

    /** Serves the reads that arrived in one tick, together with those that wait already. */
    private dispatch(): void {
        const { cache, clock } = this.options;
        const arrived = this.arrived;
        this.arrived = [];
        const isFresh = ({ key, freshness }: PendingRead<Row>) =>
            freshness === "fresh" || cache.isOutdated(key);
        const older = arrived.filter((read) => !isFresh(read));
        const demand = this.demand.add(keysOf(older).length, clock.now());
        if (older.length === 0 || demand <= idsPerFilter) {
            this.enqueue(arrived);
            return;
        }
        this.enqueue(arrived.filter(isFresh));
        // Never many more pages than the calls with a filter that the keys would have taken.
        const maxPages = pagesInAdvance + Math.ceil(demand / idsPerFilter);
        void this.readFromList(cache.current(), maxPages, older).then((isRead) =>
            this.enqueue(isRead ? [] : older),
        );
    }

    private enqueue(reads: readonly PendingRead<Row>[]): void {
        this.waiting = [...this.waiting, ...reads];
        this.callNext();
    }

    private callNext(): void {
        if (this.isCalling || this.waiting.length === 0) {
            return;
        }
        this.isCalling = true;
        const reads = this.waiting;
        this.waiting = [];
        const endTurn = once(() => {
            clearTimeout(timer);
            this.isCalling = false;
            this.callNext();
        });
        const timer = setTimeout(endTurn, longestTurn);
        void this.readTogether(reads).finally(endTurn);
    }

    /** Uses the filter, or a new whole list if that has fewer pages than the filter would need calls. */
    private async readTogether(reads: readonly PendingRead<Row>[]): Promise<void> {
        const { client, operation, clock } = this.options;
        const keys = keysOf(reads);
        const groups = Array.from({ length: Math.ceil(keys.length / idsPerFilter) }, (_, index) =>
            keys.slice(index * idsPerFilter, (index + 1) * idsPerFilter),
        );
        const list = new PagedList(client, operation, clock.now());
        if (
            groups.length > Math.max(1, this.pages) &&
            (await this.readFromList(list, groups.length - 1, reads))
        ) {
            return;
        }
        await Promise.all(groups.map((group) => this.readByFilter(readsOf(reads, group), group)));
    }

    /** @returns whether the reads are settled. */
    private async readFromList(
        list: PagedList<Row>,
        maxPages: number,
        reads: readonly PendingRead<Row>[],
    ): Promise<boolean> {
        const { cache, idName } = this.options;
        try {
            const isComplete = await list.readOn(maxPages, sharedDeadline(reads));
            this.pages = list.pages + Number(!isComplete);
            if (!isComplete) {
                return false;
            }
            resolveAll(reads, (key) => list.rowsOf(idName, key));
        } catch (error) {
            cache.drop(list);
            rejectAll(reads, error);
        }
        return true;
    }

    private async readByFilter(reads: readonly PendingRead<Row>[], keys: readonly string[]): Promise<void> {
        const { client, operation, filterName, idName } = this.options;
        try {
            const listed = await listAll(client, operation, { [filterName]: keys }, sharedDeadline(reads));
            const rows = groupBy(listed, (row) => row.id(idName));
            resolveAll(reads, (key) => rows.get(key) ?? []);
        } catch (error) {
            if (keys.length === 1 || !isAboutAKey(error)) {
                rejectAll(reads, error);
                return;
            }
            await Promise.all(keys.map((key) => this.readByFilter(readsOf(reads, [key]), [key])));
        }
    }
}

function once(action: () => void): () => void {
    let isDone = false;
    return () => {
        if (!isDone) {
            isDone = true;
            action();
        }
    };
}

function keysOf(reads: readonly PendingRead<never>[]): string[] {
    return [...new Set(reads.map(({ key }) => key))];
}

function sharedDeadline(reads: readonly PendingRead<never>[]): Deadline {
    return Deadline.shared(reads.map(({ deadline }) => deadline));
}

function resolveAll<Row>(
    reads: readonly PendingRead<Row>[],
    rowsOf: (key: string) => readonly ListedRow<Row>[],
): void {
    for (const { key, resolve } of reads) {
        resolve(rowsOf(key));
    }
}

function rejectAll(reads: readonly PendingRead<never>[], error: unknown): void {
    for (const { reject } of reads) {
        reject(error);
    }
}

function readsOf<Row>(reads: readonly PendingRead<Row>[], keys: readonly string[]): PendingRead<Row>[] {
    return reads.filter(({ key }) => keys.includes(key));
}

/** The service refuses a whole filter because of one id in it. */
function isAboutAKey(error: unknown): boolean {
    return error instanceof ServiceError && error.code.startsWith("InvalidParameter");
}
