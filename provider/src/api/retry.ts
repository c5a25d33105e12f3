import type { Clock, Deadline } from "./clock";
import { NoAnswerError, ServiceError } from "./errors";

/** A read can be sent again at will; a write whose outcome is unknown cannot: there is no client token. */
export type CallKind = "read" | "write";

/** Why a call may be sent again. */
type Cause = "throttled" | "transient" | "nonce";

interface Policy {
    /** Upper bound of the first pause, in milliseconds; it doubles each time. */
    readonly base: number;
    /** Upper bound of any pause, in milliseconds. */
    readonly cap: number;
    /** How often the call is sent again at the most. */
    readonly retries: number;
}

const policies: Readonly<Record<Cause, Policy>> = {
    /** The limits count by the second, so a second's wait already helps. */
    throttled: { base: 1_000, cap: 10_000, retries: 12 },
    transient: { base: 200, cap: 5_000, retries: 4 },
    /** The nonce is new with each attempt: one more is enough, or something else is wrong. */
    nonce: { base: 0, cap: 0, retries: 1 },
};

/** The longest pause that a hint of the server can ask for, in milliseconds. */
const longestHint = 30_000;

const transientCodes = new Set(["ServiceUnavailable", "InternalError"]);

/**
 * Sends a call again where that is safe, with full jitter, within the deadline.
 * @param send makes one attempt.
 */
export async function withRetries<Answer>(
    kind: CallKind,
    deadline: Deadline,
    budget: RetryBudget,
    send: () => Promise<Answer>,
): Promise<Answer> {
    const counts: Record<Cause, number> = { throttled: 0, transient: 0, nonce: 0 };
    for (;;) {
        try {
            const answer = await send();
            budget.succeeded();
            return answer;
        } catch (error) {
            const cause = causeToRetry(error, kind);
            if (cause === undefined || counts[cause] >= policies[cause].retries) {
                throw error;
            }
            if (cause === "transient" && !budget.take()) {
                throw error;
            }
            const pause = pauseBefore(policies[cause], counts[cause], error, deadline.clock);
            if (pause >= deadline.remaining()) {
                throw error;
            }
            counts[cause] += 1;
            await deadline.clock.sleep(pause);
        }
    }
}

/**
 * Tokens that retries after transient failures are paid from, so that hundreds of resources do not
 * multiply the load on a service in trouble. A success gives one back.
 */
export class RetryBudget {
    private static readonly capacity = 100;
    private static readonly price = 5;
    private tokens = RetryBudget.capacity;

    /** Pays for one retry; false where nothing is left to pay with. */
    take(): boolean {
        if (this.tokens < RetryBudget.price) {
            return false;
        }
        this.tokens -= RetryBudget.price;
        return true;
    }

    succeeded(): void {
        this.tokens = Math.min(RetryBudget.capacity, this.tokens + 1);
    }
}

function causeToRetry(error: unknown, kind: CallKind): Cause | undefined {
    if (error instanceof NoAnswerError) {
        return kind === "read" || !error.mayHaveTakenEffect ? "transient" : undefined;
    }
    if (!(error instanceof ServiceError)) {
        return undefined;
    }
    if (isThrottling(error.code)) {
        return "throttled";
    }
    if (error.code === "SignatureNonceUsed") {
        return "nonce";
    }
    return kind === "read" && isTransient(error) ? "transient" : undefined;
}

/** The call was refused for its rate alone; it had no effect. */
export function isThrottling(code: string): boolean {
    return code.includes("Throttling");
}

/** The service failed: whether the call had an effect is unknown. */
export function isTransient(error: ServiceError): boolean {
    return error.httpStatus >= 500 || transientCodes.has(error.code);
}

/** Trouble that may be over at the next try: no answer, a failing service, or too many calls. */
export function isPassing(error: unknown): error is NoAnswerError | ServiceError {
    return (
        error instanceof NoAnswerError ||
        (error instanceof ServiceError && (isTransient(error) || isThrottling(error.code)))
    );
}

function pauseBefore(policy: Policy, count: number, error: unknown, clock: Clock): number {
    const jittered = clock.random() * Math.min(policy.cap, policy.base * 2 ** count);
    const hint = error instanceof ServiceError ? (error.retryAfter ?? 0) : 0;
    return jittered + Math.min(hint, longestHint);
}
