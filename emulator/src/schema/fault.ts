import { z } from "zod";
import { operation } from "./operation.js";
import { region } from "./share.js";
import { count, mustBe, numberFrom, oneOf, only, text, wholeNumber, wholeNumberFrom } from "./values.js";

/** What a timer of Node.js can wait for: almost 25 days. */
const milliseconds = numberFrom(0, 2_147_483_647);

/** The requests that a fault applies to. */
export const faultFilterMembers = {
    /** For example `AcceptResourceShareInvitation`. */
    operation: operation.optional(),
    /** The id of the caller's account; its name may be given as well. */
    accountId: text().optional(),
    region: region.optional(),
    /** The most requests that it applies to. Default: no limit. */
    times: count().optional(),
    /** How many matching requests pass before it applies. Default: 0. */
    after: count().optional(),
    /** The probability, 0 to 1, that it applies to a matching request. Default: 1. */
    probability: numberFrom(0, 1).optional(),
    /** The seed of the random numbers for `probability`, so that a run can be repeated. Default: 1. */
    seed: wholeNumber().optional(),
};

/** Throttled before it takes effect. */
export const throttleMembers = {
    kind: z.literal("throttle"),
    /** In milliseconds, sent as x-acs-retry-after. Default: none is sent. */
    retryAfter: milliseconds.optional(),
    /** The gateway's error code for too many requests. Default: Throttling.User. */
    code: oneOf(["Throttling", "Throttling.User", "Throttling.Api"]).optional(),
};

/**
 * `latency`: handled as usual, so many milliseconds later in real time. Several add up, also with another fault.
 * `lateVisibility`: handled as usual, but seen late by the emulator's clock, as with the settings for late visibility.
 * After a write, lists show what it changed of an invitation or of a membership only so many milliseconds later. A list
 * shows each of these as it was before its last change, if that is more recent. Combines with another fault.
 */
export const delayMembers = { kind: oneOf(["latency", "lateVisibility"]), milliseconds };

/**
 * `error`: an error, without taking effect. Default: 503 ServiceUnavailable.
 * `errorAfterEffect`: an error, although it takes effect. Default: 500 InternalError.
 */
export const errorMembers = {
    kind: oneOf(["error", "errorAfterEffect"]),
    /** A documented code has its own HTTP status and message as defaults. */
    code: text().optional(),
    httpStatus: wholeNumberFrom(400, 599).optional(),
    message: text().optional(),
};

/**
 * `cutBeforeEffect`, `cutAfterEffect`: the connection is cut without a response, before or after it takes effect.
 * `hang`, `hangAfterEffect`: there is never a response; the request takes effect or not.
 * `garbage`: a response 200 whose body is not JSON, although the request takes effect.
 * `truncate`: the connection is cut in the middle of the response body, although the request takes effect.
 */
export const noResponseMembers = {
    kind: oneOf(["cutBeforeEffect", "cutAfterEffect", "hang", "hangAfterEffect", "garbage", "truncate"]),
};

const kinds = [throttleMembers, delayMembers, errorMembers, noResponseMembers].flatMap(({ kind }) =>
    kind instanceof z.ZodEnum ? kind.options : [...kind.values],
);

/** A fault to inject: what happens, and to which requests. */
export const fault = z.discriminatedUnion(
    "kind",
    [
        only({ ...faultFilterMembers, ...throttleMembers }),
        only({ ...faultFilterMembers, ...delayMembers }),
        only({ ...faultFilterMembers, ...errorMembers }),
        only({ ...faultFilterMembers, ...noResponseMembers }),
    ],
    {
        error: (issue) =>
            issue.code === "invalid_union"
                ? mustBe(`one of ${kinds.join(", ")}`).error({ input: Object(issue.input).kind })
                : mustBe("a mapping").error(issue),
    },
);
