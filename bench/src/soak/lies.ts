import type { Answer, HostileCall, RawResponse } from "tools/hostileService";
import type { Random } from "./random";

const kinds = ["hollow", "hollow list", "tokens in a circle", "endless tokens", "strangers", "huge"] as const;

const operations = ["ListResourceShareInvitations", "ListResourceShares", "ListSharedResources"] as const;

/** A false response to an operation, given a number of times. */
export interface Lie {
    readonly kind: (typeof kinds)[number];
    readonly operation: (typeof operations)[number];
    readonly times: number;
}

export function planLie(random: Random): Lie {
    return {
        kind: random.pick(kinds),
        operation: random.pick(operations),
        times: random.integer(1, 20),
    };
}

/** Answers with each lie as often as it says, and otherwise as the service does. */
export function lying(lies: readonly Lie[]): Answer {
    const told = new Map<Lie, number>();
    return async (call) => {
        const lie = lies.find((one) => one.operation === call.operation && (told.get(one) ?? 0) < one.times);
        if (lie === undefined) {
            return call.pass();
        }
        const before = told.get(lie) ?? 0;
        told.set(lie, before + 1);
        return tell(lie.kind, call, before);
    };
}

async function tell(kind: Lie["kind"], call: HostileCall, before: number): Promise<RawResponse> {
    const response = await call.pass();
    if (response.status !== 200) {
        return response;
    }
    return { ...response, body: JSON.stringify(changed(kind, parse(response.body), before)) };
}

type Body = Readonly<Record<string, unknown>>;

function changed(kind: Lie["kind"], body: Body, before: number): Body {
    switch (kind) {
        case "hollow":
            return {};
        case "hollow list":
            return { RequestId: body.RequestId };
        case "tokens in a circle":
            return { ...body, NextToken: before % 2 === 0 ? "A" : "B" };
        case "endless tokens":
            return { ...body, NextToken: `token-${before}` };
        case "strangers":
            return withRows(
                body,
                Array.from({ length: 50 }, (_, index) => stranger(index)),
            );
        case "huge":
            return withRows(body, [{ ...stranger(0), Padding: "x".repeat(5_000_000) }]);
    }
}

/** @returns an empty object if the body is not JSON: faults are injected as well. */
function parse(body: string): Body {
    try {
        return JSON.parse(body);
    } catch {
        return {};
    }
}

function withRows(body: Body, rows: readonly object[]): Body {
    return Object.fromEntries(
        Object.entries(body).map(([name, value]) => [
            name,
            Array.isArray(value) ? [...value, ...rows] : value,
        ]),
    );
}

/** A row with nothing valid but its ids. */
function stranger(index: number): object {
    return {
        ResourceShareInvitationId: `i-stranger${index}`,
        ResourceShareId: `rs-stranger${index}`,
        ResourceId: `vsw-stranger${index}`,
        Status: "Withdrawn",
        ResourceShareStatus: 7,
        CreateTime: [],
    };
}
