import type { Clock } from "../../common/clock";
import { Deadline } from "../../common/deadline";
import type { Client } from "../client";
import { ServiceError } from "../errors";
import { idsPerFilter, type ListedRow, type ListOperation, listAll } from "../operations/list";
import {
    BatchWindow,
    batchGrace,
    batchSizes,
    DemandCount,
    type Freshness,
    maxPagesForFresh,
    maxPagesForRecent,
    recentWindow,
} from "./batching";
import { groupBy, type ListCache, type PagedList } from "./listCache";

export interface LoaderOptions<Row> {
    readonly client: Client;
    readonly operation: ListOperation<Row>;
    readonly cache: ListCache<Row>;
    /** What a row calls the id that it is found by. */
    readonly idName: string;
    /** The parameter that selects rows by that id. */
    readonly filterName: string;
    readonly clock: Clock;
}

/** A whole list, and how many of its pages may be read. */
interface ListToRead<Row> {
    readonly list: PagedList<Row>;
    readonly maxPages: number;
}

/** One read that waits for its batch. */
export interface PendingRead<Row> {
    readonly key: string;
    readonly deadline: Deadline;
    resolve(rows: readonly ListedRow<Row>[]): void;
    reject(error: unknown): void;
}

/**
 * Loads the rows of a list by key. What is asked for in the same moment is read together: a few keys by the
 * filter, many from the pages of the whole list. One key's failure is not the others'.
 */
export class Loader<Row> {
    /** Those that still wait for more reads. */
    private readonly batches = new Map<Freshness, Batch<Row>>();
    private readonly recentDemand = new DemandCount();
    private readonly freshWindow = new BatchWindow();

    constructor(private readonly options: LoaderOptions<Row>) {}

    /**
     * Loads the rows of one key.
     * @throws ServiceError, NoResponseError, UnexpectedDataError
     */
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
        const complete = freshness === "recent" ? cache.completeFor(key) : undefined;
        if (complete !== undefined) {
            this.recentDemand.add(1, clock.now());
            return complete.rowsOf(idName, key);
        }
        const needed = freshness === "recent" && cache.isOutdated(key) ? "fresh" : freshness;
        const rows = new Promise<readonly ListedRow<Row>[]>((resolve, reject) => {
            const batch = this.batches.get(needed) ?? this.open(needed);
            batch.add({ key, deadline, resolve, reject });
        });
        return deadline.waitFor(rows, `waiting for the response to ${operation.name}`, batchGrace);
    }

    private open(freshness: Freshness): Batch<Row> {
        const { clock } = this.options;
        const batch = new Batch<Row>(batchSizes[freshness], clock);
        this.batches.set(freshness, batch);
        const length = freshness === "fresh" ? this.freshWindow.length(clock.now()) : recentWindow;
        void batch.wait(length).then(() => {
            this.batches.delete(freshness);
            if (freshness === "fresh") {
                this.freshWindow.ended(batch.reads.length, length, clock.now());
            }
            return this.readTogether(batch.reads, freshness);
        });
        return batch;
    }

    private async readTogether(reads: readonly PendingRead<Row>[], freshness: Freshness): Promise<void> {
        const keys = [...new Set(reads.map(({ key }) => key))];
        const deadline = Deadline.shared(reads.map((read) => read.deadline));
        const list = this.wholeListFor(keys.length, freshness);
        if (list !== undefined && (await this.readFromList(list, reads, deadline))) {
            return;
        }
        for (let start = 0; start < keys.length; start += idsPerFilter) {
            const group = keys.slice(start, start + idsPerFilter);
            void this.readByFilter(readsOf(reads, group), group, deadline);
        }
    }

    /** The whole list, and how many of its pages it may take; undefined if the filter is the cheaper way. */
    private wholeListFor(keys: number, freshness: Freshness): ListToRead<Row> | undefined {
        const { cache, clock } = this.options;
        const isRecent = freshness === "recent";
        const maxPages = isRecent
            ? maxPagesForRecent(this.recentDemand.add(keys, clock.now()))
            : maxPagesForFresh(keys);
        return maxPages === 0 ? undefined : { list: isRecent ? cache.current() : cache.renew(), maxPages };
    }

    /** @returns whether the reads have got their rows, or failed. */
    private async readFromList(
        { list, maxPages }: ListToRead<Row>,
        reads: readonly PendingRead<Row>[],
        deadline: Deadline,
    ): Promise<boolean> {
        const { cache, idName } = this.options;
        try {
            if (!(await list.readOn(maxPages, deadline))) {
                return false;
            }
            resolveAll(reads, (key) => list.rowsOf(idName, key));
            return true;
        } catch (error) {
            cache.drop(list);
            rejectAll(reads, error);
            return true;
        }
    }

    private async readByFilter(
        reads: readonly PendingRead<Row>[],
        keys: readonly string[],
        deadline: Deadline,
    ): Promise<void> {
        const { client, operation, filterName, idName } = this.options;
        try {
            const listed = await listAll(client, operation, { [filterName]: keys }, deadline);
            const rows = groupBy(listed, (row) => row.id(idName));
            resolveAll(reads, (key) => rows.get(key) ?? []);
        } catch (error) {
            if (keys.length === 1 || !isAboutAKey(error)) {
                rejectAll(reads, error);
                return;
            }
            for (const key of keys) {
                void this.readByFilter(readsOf(reads, [key]), [key], deadline);
            }
        }
    }
}

/** Reads that wait to share a call. */
export class Batch<Row> {
    readonly reads: PendingRead<Row>[] = [];
    private fill: () => void = () => undefined;
    private readonly full: Promise<void>;

    /** @param size with how many reads there is nothing more to wait for. */
    constructor(
        private readonly size: number,
        private readonly clock: Clock,
    ) {
        this.full = new Promise((resolve) => {
            this.fill = resolve;
        });
    }

    add(read: PendingRead<Row>): void {
        this.reads.push(read);
        if (this.reads.length === this.size) {
            this.fill();
        }
    }

    /** Waits so long for other reads, in milliseconds; no longer than to the end of the moment in which it is full. */
    async wait(milliseconds: number): Promise<void> {
        await Promise.race([this.clock.sleep(milliseconds), this.full.then(() => this.clock.sleep(0))]);
    }
}

function resolveAll<Row>(
    reads: readonly PendingRead<Row>[],
    rowsOf: (key: string) => readonly ListedRow<Row>[],
): void {
    for (const { key, resolve } of reads) {
        resolve(rowsOf(key));
    }
}

function rejectAll<Row>(reads: readonly PendingRead<Row>[], error: unknown): void {
    for (const { reject } of reads) {
        reject(error);
    }
}

function readsOf<Row>(reads: readonly PendingRead<Row>[], keys: readonly string[]): PendingRead<Row>[] {
    return reads.filter(({ key }) => keys.includes(key));
}

/** The service refuses a whole filter for one id in it. */
function isAboutAKey(error: unknown): boolean {
    return error instanceof ServiceError && error.code.startsWith("InvalidParameter");
}
