import type { Deadline } from "../../common/deadline";
import { type Fields, UnexpectedDataError } from "../../common/fields";
import type { Client } from "../client";
import type { Parameters } from "../parameters";

/** How many rows the service returns in a page, and how many ids it accepts in a filter. */
const rowsPerPage = 100;
export const idsPerFilter = 5;

/** Many times what any account has, and little enough for a process that other resources share. */
const limits = { pages: 1_000, rows: 100_000, bytes: 32 * 1024 * 1024 } as const;

export interface ListOperation<Row> {
    readonly name: string;
    readonly parameters: Parameters;
    /** The result's name for the list. */
    readonly rowsName: string;
    /** The ids that identify a row; every row must have them. */
    readonly idNames: readonly string[];
    /** @throws UnexpectedDataError if the row does not have the documented form. */
    readRow(fields: Fields): Row;
}

/** One row of a list. What else than ids is in it matters only to those who ask for it: others may have made it. */
export class ListedRow<Row> {
    /** @throws UnexpectedDataError if the row lacks an id. */
    constructor(
        private readonly operation: ListOperation<Row>,
        private readonly fields: Fields,
    ) {
        for (const name of operation.idNames) {
            fields.requiredString(name);
        }
    }

    /** @param name of the id, such as `ResourceShareId`. */
    id(name: string): string {
        return this.fields.requiredString(name);
    }

    /** @throws UnexpectedDataError if the row does not have the documented form. */
    read(): Row {
        return this.operation.readRow(this.fields);
    }

    /** Undefined if the row does not have the documented form. */
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

export class PageReader<Row> {
    /** Null on the first page. */
    private token: string | null = null;
    private readonly tokens = new Set<string>();
    private rows = 0;
    private bytes = 0;
    private pagesRead = 0;
    private complete = false;

    /** @param filter parameters that select rows. Default: all. */
    constructor(
        private readonly client: Client,
        private readonly operation: ListOperation<Row>,
        private readonly filter: Parameters,
    ) {}

    get pages(): number {
        return this.pagesRead;
    }

    get isComplete(): boolean {
        return this.complete;
    }

    /**
     * The rows of the next page.
     * @throws ServiceError, NoResponseError; UnexpectedDataError if it is not a page of this list, or the list does not
     * end.
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
        // A response without a list is not an empty list but belongs to another operation. The service does write empty
        // lists: @pulumi/alicloud relies on it, and fails without a list. Rows are counted before they are read.
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

/** Reads all rows that a filter selects. @throws ServiceError, NoResponseError, UnexpectedDataError */
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
