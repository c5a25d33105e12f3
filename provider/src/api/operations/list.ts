import type { Deadline } from "../../common/deadline";
import { Fields, UnexpectedDataError } from "../../common/fields";
import type { Client } from "../client";
import type { Parameters } from "../parameters";

/** The most rows that the service gives in one page, and the most ids that it takes in one filter. */
const rowsPerPage = 100;
export const idsPerFilter = 5;

/** A list operation of the service, as far as its results are read. */
export interface ListOperation<Row> {
    readonly name: string;
    /** What every call sends. */
    readonly parameters: Parameters;
    /** What the result calls the list. */
    readonly rowsName: string;
    readRow(fields: Fields): Row;
}

export interface Page<Row> {
    readonly rows: readonly Row[];
    /** Null on the last page. */
    readonly nextToken: string | null;
}

/**
 * One page of a list.
 * @param filter parameters that select rows; none for all.
 * @param token null for the first page.
 * @throws ServiceError, NoResponseError, UnexpectedDataError
 */
export async function listPage<Row>(
    client: Client,
    operation: ListOperation<Row>,
    filter: Parameters,
    token: string | null,
    deadline: Deadline,
): Promise<Page<Row>> {
    const result = await client.call(
        operation.name,
        "read",
        { ...operation.parameters, ...filter, MaxResults: rowsPerPage, NextToken: token ?? undefined },
        deadline,
    );
    const fields = new Fields(result, operation.name);
    const nextToken = fields.string("NextToken");
    if (nextToken !== null && nextToken === token) {
        throw new UnexpectedDataError(
            `Unexpected data: ${operation.name} returns the same NextToken again and again.`,
        );
    }
    return { rows: fields.list(operation.rowsName).map((row) => operation.readRow(row)), nextToken };
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
): Promise<Row[]> {
    const rows: Row[] = [];
    let token: string | null = null;
    do {
        const page: Page<Row> = await listPage(client, operation, filter, token, deadline);
        rows.push(...page.rows);
        token = page.nextToken;
    } while (token !== null);
    return rows;
}
