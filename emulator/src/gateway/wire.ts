import type { IncomingHttpHeaders, IncomingMessage } from "node:http";

/** A request as received, before anything in it is trusted. */
export interface WireRequest {
    readonly method: string;
    /** As sent, without the query. */
    readonly path: string;
    readonly query: readonly Pair[];
    /** The fields of a form body; empty for any other body. */
    readonly form: readonly Pair[];
    readonly headers: IncomingHttpHeaders;
    readonly body: Buffer;
}

/** A decoded name and its decoded value. */
export type Pair = readonly [string, string];

/** Parses a request. Never fails: what cannot be decoded stays as it was sent. */
export function wireRequest(incoming: IncomingMessage, body: Buffer): WireRequest {
    const target = incoming.url ?? "/";
    const mark = target.indexOf("?");
    const isForm = incoming.headers["content-type"]
        ?.toLowerCase()
        .startsWith("application/x-www-form-urlencoded");
    return {
        method: incoming.method ?? "GET",
        path: mark < 0 ? target : target.slice(0, mark),
        query: mark < 0 ? [] : pairsOf(target.slice(mark + 1)),
        form: isForm ? pairsOf(body.toString("utf8")) : [],
        headers: incoming.headers,
        body,
    };
}

export function headerOf(request: WireRequest, name: string): string | undefined {
    const value = request.headers[name];
    return Array.isArray(value) ? value.join(",") : value;
}

function pairsOf(encoded: string): readonly Pair[] {
    return encoded === ""
        ? []
        : [...new URLSearchParams(encoded)].map(([name, value]) => [detached(name), detached(value)]);
}

/** Up to this length V8 copies a part of a string instead of referring to the whole. */
const copiedCharacters = 12;

/** A string that does not keep the whole query in memory, as a part of it does as long as somebody refers to it. */
function detached(part: string): string {
    return part.length <= copiedCharacters ? part : Buffer.from(part).toString();
}
