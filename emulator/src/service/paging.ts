import { refuse } from "../errors/serviceErrors.js";
import type { RecordList, Sequenced } from "../store/recordList.js";
import type { Call } from "./call.js";

const defaultMaxResults = 20;
const maxResultsLimit = 100;
const maxTokenLength = 256;

/** The position of a row in its list: the sequences of the records that it consists of. */
export type Cursor = readonly number[];

/** One row of a list before it is rendered. */
export interface Row<T> {
    readonly cursor: Cursor;
    readonly value: T;
}

/** A list to page through: its rows after a position, which of them are shown, and how. */
export interface Listing<T, Member extends string, Rendered> {
    /** The operation; a NextToken of one operation is not valid for another. */
    readonly operation: string;
    /** The member of the response that holds the rows. */
    readonly member: Member;
    rows(after: Cursor | undefined): Iterable<Row<T>>;
    isShown(value: T): boolean;
    render(value: T): Rendered;
}

/** One page of rows, in the member that the operation names. */
export type Page<Member extends string, Rendered> = { readonly NextToken?: string } & {
    readonly [Name in Member]: readonly Rendered[];
};

/** The response of a list call: one page, with a NextToken if there are more rows. Reads no more rows than it needs. */
export function page<T, Member extends string, Rendered>(
    call: Call,
    listing: Listing<T, Member, Rendered>,
): Page<Member, Rendered> {
    const limit = maxResults(call);
    const after = tokenCursor(call, listing.operation);
    const shown: Rendered[] = [];
    const result = (NextToken?: string) =>
        ({ ...(NextToken !== undefined && { NextToken }), [listing.member]: shown }) as Page<
            Member,
            Rendered
        >;
    let last: Cursor | undefined;
    for (const { cursor, value } of listing.rows(after)) {
        if (listing.isShown(value)) {
            if (shown.length === limit && last !== undefined) {
                return result(token(listing.operation, last));
            }
            shown.push(listing.render(value));
            last = cursor;
        }
    }
    return result(call.settings.lastPageToken === "empty" ? "" : undefined);
}

/** Whether a list call asks for the first page, which counts as one read. */
export function isFirstPage(call: Call): boolean {
    return !call.parameters.has("NextToken");
}

/** The rows of one list of records. */
export function* rowsOf<T extends Sequenced>(
    records: RecordList<T>,
    newestFirst: boolean,
    after: Cursor | undefined,
): Generator<Row<T>> {
    for (const value of records.listed(newestFirst, after?.[0])) {
        yield { cursor: [value.sequence], value };
    }
}

/** The rows of lists that belong to the records of another list. */
export function* nestedRows<Outer extends Sequenced, Inner extends Sequenced>(
    outers: RecordList<Outer>,
    innersOf: (outer: Outer) => RecordList<Inner>,
    newestFirst: boolean,
    after: Cursor | undefined,
): Generator<Row<readonly [Outer, Inner]>> {
    for (const outer of outers.listed(newestFirst, after?.[0], true)) {
        const innerAfter = outer.sequence === after?.[0] ? after[1] : undefined;
        for (const inner of innersOf(outer).listed(newestFirst, innerAfter)) {
            yield { cursor: [outer.sequence, inner.sequence], value: [outer, inner] };
        }
    }
}

/** The rows of a fixed list. */
export function* positionRows<T>(values: readonly T[], after: Cursor | undefined): Generator<Row<T>> {
    for (const [index, value] of values.entries()) {
        if (index > (after?.[0] ?? -1)) {
            yield { cursor: [index], value };
        }
    }
}

function maxResults(call: Call): number {
    const value = call.parameters.get("MaxResults");
    if (value === undefined) {
        return defaultMaxResults;
    }
    const results = /^\d{1,9}$/.test(value) ? Number(value) : 0;
    return results >= 1 && results <= maxResultsLimit ? results : refuse("InvalidParameter.MaxResults");
}

function token(operation: string, cursor: Cursor): string {
    return Buffer.from(`${operation}:${cursor.join(".")}`).toString("base64url");
}

function tokenCursor(call: Call, operation: string): Cursor | undefined {
    const value = call.parameters.get("NextToken");
    if (value === undefined) {
        return undefined;
    }
    if (value.length > maxTokenLength) {
        refuse("InvalidParameter.NextToken.Length");
    }
    const [, issuer, cursor = ""] =
        /^([A-Za-z]+):(\d+(?:\.\d+)?)$/.exec(Buffer.from(value, "base64url").toString("latin1")) ?? [];
    return issuer === operation ? cursor.split(".").map(Number) : refuse("InvalidParameter.NextToken");
}
