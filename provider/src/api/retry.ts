import type { Clock } from "../common/clock";
import type { Deadline } from "../common/deadline";
import { UserFacingError } from "../common/userFacingError";
import { NoResponseError, ServiceError } from "./errors";

/** A read can be retried freely; a write whose outcome is unknown cannot, because there is no client token. */
export type CallKind = "read" | "write";

type Cause = "throttled" | "transient" | "nonce";

interface Policy {
    /** Upper bound of the first pause, in milliseconds; it doubles each time. */
    readonly base: number;
    /** Upper bound of any pause, in milliseconds. */
    readonly cap: number;
    readonly retries: number;
}

const policies: Readonly<Record<Cause, Policy>> = {
    /** The limits count by the second, so a second's wait already helps. */
    throttled: { base: 1_000, cap: 10_000, retries: 12 },
    transient: { base: 200, cap: 5_000, retries: 4 },
    /** Each attempt has a new nonce: if one retry is not enough, something else is wrong. */
    nonce: { base: 0, cap: 0, retries: 1 },
};

const transientCodes = new Set(["ServiceUnavailable", "InternalError"]);

/** Retries when that is safe, with exponential backoff and full jitter. @param send makes one attempt. */
export async function withRetries<Result>(
    kind: CallKind,
    deadline: Deadline,
    budget: RetryBudget,
    send: () => Promise<Result>,
): Promise<Result> {
    const counts: Record<Cause, number> = { throttled: 0, transient: 0, nonce: 0 };
    for (;;) {
        try {
            const result = await send();
            budget.succeeded();
            return result;
        } catch (error) {
            const cause = retryCause(error, kind);
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
            await deadline.pause(pause, `waiting to try again: ${withoutFullStop(error)}`);
        }
    }
}

/** Limits retries after transient failures, so that hundreds of resources do not multiply the load. A success adds one. */
export class RetryBudget {
    private static readonly capacity = 100;
    private static readonly cost = 5;
    private tokens = RetryBudget.capacity;

    /** @returns false if too few tokens are left. */
    take(): boolean {
        if (this.tokens < RetryBudget.cost) {
            return false;
        }
        this.tokens -= RetryBudget.cost;
        return true;
    }

    succeeded(): void {
        this.tokens = Math.min(RetryBudget.capacity, this.tokens + 1);
    }
}

function withoutFullStop(error: unknown): string {
    return (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");
}

function retryCause(error: unknown, kind: CallKind): Cause | undefined {
    if (error instanceof NoResponseError) {
        return isRetryable(error) && (kind === "read" || !error.mayHaveTakenEffect) ? "transient" : undefined;
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

/** Whether a call was refused only because of its rate; it had no effect. */
export function isThrottling(code: string): boolean {
    return code.includes("Throttling");
}

/** Whether the service failed, so that it is unknown whether the call had an effect. */
export function isTransient(error: ServiceError): boolean {
    return error.httpStatus >= 500 || transientCodes.has(error.code);
}

/** Whether the next attempt may succeed: no response came, the service failed, or there were too many calls. */
export function isRetryable(error: unknown): error is UserFacingError {
    return (
        (error instanceof UserFacingError && error.isTemporary) ||
        (error instanceof ServiceError && (isTransient(error) || isThrottling(error.code)))
    );
}

function pauseBefore(policy: Policy, count: number, error: unknown, clock: Clock): number {
    const jittered = clock.random() * Math.min(policy.cap, policy.base * 2 ** count);
    const hint = error instanceof ServiceError ? (error.retryAfter ?? 0) : 0;
    return jittered + Math.min(hint, longestPause);
}

/** The longest pause that is granted, in milliseconds: what asks for more is not the service. */
export const longestPause = 30_000;
