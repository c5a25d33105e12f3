import type { Client } from "../client";
import type { Deadline } from "../clock";
import { type ListOperation, listPage } from "../operations/list";

/** A whole list, read page after page as far as it is worth it. */
export class Listing<Row> {
    private readonly rows: Row[] = [];
    private token: string | null = null;
    private pages = 0;
    private complete = false;
    /** One page at a time, whoever asks for it. */
    private reading: Promise<unknown> = Promise.resolve();
    private readonly indexes = new Map<KeyOf<Row>, Map<string, Row[]>>();

    /** @param started when it was begun, in milliseconds since 1970-01-01 UTC; no row is older than that. */
    constructor(
        private readonly client: Client,
        private readonly operation: ListOperation<Row>,
        readonly started: number,
    ) {}

    /**
     * Reads on.
     * @param mostPages how many pages may have been read in the end.
     * @returns whether the list is complete.
     */
    async readOn(mostPages: number, deadline: Deadline): Promise<boolean> {
        while (!this.complete && this.pages < mostPages) {
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

/** What a row is asked for by. */
export type KeyOf<Row> = (row: Row) => string;

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
