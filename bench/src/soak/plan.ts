import type { Fault, FaultKind } from "alicloud-resource-sharing-emulator";
import { receivers, ruleReceivers, senders } from "./accounts";
import { type Lie, planLie } from "./lies";
import type { Random } from "./random";

export interface PlannedResponse {
    /** Index of the account. */
    readonly receiver: number;
    readonly sender: number;
    readonly response: "accept" | "reject";
    /** Whether the invitation is declared by its own id instead of the share's. */
    readonly byInvitation: boolean;
    readonly onDelete: "leave" | "retain";
}

/** What happens to the process in the middle of the command. */
export type Ending = "none" | "killed" | "without engine";

/** The random choices of a round. */
export interface RoundPlan {
    readonly responses: readonly PlannedResponse[];
    /** The index of each rule's account; every sender invites it. */
    readonly rules: readonly number[];
    /** The index of each account that look-ups ask meanwhile. */
    readonly lookUps: readonly number[];
    readonly faults: readonly Fault[];
    readonly lies: readonly Lie[];
    readonly ending: Ending;
    /** Milliseconds until then. */
    readonly endsAfter: number;
    /** How many hours pass before the next command: sessions and keys last for one hour. */
    readonly hoursPass: number;
}

export function planRound(random: Random): RoundPlan {
    return {
        responses: random.distinct(random.integer(1, 10), receivers.length).map((receiver) => {
            const response = random.pick<"accept" | "reject">(["accept", "accept", "reject"]);
            return {
                receiver,
                sender: random.integer(0, senders.length - 1),
                response,
                byInvitation: random.chance(0.5),
                onDelete: response === "accept" && random.chance(0.7) ? "leave" : "retain",
            };
        }),
        rules: random.distinct(random.integer(1, ruleReceivers.length), ruleReceivers.length),
        lookUps: random.distinct(random.integer(0, receivers.length), receivers.length),
        faults: Array.from({ length: random.integer(0, 4) }, () => planFault(random)),
        lies: Array.from({ length: random.integer(0, 2) }, () => planLie(random)),
        ending: random.pick(["none", "none", "killed", "without engine"]),
        endsAfter: random.integer(0, 3_000),
        hoursPass: random.pick([0, 0, 1, 2]),
    };
}

/** Names that every JavaScript object has, control characters of a terminal, and a documented code. */
const codes = ["__proto__", "toString", "constructor", "\u001b[2J\u009b\u202e", "InternalError"] as const;

/** The longest that the emulator sends, in milliseconds: 24 days. */
const longestRetryAfter = 2 ** 31 - 1;

const operations = [
    undefined,
    "ListResourceShareInvitations",
    "ListResourceShares",
    "ListSharedResources",
    "AcceptResourceShareInvitation",
    "RejectResourceShareInvitation",
    "AssumeRole",
] as const;

function planFault(random: Random): Fault {
    const filter = {
        operation: random.pick(operations),
        probability: 0.2 + 0.8 * random.next(),
        times: random.integer(1, 20),
        seed: random.integer(1, 1_000_000),
    };
    const error = {
        code: random.pick(codes),
        message: random.pick(["", "The service is busy.", "\r\nerror: \u001b]0;title\u0007 done"]),
        httpStatus: random.pick([400, 403, 500, 503]),
    };
    const kinds: readonly [FaultKind, ...FaultKind[]] = [
        { kind: "throttle" },
        { kind: "throttle", retryAfter: random.pick([1, 500, longestRetryAfter]) },
        { kind: "latency", milliseconds: random.integer(1, 1_000) },
        { kind: "lateVisibility", milliseconds: random.integer(1, 5_000) },
        { kind: "error", ...error },
        { kind: "errorAfterEffect", ...error },
        { kind: "cutBeforeEffect" },
        { kind: "cutAfterEffect" },
        { kind: "hang" },
        { kind: "hangAfterEffect" },
        { kind: "garbage" },
        { kind: "truncate" },
    ];
    return { ...filter, ...random.pick(kinds) };
}
