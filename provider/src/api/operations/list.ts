import type { Deadline } from "../../common/deadline";
import { type Fields, UnexpectedDataError } from "../../common/fields";
import type { Client } from "../client";
import type { Parameters } from "../parameters";

/** The most rows that the service gives in one page, and the most ids that it takes in one filter. */
const rowsPerPage = 100;
export const idsPerFilter = 5;

/**
 * What one list may hold, read page after page: many times what any account has, and little enough for the memory of
 * the process, which other resources share.
 */
const limits = { pages: 1_000, rows: 100_000, bytes: 32 * 1024 * 1024 } as const;

/** A list operation of the service, as far as its results are read. */
export interface ListOperation<Row> {
    readonly name: string;
    /** What every call sends. */
    readonly parameters: Parameters;
    /** What the result calls the list. */
    readonly rowsName: string;
    /** What a row calls the ids that tell it from the others: each must be there. */
    readonly idNames: readonly string[];
    /** @throws UnexpectedDataError if the row does not have the documented form. */
    readRow(fields: Fields): Row;
}

/**
 * One row of a list. The service gives rows of other accounts' making, and may give ones of a newer form: what is in a
 * row, apart from its ids, matters only to those who ask for it.
 */
export class ListedRow<Row> {
    /** @throws UnexpectedDataError if the row is without its ids. */
    constructor(
        private readonly operation: ListOperation<Row>,
        private readonly fields: Fields,
    ) {
        for (const name of operation.idNames) {
            fields.requiredString(name);
        }
    }

    /** @param name what the operation calls the id, such as `ResourceShareId`. */
    id(name: string): string {
        return this.fields.requiredString(name);
    }

    /** What is in it. @throws UnexpectedDataError if it does not have the documented form. */
    read(): Row {
        return this.operation.readRow(this.fields);
    }

    /** What is in it, if that has the documented form; else undefined. */
    readIfPossible(): Row | undefined {
        try {
            return this.read();
        } catch (error) {
            if (error instanceof UnexpectedDataError) {
                return undefined;
            }
            throw error;
        }
    }
}

/** Reads a list page after page. */
export class PageReader<Row> {
    /** Null on the first page. */
    private token: string | null = null;
    private readonly tokens = new Set<string>();
    private rows = 0;
    private bytes = 0;
    private pagesRead = 0;
    private complete = false;

    /** @param filter parameters that select rows; none for all. */
    constructor(
        private readonly client: Client,
        private readonly operation: ListOperation<Row>,
        private readonly filter: Parameters,
    ) {}

    /** How many pages have been read. */
    get pages(): number {
        return this.pagesRead;
    }

    /** Whether the last page has been read. */
    get isComplete(): boolean {
        return this.complete;
    }

    /**
     * The rows of the next page.
     * @throws ServiceError, NoResponseError; UnexpectedDataError if it is no page of this list, or the list has no end.
     */
    async next(deadline: Deadline): Promise<readonly ListedRow<Row>[]> {
        const { name, parameters, rowsName } = this.operation;
        const { fields, size } = await this.client.call(
            name,
            "read",
            { ...parameters, ...this.filter, MaxResults: rowsPerPage, NextToken: this.token ?? undefined },
            deadline,
        );
        const token = fields.string("NextToken");
        // A list that is missing is no empty list: it is the sign of another operation's response. That the service writes an
        // empty one as such is what @pulumi/alicloud relies on as well: without a list it fails, and finds nothing in an
        // empty one. Rows are counted before anything is made of them.
        this.count(fields.lengthOfList(rowsName), size);
        const rows = fields.requiredList(rowsName).map((row) => new ListedRow(this.operation, row));
        if (token === null) {
            this.complete = true;
        } else if (this.tokens.has(token)) {
            throw new UnexpectedDataError(
                `Unexpected data: ${name} returns a NextToken again that it has returned before: the list has no end.`,
            );
        } else {
            this.tokens.add(token);
            this.token = token;
        }
        return rows;
    }

    private count(rows: number, bytes: number): void {
        this.pagesRead += 1;
        this.rows += rows;
        this.bytes += bytes;
        const counts = { pages: this.pagesRead, rows: this.rows, bytes: this.bytes };
        for (const unit of ["pages", "rows", "bytes"] as const) {
            if (counts[unit] > limits[unit]) {
                throw new UnexpectedDataError(
                    `Unexpected data: the list of ${this.operation.name} has more than ${limits[unit]} ${unit}, and is` +
                        " read no further.",
                );
            }
        }
    }
}

/**
 * All rows that a filter chooses, page after page.
 * @throws ServiceError, NoResponseError, UnexpectedDataError
 */
export async function listAll<Row>(
    client: Client,
    operation: ListOperation<Row>,
    filter: Parameters,
    deadline: Deadline,
): Promise<readonly ListedRow<Row>[]> {
    const reader = new PageReader(client, operation, filter);
    const pages: (readonly ListedRow<Row>[])[] = [];
    while (!reader.isComplete) {
        pages.push(await reader.next(deadline));
    }
    return pages.flat();
}
