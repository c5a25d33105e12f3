import { refuse } from "../errors/serviceErrors.js";
import type { JsonObject } from "../json.js";
import type { RecordList, Sequenced } from "../store/recordList.js";
import type { Call } from "./call.js";

const defaultMaxResults = 20;
const maxResultsLimit = 100;
const maxTokenLength = 256;

/** Where a row stands in its list: the sequences of the records it is made of. */
export type Cursor = readonly number[];

/** One row of a list before it is rendered. */
export interface Row<T> {
    readonly cursor: Cursor;
    readonly value: T;
}

/** A list to be paged: its rows from a place on, which of them the caller sees, and what they look like. */
export interface Listing<T> {
    /** The operation; a token of one list is not valid for another. */
    readonly operation: string;
    /** The member of the answer that holds the rows. */
    readonly member: string;
    rows(after: Cursor | undefined): Iterable<Row<T>>;
    isShown(value: T): boolean;
    render(value: T): JsonObject;
}

/** The answer of a list call: one page, and the token for the next if there is more. Reads no further than it must. */
export function page<T>(call: Call, listing: Listing<T>): JsonObject {
    const limit = maxResults(call);
    const after = tokenCursor(call, listing.operation);
    const shown: JsonObject[] = [];
    let last: Cursor | undefined;
    for (const { cursor, value } of listing.rows(after)) {
        if (listing.isShown(value)) {
            if (shown.length === limit && last !== undefined) {
                return { NextToken: token(listing.operation, last), [listing.member]: shown };
            }
            shown.push(listing.render(value));
            last = cursor;
        }
    }
    return { ...(call.settings.lastPageToken === "empty" && { NextToken: "" }), [listing.member]: shown };
}

/** Whether a list call asks for the first page: what counts as one read. */
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

/** The rows of a list that never changes. */
export function* positionRows<T>(values: readonly T[], after: Cursor | undefined): Generator<Row<T>> {
    for (const [index, value] of values.entries()) {
        if (index > (after?.[0] ?? -1)) {
            yield { cursor: [index], value };
        }
    }
}

function maxResults(call: Call): number {
    const text = call.parameters.get("MaxResults");
    if (text === undefined) {
        return defaultMaxResults;
    }
    const results = /^\d{1,9}$/.test(text) ? Number(text) : 0;
    return results >= 1 && results <= maxResultsLimit ? results : refuse("InvalidParameter.MaxResults");
}

function token(operation: string, cursor: Cursor): string {
    return Buffer.from(`${operation}:${cursor.join(".")}`).toString("base64url");
}

function tokenCursor(call: Call, operation: string): Cursor | undefined {
    const text = call.parameters.get("NextToken");
    if (text === undefined) {
        return undefined;
    }
    if (text.length > maxTokenLength) {
        refuse("InvalidParameter.NextToken.Length");
    }
    const [, issuer, cursor = ""] =
        /^([A-Za-z]+):(\d+(?:\.\d+)?)$/.exec(Buffer.from(text, "base64url").toString("latin1")) ?? [];
    return issuer === operation ? cursor.split(".").map(Number) : refuse("InvalidParameter.NextToken");
}
