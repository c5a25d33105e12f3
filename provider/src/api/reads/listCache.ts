import type { Clock } from "../../common/clock";
import type { Deadline } from "../../common/deadline";
import type { Client } from "../client";
import { type ListOperation, listPage } from "../operations/list";
import { listLifetime } from "./batching";

/** Gives the key that a row is found by. */
export type KeyOf<Row> = (row: Row) => string;

/** A whole list, read page after page as far as it is worth it. */
export class PagedList<Row> {
    private readonly rows: Row[] = [];
    private token: string | null = null;
    private pages = 0;
    private complete = false;
    /** One page at a time, whoever asks for it. */
    private reading: Promise<unknown> = Promise.resolve();
    private readonly indexes = new Map<KeyOf<Row>, Map<string, Row[]>>();

    /** @param started when reading began, in milliseconds since 1970-01-01 UTC; no row is older than that. */
    constructor(
        private readonly client: Client,
        private readonly operation: ListOperation<Row>,
        readonly started: number,
    ) {}

    /**
     * Reads on.
     * @param maxPages how many pages may have been read in the end.
     * @returns whether the list is complete.
     */
    async readOn(maxPages: number, deadline: Deadline): Promise<boolean> {
        while (!this.complete && this.pages < maxPages) {
            const pages = this.pages;
            const turn = this.reading.then(() =>
                this.pages === pages ? this.readPage(deadline) : undefined,
            );
            this.reading = turn.catch(() => undefined);
            await turn;
        }
        return this.complete;
    }

    /** Whether it has been read to its end. */
    get isComplete(): boolean {
        return this.complete;
    }

    /** All rows that have been read. */
    get all(): readonly Row[] {
        return this.rows;
    }

    /** The rows with a key. Only a complete list has them all. */
    rowsOf(keyOf: KeyOf<Row>, key: string): readonly Row[] {
        let index = this.indexes.get(keyOf);
        if (index === undefined) {
            index = groupBy(this.rows, keyOf);
            this.indexes.set(keyOf, index);
        }
        return index.get(key) ?? [];
    }

    private async readPage(deadline: Deadline): Promise<void> {
        const page = await listPage(this.client, this.operation, {}, this.token, deadline);
        this.rows.push(...page.rows);
        this.token = page.nextToken;
        this.pages += 1;
        this.complete = page.nextToken === null;
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

    /** The list that is in use, if it is there to its end and nothing was written for the key since it was begun. */
    completeFor(key: string): PagedList<Row> | undefined {
        const list = this.usable();
        return list?.isComplete && !this.isOutdated(key) ? list : undefined;
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
    async readAnew(deadline: Deadline): Promise<readonly Row[]> {
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

    private usable(): PagedList<Row> | undefined {
        return this.list !== undefined && this.clock.now() - this.list.started < listLifetime
            ? this.list
            : undefined;
    }
}

/** Rows by key, in their order. */
export function groupBy<Row>(rows: readonly Row[], keyOf: KeyOf<Row>): Map<string, Row[]> {
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
