import type { Clock } from "../../common/clock";
import type { Deadline } from "../../common/deadline";
import type { Client } from "../client";
import { type ListedRow, type ListOperation, PageReader } from "../operations/list";
import { lifetimes } from "./freshness";

/** A whole list, read page after page as far as it is worth it. */
export class PagedList<Row> {
    private readonly rows: ListedRow<Row>[] = [];
    private readonly reader: PageReader<Row>;
    /** One page at a time, whoever asks for it. */
    private reading: Promise<unknown> = Promise.resolve();
    private readonly indexes = new Map<string, Map<string, ListedRow<Row>[]>>();

    /** @param started when reading began, in milliseconds since 1970-01-01 UTC; no row is older than that. */
    constructor(
        client: Client,
        operation: ListOperation<Row>,
        readonly started: number,
    ) {
        this.reader = new PageReader(client, operation, {});
    }

    /**
     * Reads on.
     * @param maxPages how many pages may have been read in the end.
     * @returns whether the list is complete.
     */
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

    /** Whether it has been read to its end. */
    get isComplete(): boolean {
        return this.reader.isComplete;
    }

    /** How many pages have been read. */
    get pages(): number {
        return this.reader.pages;
    }

    /** All rows that have been read. */
    get all(): readonly ListedRow<Row>[] {
        return this.rows;
    }

    /** The rows with an id. Only a complete list has them all. @param idName what the operation calls the id. */
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

/** The whole list of one operation, for a while: many reads share it. */
export class ListCache<Row> {
    private list: PagedList<Row> | undefined;
    /** The keys whose rows something was written for since the list was begun. */
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

    /**
     * The last list, if it is there to its end, was begun no longer ago than so many milliseconds, and nothing was written
     * for the key since.
     */
    completeFor(key: string, lifetime: number): PagedList<Row> | undefined {
        const list = this.usable(lifetime);
        return list?.isComplete && !this.outdated.has(key) ? list : undefined;
    }

    /** Whether something was written for the key since the list that is in use was begun. */
    isOutdated(key: string): boolean {
        return this.usable() !== undefined && this.outdated.has(key);
    }

    /** Begins a new list, which takes the place of the one in use. */
    renew(): PagedList<Row> {
        this.outdated.clear();
        this.list = new PagedList(this.client, this.operation, this.clock.now());
        return this.list;
    }

    /**
     * All rows, from a new list, which takes the place of the one in use.
     * @throws ServiceError, NoResponseError, UnexpectedDataError
     */
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

    /** Drops a list that could not be read. */
    drop(list: PagedList<Row>): void {
        if (this.list === list) {
            this.list = undefined;
        }
    }

    /** Notes that something is written: the rows of these keys in the list are stale. */
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

/** Rows by key, in their order. */
export function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
    const groups = new Map<string, Row[]>();
    for (const row of rows) {
        const group = groups.get(keyOf(row));
        if (group === undefined) {
            groups.set(keyOf(row), [row]);
        } else {
            group.push(row);
        }
    }
    return groups;
}

/** The lists of one region that are read with the same credentials: what is written makes rows stale in all of them. */
export class ListGroup {
    private readonly caches = new Set<Pick<ListCache<unknown>, "invalidate">>();

    add(cache: Pick<ListCache<unknown>, "invalidate">): void {
        this.caches.add(cache);
    }

    /** Notes that something is written: what was read of these keys is stale. */
    invalidate(keys: readonly string[]): void {
        for (const cache of this.caches) {
            cache.invalidate(keys);
        }
    }
}
