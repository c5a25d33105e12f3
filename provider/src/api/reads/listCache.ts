import type { Clock } from "../../common/clock";
import type { Deadline } from "../../common/deadline";
import { groupBy } from "../../common/groupBy";
import type { Client } from "../client";
import { type ListedRow, type ListOperation, PageReader } from "../operations/list";
import { lifetimes } from "./freshness";

/** A whole list, of which only the pages that are needed are read. */
export class PagedList<Row> {
    private readonly rows: ListedRow<Row>[] = [];
    private readonly reader: PageReader<Row>;
    /** Pages are read one at a time, also for concurrent readers. */
    private reading: Promise<unknown> = Promise.resolve();
    private readonly indexes = new Map<string, Map<string, ListedRow<Row>[]>>();

    /** @param started when reading began, in milliseconds since 1970-01-01 UTC; no row is older. */
    constructor(
        client: Client,
        operation: ListOperation<Row>,
        readonly started: number,
    ) {
        this.reader = new PageReader(client, operation, {});
    }

    /** @param maxPages how many pages may have been read at the end. @returns whether the list is complete. */
    async readOn(maxPages: number, deadline: Deadline): Promise<boolean> {
        while (!this.isComplete && this.reader.pages < maxPages) {
            const { pages } = this.reader;
            const turn = this.reading.then(() =>
                this.reader.pages === pages ? this.readPage(deadline) : undefined,
            );
            this.reading = turn.catch(() => undefined);
            await turn;
        }
        return this.isComplete;
    }

    get isComplete(): boolean {
        return this.reader.isComplete;
    }

    get pages(): number {
        return this.reader.pages;
    }

    get all(): readonly ListedRow<Row>[] {
        return this.rows;
    }

    /** The rows with an id: all of them only if the list is complete. @param idName the operation's name for the id. */
    rowsOf(idName: string, id: string): readonly ListedRow<Row>[] {
        let index = this.indexes.get(idName);
        if (index === undefined) {
            index = groupBy(this.rows, (row) => row.id(idName));
            this.indexes.set(idName, index);
        }
        return index.get(id) ?? [];
    }

    private async readPage(deadline: Deadline): Promise<void> {
        for (const row of await this.reader.next(deadline)) {
            this.rows.push(row);
        }
    }
}

/** The whole list of one operation, shared by many reads for a while. */
export class ListCache<Row> {
    private list: PagedList<Row> | undefined;
    /** The keys for which something was written after the list was begun. */
    private readonly outdated = new Set<string>();

    constructor(
        private readonly client: Client,
        private readonly operation: ListOperation<Row>,
        private readonly clock: Clock,
    ) {}

    /** The list that is in use, or a new one. */
    current(): PagedList<Row> {
        return this.usable() ?? this.renew();
    }

    /** The current list if it is complete, no older than `lifetime` milliseconds, and nothing was written for the key since. */
    completeFor(key: string, lifetime: number): PagedList<Row> | undefined {
        const list = this.usable(lifetime);
        return list?.isComplete && !this.outdated.has(key) ? list : undefined;
    }

    /** Whether something was written for the key after the current list was begun. */
    isOutdated(key: string): boolean {
        return this.usable() !== undefined && this.outdated.has(key);
    }

    renew(): PagedList<Row> {
        this.outdated.clear();
        this.list = new PagedList(this.client, this.operation, this.clock.now());
        return this.list;
    }

    /** Replaces the current list. @throws ServiceError, NoResponseError, UnexpectedDataError */
    async readAnew(deadline: Deadline): Promise<readonly ListedRow<Row>[]> {
        const list = this.renew();
        try {
            await list.readOn(Number.POSITIVE_INFINITY, deadline);
            return list.all;
        } catch (error) {
            this.drop(list);
            throw error;
        }
    }

    drop(list: PagedList<Row>): void {
        if (this.list === list) {
            this.list = undefined;
        }
    }

    invalidate(keys: readonly string[]): void {
        for (const key of keys) {
            this.outdated.add(key);
        }
    }

    private usable(lifetime = lifetimes.recent): PagedList<Row> | undefined {
        return this.list !== undefined && this.clock.now() - this.list.started < lifetime
            ? this.list
            : undefined;
    }
}

/** The lists of one region that are read with the same credentials: a write makes rows stale in all of them. */
export class ListGroup {
    private readonly caches = new Set<Pick<ListCache<unknown>, "invalidate">>();

    add(cache: Pick<ListCache<unknown>, "invalidate">): void {
        this.caches.add(cache);
    }

    invalidate(keys: readonly string[]): void {
        for (const cache of this.caches) {
            cache.invalidate(keys);
        }
    }
}
