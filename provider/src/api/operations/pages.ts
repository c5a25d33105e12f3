import type { Client } from "../client";
import type { Deadline } from "../clock";
import { Fields, UnexpectedDataError } from "../fields";
import type { Parameters } from "../parameters";

/** The most rows that the service gives in one page. */
const rowsPerPage = 100;

/**
 * All rows of a list operation, page after page.
 * @param rowsName what the answer calls the list.
 * @throws ServiceError, NoAnswerError, UnexpectedDataError
 */
export async function listAll<Row>(
    client: Client,
    operation: string,
    parameters: Parameters,
    rowsName: string,
    readRow: (fields: Fields) => Row,
    deadline: Deadline,
): Promise<Row[]> {
    const rows: Row[] = [];
    let nextToken: string | null = null;
    do {
        const answer: Fields = new Fields(
            await client.call(
                operation,
                "read",
                { ...parameters, MaxResults: rowsPerPage, NextToken: nextToken ?? undefined },
                deadline,
            ),
            operation,
        );
        rows.push(...answer.list(rowsName).map(readRow));
        const following = answer.optionalText("NextToken");
        if (following !== null && following === nextToken) {
            throw new UnexpectedDataError(
                `Unexpected data: ${operation} gives the same NextToken again and again.`,
            );
        }
        nextToken = following;
    } while (nextToken !== null);
    return rows;
}
