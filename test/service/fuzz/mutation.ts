import * as fc from "fast-check";
import type { Answer, HostileCall, RawResponse } from "tools/hostileService";
import { isDocumentedRefusal } from "../../../provider/src/api/refusals";
import { listOf } from "../../support/scene/json";

/** What happens to the responses of one operation. */
export interface Mutation {
    readonly operation: Operation;
    /** The first call that it happens to, from 0 on. */
    readonly from: number;
    /** How many calls it happens to. */
    readonly times: number;
    /** Whether the service carries a call out before something else is made of its response. */
    readonly isCarriedOut: boolean;
    readonly change: Change;
}

/** One list that is not as it is can be outvoted by the others; all of them together can only be no lists at all. */
const operations = [
    "ListResourceShareInvitations",
    "ListResourceShares",
    "ListSharedResources",
    "every list",
    "AcceptResourceShareInvitation",
    "RejectResourceShareInvitation",
    "DisassociateResourceShare",
    "GetCallerIdentity",
] as const;

type Operation = (typeof operations)[number];

export type Change =
    /** Something in the body becomes something else, or is removed. */
    | { readonly kind: "value"; readonly path: readonly number[]; readonly value: unknown }
    /** Every list has one more row: a copy of its first, or a made up one, with a stranger's ids and something else changed. */
    | { readonly kind: "stranger"; readonly path: readonly number[]; readonly value: unknown }
    /** The list goes on and on. */
    | { readonly kind: "tokens"; readonly tokens: readonly string[] }
    /** The whole body is another one. */
    | { readonly kind: "body"; readonly status: number; readonly body: string }
    | {
          readonly kind: "error";
          readonly status: number;
          readonly code: unknown;
          readonly hasRequestId: boolean;
          readonly headers: Readonly<Record<string, string>>;
      }
    /** No response comes. */
    | { readonly kind: "cut" };

const absent = Symbol("absent");

/** What no part of a response should be, and what looks as if it could be. */
const values = fc.oneof(
    { weight: 3, arbitrary: fc.constant(absent) },
    {
        weight: 6,
        arbitrary: fc.constantFrom<unknown>(
            null,
            "",
            "None",
            0,
            -1,
            1e308,
            true,
            [],
            {},
            [[]],
            [null],
            [{}],
            "__proto__",
            "toString",
            "Withdrawn",
            "Accepted",
            "Pending",
            "\ud800",
            "\u202e\u0007",
            "\n",
            "\u001b[2J",
            "a\r\nforged line\u009b2J",
            "9".repeat(400),
            "+275760-09-13T00:00:00.000Z",
            "x".repeat(100_000),
        ),
    },
    { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 2, stringUnit: "binary-ascii" }) },
);

const path = fc.array(fc.nat(19), { minLength: 1, maxLength: 4 });

const bodies = fc.oneof(
    fc.constantFrom(
        "",
        "null",
        "[]",
        "{}",
        "7",
        '"text"',
        "<html>Log in</html>",
        '{"RequestId":"R-1"',
        '{"RequestId":"R-1"}',
        '{"RequestId":"R-1","AccountId":"1000000000000002"}',
        '{"RequestId":"R-1","Data":[],"Code":"200","Success":true}',
        '{"RequestId":"R-1","ResourceShareInvitation":{}}',
        '{"__proto__":{"RequestId":"R-1","ResourceShares":[]}}',
        `${"[".repeat(50_000)}${"]".repeat(50_000)}`,
        `{"RequestId":"R-1","ResourceShares":${"[".repeat(50_000)}${"]".repeat(50_000)}}`,
    ),
    fc.json({ maxDepth: 3 }),
);

const codes = fc.oneof(
    fc.constantFrom<unknown>(
        "__proto__",
        "toString",
        "constructor",
        "InvitationStatus.AlreadyAccepted",
        "InvitationStatus.Cancelled",
        "EntityNotExists.ResourceShareInvitation",
        "EntityNotExists.ResourceShare",
        "DisassociateInvalid",
        "InvalidParameter.Targets",
        "LeavingFailed.Account",
        "NoPermission",
        "Throttling.User",
        "InternalError",
        "ServiceUnavailable",
        "InvalidTimeStamp.Expired",
        "InvalidSecurityToken.Expired",
        "SignatureNonceUsed",
        "\n",
        "InvitationStatus.\u001b[2J",
        "Refused\nforged line",
        "",
        null,
        7,
        {},
    ),
    fc.string({ unit: "binary-ascii", minLength: 1, maxLength: 30 }),
);

const headers = fc.constantFrom<Readonly<Record<string, string>>>(
    {},
    { "x-acs-retry-after": "-1" },
    { "x-acs-retry-after": "1e15" },
    { "x-acs-retry-after": "soon" },
    { date: "Fri, 31 Dec 9999 23:59:59 GMT" },
    { date: "+275760-09-13T00:00:00.000Z" },
    { date: "yesterday" },
);

const change: fc.Arbitrary<Change> = fc.oneof(
    {
        weight: 6,
        arbitrary: fc.record({ kind: fc.constant("value" as const), path, value: values }),
    },
    {
        weight: 3,
        arbitrary: fc.record({ kind: fc.constant("stranger" as const), path, value: values }),
    },
    {
        weight: 1,
        arbitrary: fc.record({
            kind: fc.constant("tokens" as const),
            tokens: fc.array(fc.constantFrom("A", "B", "C"), { minLength: 1, maxLength: 3 }),
        }),
    },
    {
        weight: 3,
        arbitrary: fc.record({
            kind: fc.constant("body" as const),
            status: fc.constantFrom(200, 204, 302, 403, 500, 502),
            body: bodies,
        }),
    },
    {
        weight: 4,
        arbitrary: fc.record({
            kind: fc.constant("error" as const),
            status: fc.constantFrom(200, 400, 403, 404, 409, 500, 503),
            code: codes,
            hasRequestId: fc.boolean(),
            headers,
        }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: "cut" as const }) },
);

export const mutation: fc.Arbitrary<Mutation> = fc
    .record({
        operation: fc.constantFrom(...operations),
        from: fc.constantFrom(0, 0, 0, 1, 2),
        times: fc.constantFrom(1, 1, 3, Number.POSITIVE_INFINITY),
        isCarriedOut: fc.boolean(),
        change,
    })
    .filter(({ operation, change: { kind } }) => operation !== "every list" || kind !== "value")
    .map((one) => ({ ...one, isCarriedOut: one.isCarriedOut && !isBelievedRefusal(one.change) }));

/** The service means what it says with a code that it documents: nobody could know better. */
function isBelievedRefusal(change: Change): boolean {
    return (
        change.kind === "error" &&
        change.hasRequestId &&
        typeof change.code === "string" &&
        isDocumentedRefusal(change.code)
    );
}

/** Answers as a mutation says. @param onResponse is told the body of each response that has become another one. */
export function mutating(mutation: Mutation, onResponse: (body: string) => void): Answer {
    let calls = 0;
    return async (call) => {
        const isMeant =
            mutation.operation === "every list"
                ? call.operation.startsWith("List")
                : call.operation === mutation.operation;
        if (!isMeant) {
            return call.pass();
        }
        const isHit = calls >= mutation.from && calls < mutation.from + mutation.times;
        calls += 1;
        if (!isHit) {
            return call.pass();
        }
        const response = await changed(mutation, call, calls);
        onResponse(typeof response?.body === "string" ? response.body : "");
        return response;
    };
}

async function changed(
    { change, isCarriedOut }: Mutation,
    call: HostileCall,
    calls: number,
): Promise<RawResponse | undefined> {
    switch (change.kind) {
        case "value":
        case "stranger":
        case "tokens": {
            const response = await call.pass();
            const body: Json = JSON.parse(response.body);
            return { ...response, body: JSON.stringify(changedBody(change, body, calls)) };
        }
        case "body":
        case "error":
        case "cut":
            if (isCarriedOut) {
                await call.pass();
            }
            return replacement(change);
    }
}

function replacement(change: Extract<Change, { kind: "body" | "error" | "cut" }>): RawResponse | undefined {
    if (change.kind === "cut") {
        return undefined;
    }
    if (change.kind === "body") {
        const body = change.status === 204 ? "" : change.body;
        return { status: change.status, headers: {}, body };
    }
    const { status, code, hasRequestId } = change;
    const body = { ...(hasRequestId ? { RequestId: "R-1" } : {}), Code: code, Message: "Of a fuzz." };
    return { status, headers: change.headers, body: JSON.stringify(body) };
}

type Json = Record<string, unknown>;

function changedBody(
    change: Extract<Change, { kind: "value" | "stranger" | "tokens" }>,
    body: Json,
    calls: number,
): unknown {
    switch (change.kind) {
        case "value":
            return withChange(body, change.path, change.value);
        case "tokens":
            return { ...body, NextToken: change.tokens[calls % change.tokens.length] };
        case "stranger":
            return Object.fromEntries(
                Object.entries(body).map(([name, value]) => [
                    name,
                    Array.isArray(value) ? [...value, stranger(value, change.path, change.value)] : value,
                ]),
            );
    }
}

const strangersIds = {
    ResourceShareInvitationId: "i-stranger",
    ResourceShareId: "rs-stranger",
    ResourceId: "vsw-stranger",
};

/** A row that has nothing right but its ids. */
function stranger(rows: unknown[], path: readonly number[], value: unknown): unknown {
    const [row = {}] = listOf(rows);
    return { ...(withChange(structuredClone(row), path, value) as Json), ...strangersIds };
}

/** @param path chooses a part of each part, by its number. */
function withChange(root: Json, path: readonly number[], value: unknown): Json {
    let parent: Json | unknown[] = root;
    for (const [depth, number] of path.entries()) {
        const names: string[] = Object.keys(parent);
        const name = names[number % Math.max(1, names.length)];
        if (name === undefined) {
            break;
        }
        const child: unknown = Reflect.get(parent, name);
        const isLast = depth === path.length - 1 || !isParent(child);
        if (!isLast) {
            parent = child;
            continue;
        }
        if (value === absent) {
            Reflect.deleteProperty(parent, name);
        } else {
            Reflect.set(parent, name, value);
        }
        break;
    }
    return root;
}

function isParent(value: unknown): value is Json | unknown[] {
    return typeof value === "object" && value !== null && Object.keys(value).length > 0;
}
