import { UserFacingError } from "../common/userFacingError";
import { adviceFor, echoesSignedString } from "./advice";

/** The call that an error is about. */
export interface CalledOperation {
    /** Operation name, such as `ListResourceShareInvitations`. */
    readonly operation: string;
    /** Host name of the endpoint. */
    readonly host: string;
}

/** An error as it stands in the service's response. */
export interface ErrorResponse {
    /** The service's own code, such as `InvitationStatus.Expired`. */
    readonly code: string;
    /** The service's own message. */
    readonly message: string;
    /** The service's id of the request. */
    readonly requestId: string;
    readonly httpStatus: number;
    /** How long the service asks to wait, in milliseconds (header `x-acs-retry-after`). */
    readonly retryAfter?: number;
    /** The service's clock at the time of the response (header `Date`), in milliseconds since 1970-01-01 UTC. */
    readonly serverTime?: number;
}

/** The service understood the request and refused it. Decide on `code`: the HTTP status varies. */
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

/** Whether the service took temporary credentials for expired: such a refusal has no effect. */
export function isExpired(error: unknown): boolean {
    return error instanceof ServiceError && error.code === "InvalidSecurityToken.Expired";
}

const codesOfOldKeys: readonly string[] = [
    "InvalidAccessKeyId.NotFound",
    "InvalidAccessKeyId.Inactive",
    "InvalidSecurityToken.Expired",
    "AuthenticationFail.OIDCToken.Expired",
];

/** Whether an error, or what it was caused by, is a refusal of a key or a token that was replaced, or is over. */
export function isOfOldKeys(error: unknown): boolean {
    if (error instanceof ServiceError) {
        return codesOfOldKeys.includes(error.code);
    }
    return error instanceof Error && isOfOldKeys(error.cause);
}

/** No usable response came: the connection failed, time ran out, or what came is not in the service's format. */
export class NoResponseError extends UserFacingError {
    override readonly name = "NoResponseError";
    readonly operation: string;
    readonly host: string;

    /**
     * @param reason what went wrong, in words.
     * @param mayHaveTakenEffect false only if the request certainly never reached the service.
     * @param isTemporary false only if the next attempt will certainly end the same way.
     */
    constructor(
        call: CalledOperation,
        reason: string,
        readonly mayHaveTakenEffect: boolean,
        override readonly isTemporary = true,
    ) {
        super(`${call.operation} got no response from ${call.host}: ${reason}`);
        this.operation = call.operation;
        this.host = call.host;
    }
}

/** A write was sent, and what came back does not say what became of it. */
export class UnknownOutcomeError extends UserFacingError {
    override readonly name = "UnknownOutcomeError";

    /** @param reason what is wrong with what came back. */
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
