import type { Clock } from "../common/clock";
import type { Result } from "./attempt";
import { NoResponseError, ServiceError } from "./errors";

/** What is known of a request before it is sent. None of it is a secret. */
export interface LoggedRequest {
    readonly operation: string;
    /** Undefined for the service's central endpoint. */
    readonly region: string | undefined;
    /** Such as `account 1000000000000002`. */
    readonly caller: string;
}

/** The longest line, in characters: far longer than the service's codes and ids, but something in between may send anything. */
const maxLength = 1_000;

/**
 * Sends a request, and logs a line of it once it is known what came of it. A line that cannot be logged changes nothing of
 * that: a write must not count as failed because of its log.
 * @param debug takes the line, which may have characters that cannot be shown.
 */
export async function logged(
    debug: (line: string) => void,
    { operation, region, caller }: LoggedRequest,
    clock: Clock,
    send: () => Promise<Result>,
): Promise<Result> {
    const from = region === undefined ? "" : ` in ${region}`;
    const begin = clock.now();
    const write = (outcome: string): void => {
        const line = `${operation}${from}, ${caller}: ${clock.now() - begin} ms, ${outcome}`;
        try {
            debug(line.slice(0, maxLength));
        } catch {}
    };
    try {
        const result = await send();
        write(`OK, request ${result.requestId}`);
        return result;
    } catch (error) {
        write(outcomeOf(error));
        throw error;
    }
}

/** Without the service's message, which may repeat what was signed. */
function outcomeOf(error: unknown): string {
    if (error instanceof ServiceError) {
        return `${error.code} (HTTP ${error.httpStatus}), request ${error.requestId}`;
    }
    return error instanceof NoResponseError ? `no response: ${error.reason}` : "not sent";
}
