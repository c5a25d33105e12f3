import type { Deadline } from "../common/deadline";
import { UserFacingError } from "../common/userFacingError";
import { attempt, type Endpoint, type Result } from "./attempt";
import type { Credentials, CredentialsProvider } from "./credentials";
import { isExpired, ServiceError } from "./errors";
import type { Parameters } from "./parameters";
import type { RateLimiter } from "./rateLimiter";
import { logged } from "./requestLog";
import { type CallKind, isThrottling, RetryBudget, withRetries } from "./retry";
import type { Service } from "./service";
import type { ServiceTime } from "./serviceTime";
import type { Transport } from "./transport";

/** Called before every attempt, immediately before it is sent. If it rejects, this attempt is not sent. */
export type BeforeSend = () => Promise<void>;

export interface Client {
    /** Calls an operation; retries when that is safe. @throws ServiceError, or NoResponseError if no usable response comes. */
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
    /** Shared by all clients that call the service for the same account. */
    readonly rateLimiter: RateLimiter;
    /** How long one attempt may take, in milliseconds. */
    readonly attemptTimeout: number;
    /** Called before every attempt of a write; if it rejects, nothing is sent. */
    beforeWrite(): Promise<void>;
    debug(line: string): void;
    /** The caller's name in the log, such as `account 1000000000000002`. */
    nameCaller(credentials: Credentials): string;
}

export function createClient(options: ClientOptions): Client {
    const { service, endpoint, credentials, transport, time, rateLimiter, attemptTimeout, beforeWrite } =
        options;
    const { debug, nameCaller } = options;
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
                // The steps before this one may take a while, and a cancellation does not end them.
                if (kind === "write") {
                    deadline.requireWanted(operation);
                }
                const request = {
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
                };
                const response = logged(
                    debug,
                    { operation, region: endpoint.region, caller: nameCaller(used) },
                    deadline.clock,
                    () => attempt(transport, request),
                );
                // The outcome of a write must be known, however long the attempt takes.
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
                // A call that was refused like this had no effect, so even a write can be sent again.
                if (isExpired(error) && used !== undefined && credentials.reject(used)) {
                    return await callOnce();
                }
                throw error;
            }
        },
    };
}

/** The service's time, if it refused a request because this machine's clock is off. */
function timeOfRefusedDate(error: unknown): number | undefined {
    return error instanceof ServiceError && error.code === "InvalidTimeStamp.Expired"
        ? error.serverTime
        : undefined;
}

/** A client with a time limit for each call, retries included. @param milliseconds undefined: none of its own. */
export function withTimeout(client: Client, milliseconds: number | undefined): Client {
    return milliseconds === undefined
        ? client
        : {
              call: (operation, kind, parameters, deadline, beforeSend) =>
                  client.call(operation, kind, parameters, deadline.within(milliseconds), beforeSend),
          };
}
