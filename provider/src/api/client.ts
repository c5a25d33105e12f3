import type { Deadline } from "../common/deadline";
import { UserFacingError } from "../common/userFacingError";
import { attempt, type Endpoint, type Result } from "./attempt";
import type { Credentials, CredentialsProvider } from "./credentials";
import { isExpired, ServiceError } from "./errors";
import type { Parameters } from "./parameters";
import type { RateLimiter } from "./rateLimiter";
import { type CallKind, isThrottling, RetryBudget, withRetries } from "./retry";
import type { Service } from "./service";
import type { ServiceTime } from "./serviceTime";
import type { Transport } from "./transport";

/**
 * Called before every attempt of a call, once the rate limit lets it pass: nothing but sending it follows. If it rejects, this
 * attempt is not sent.
 */
export type BeforeSend = () => Promise<void>;

/** Calls one service at one endpoint, in the name of one account. */
export interface Client {
    /**
     * Calls an operation and gives its result; retries when that is safe.
     * @throws ServiceError when the service refuses.
     * @throws NoResponseError when no usable response comes.
     */
    call(
        operation: string,
        kind: CallKind,
        parameters: Parameters,
        deadline: Deadline,
        beforeSend?: BeforeSend,
    ): Promise<Result>;
}

export interface ClientOptions {
    readonly service: Service;
    readonly endpoint: Endpoint;
    readonly credentials: CredentialsProvider;
    readonly transport: Transport;
    /** Shared by all clients of an account. */
    readonly time: ServiceTime;
    /** Shared by all clients that call the service in the name of the same account. */
    readonly rateLimiter: RateLimiter;
    /** The longest that one attempt may take, in milliseconds. */
    readonly attemptTimeout: number;
    /** Called before every attempt of a write; if it rejects, nothing is sent. */
    beforeWrite(): Promise<void>;
}

export function createClient(options: ClientOptions): Client {
    const { service, endpoint, credentials, transport, time, rateLimiter, attemptTimeout, beforeWrite } =
        options;
    const budget = new RetryBudget();

    return {
        async call(operation, kind, parameters, deadline, beforeSend) {
            let used: Credentials | undefined;
            const send = async () => {
                used = await credentials.get(deadline);
                if (kind === "write") {
                    await beforeWrite();
                }
                await beforeSend?.();
                // Neither of the two is cancelled, and each may take a while.
                if (kind === "write") {
                    deadline.requireWanted(operation);
                }
                const response = attempt(transport, {
                    service,
                    endpoint,
                    operation,
                    parameters,
                    credentials: used,
                    time: time.now(),
                    timeoutMilliseconds: Math.max(
                        1,
                        Math.ceil(Math.min(attemptTimeout, deadline.remaining())),
                    ),
                });
                // What came of a write has to be known, however long its attempt takes.
                return kind === "write"
                    ? response
                    : deadline.unlessCancelled(response, `waiting for the response to ${operation}`);
            };
            const sendOnTime = async () => {
                try {
                    return await send();
                } catch (error) {
                    const serverTime = timeOfRefusedDate(error);
                    if (serverTime === undefined) {
                        throw error;
                    }
                    time.learn(serverTime);
                    return await send();
                }
            };
            const sendWithinRate = async () => {
                if (!(await rateLimiter.acquire(operation, kind, deadline))) {
                    throw new UserFacingError(
                        `${operation} timed out waiting for the rate limit: the service takes a limited number of` +
                            " calls a second. Run fewer operations at once (--parallel), or raise customTimeouts.",
                    );
                }
                try {
                    const result = await sendOnTime();
                    rateLimiter.succeeded(operation, kind);
                    return result;
                } catch (error) {
                    if (error instanceof ServiceError && isThrottling(error.code)) {
                        rateLimiter.throttled(operation, kind, error.retryAfter);
                    }
                    throw error;
                }
            };
            const callOnce = () => withRetries(kind, deadline, budget, sendWithinRate);
            try {
                return await callOnce();
            } catch (error) {
                // Such a refusal has no effect, so that a write can be sent once more as well.
                if (isExpired(error) && used !== undefined && credentials.reject(used)) {
                    return await callOnce();
                }
                throw error;
            }
        },
    };
}

/** The service's own time, if it refused a request because this machine's clock is off. */
function timeOfRefusedDate(error: unknown): number | undefined {
    return error instanceof ServiceError && error.code === "InvalidTimeStamp.Expired"
        ? error.serverTime
        : undefined;
}

/**
 * A client whose calls end within a time.
 * @param milliseconds how long one call may take with all its retries; undefined: no limit of its own.
 */
export function withTimeout(client: Client, milliseconds: number | undefined): Client {
    return milliseconds === undefined
        ? client
        : {
              call: (operation, kind, parameters, deadline, beforeSend) =>
                  client.call(operation, kind, parameters, deadline.within(milliseconds), beforeSend),
          };
}
