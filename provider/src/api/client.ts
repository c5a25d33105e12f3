import { attempt, type Endpoint } from "./attempt";
import type { Clock, Deadline } from "./clock";
import type { CredentialsSource } from "./credentials";
import { ServiceError } from "./errors";
import type { JsonObject } from "./fields";
import { Pacing } from "./pacing";
import type { Parameters } from "./parameters";
import { ReportedError } from "./reportedError";
import { type CallKind, isThrottling, RetryBudget, withRetries } from "./retry";
import type { Service } from "./service";
import type { Transport } from "./transport";

/** Calls one service at one endpoint, in the name of one account. */
export interface Client {
    /**
     * Calls an operation and gives its answer, sent again where that is safe.
     * @throws ServiceError when the service refuses.
     * @throws NoAnswerError when no usable answer comes.
     */
    call(operation: string, kind: CallKind, parameters: Parameters, deadline: Deadline): Promise<JsonObject>;
}

export interface ClientOptions {
    readonly service: Service;
    readonly endpoint: Endpoint;
    readonly credentials: CredentialsSource;
    readonly transport: Transport;
    readonly clock: Clock;
    /** The longest that one attempt may take, in milliseconds. */
    readonly attemptTimeout: number;
}

export function createClient(options: ClientOptions): Client {
    const { service, endpoint, credentials, transport, clock, attemptTimeout } = options;
    const budget = new RetryBudget();
    const pacing = new Pacing(clock);
    /** How far the service's clock is ahead of this machine's, in milliseconds; learnt from a refusal. */
    let clockOffset = 0;

    return {
        call(operation, kind, parameters, deadline) {
            const send = async () =>
                attempt(transport, {
                    service,
                    endpoint,
                    operation,
                    parameters,
                    credentials: await credentials(),
                    time: clock.now() + clockOffset,
                    timeoutMilliseconds: Math.max(
                        1,
                        Math.ceil(Math.min(attemptTimeout, deadline.remaining())),
                    ),
                });
            const sendOnTime = async () => {
                try {
                    return await send();
                } catch (error) {
                    const serverTime = timeOfRefusedDate(error);
                    if (serverTime === undefined) {
                        throw error;
                    }
                    clockOffset = serverTime - clock.now();
                    return await send();
                }
            };
            const sendInTurn = async () => {
                if (!(await pacing.turn(operation, kind, deadline))) {
                    throw new ReportedError(
                        `${operation} had no turn within the time it was given: the service takes a limited number` +
                            " of calls a second. Run fewer operations at once (--parallel), or raise customTimeouts.",
                    );
                }
                try {
                    const answer = await sendOnTime();
                    pacing.succeeded(operation, kind);
                    return answer;
                } catch (error) {
                    if (error instanceof ServiceError && isThrottling(error.code)) {
                        pacing.throttled(operation, kind, error.retryAfter);
                    }
                    throw error;
                }
            };
            return withRetries(kind, deadline, budget, sendInTurn);
        },
    };
}

/** The service's own time, where it refused a request because this machine's clock is off. */
function timeOfRefusedDate(error: unknown): number | undefined {
    return error instanceof ServiceError && error.code === "InvalidTimeStamp.Expired"
        ? error.serverTime
        : undefined;
}
