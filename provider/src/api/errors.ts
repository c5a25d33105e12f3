import { UserFacingError } from "../common/userFacingError";
import { adviceFor, echoesSignedString } from "./advice";

export interface CalledOperation {
    /** Such as `ListResourceShareInvitations`. */
    readonly operation: string;
    readonly host: string;
}

/** An error as the service's response describes it. */
export interface ErrorResponse {
    /** Such as `InvitationStatus.Expired`. */
    readonly code: string;
    readonly message: string;
    readonly requestId: string;
    readonly httpStatus: number;
    /** How long the service asks to wait, in milliseconds (header `x-acs-retry-after`). */
    readonly retryAfter?: number;
    /** The service's clock at the time of the response (header `Date`), in milliseconds since 1970-01-01 UTC. */
    readonly serverTime?: number;
}

/** The service refused the request. Decide by `code`: the HTTP status varies. */
export class ServiceError extends UserFacingError {
    override readonly name = "ServiceError";
    readonly operation: string;
    readonly host: string;
    readonly code: string;
    readonly requestId: string;
    readonly httpStatus: number;
    /** Milliseconds; undefined if the service gave no hint. */
    readonly retryAfter: number | undefined;
    /** Milliseconds since 1970-01-01 UTC; undefined if the response had no date. */
    readonly serverTime: number | undefined;

    constructor(call: CalledOperation, response: ErrorResponse) {
        super(describeErrorResponse(call, response));
        this.operation = call.operation;
        this.host = call.host;
        this.code = response.code;
        this.requestId = response.requestId;
        this.httpStatus = response.httpStatus;
        this.retryAfter = response.retryAfter;
        this.serverTime = response.serverTime;
    }
}

/** Whether the service considers temporary credentials expired: such a refusal has no effect. */
export function isExpired(error: unknown): boolean {
    return error instanceof ServiceError && error.code === "InvalidSecurityToken.Expired";
}

const codesOfOldKeys: readonly string[] = [
    "InvalidAccessKeyId.NotFound",
    "InvalidAccessKeyId.Inactive",
    "InvalidSecurityToken.Expired",
    "AuthenticationFail.OIDCToken.Expired",
];

/** Whether the error or its cause is the refusal of a key or token that was replaced or has expired. */
export function isOfOldKeys(error: unknown): boolean {
    if (error instanceof ServiceError) {
        return codesOfOldKeys.includes(error.code);
    }
    return error instanceof Error && isOfOldKeys(error.cause);
}

/** No usable response came: the connection failed, time ran out, or the response is not in the service's format. */
export class NoResponseError extends UserFacingError {
    override readonly name = "NoResponseError";
    readonly operation: string;
    readonly host: string;

    /**
     * @param reason what went wrong.
     * @param mayHaveTakenEffect false only if the request certainly did not reach the service.
     * @param isTemporary false only if the next attempt will certainly fail in the same way.
     */
    constructor(
        call: CalledOperation,
        readonly reason: string,
        readonly mayHaveTakenEffect: boolean,
        override readonly isTemporary = true,
    ) {
        super(`${call.operation} got no response from ${call.host}: ${reason}`);
        this.operation = call.operation;
        this.host = call.host;
    }
}

/** A write was sent, and its response does not say whether it took effect. */
export class UnknownOutcomeError extends UserFacingError {
    override readonly name = "UnknownOutcomeError";

    /** @param reason what is wrong with the response. */
    constructor(operation: string, reason: unknown) {
        super(
            `${operation} was sent, but what came back does not say what became of it:` +
                ` ${reason instanceof Error ? reason.message : reason}`,
        );
    }
}

function describeErrorResponse(call: CalledOperation, response: ErrorResponse): string {
    const said = echoesSignedString(response.code) ? "" : `: ${asOneLine(response.message)}`;
    const advice = adviceFor(response.code, call.operation);
    return (
        `${call.operation} was refused by ${call.host}: ${response.code}${said}` +
        ` (HTTP ${response.httpStatus}, request ${response.requestId})${advice === undefined ? "" : ` ${advice}`}`
    );
}

function asOneLine(text: string): string {
    return text.replace(/\s+/g, " ").trim();
}
