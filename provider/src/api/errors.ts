import { UserFacingError } from "../common/userFacingError";
import { adviceFor, echoesSignedString } from "./advice";

/** The call that an error is about. */
export interface CallSite {
    /** Operation name, such as `ListResourceShareInvitations`. */
    readonly operation: string;
    /** Host name of the endpoint. */
    readonly host: string;
}

/** A refusal as it stands in the service's response. */
export interface Refusal {
    /** The service's own code, such as `InvitationStatus.Expired`. */
    readonly code: string;
    /** The service's own message. */
    readonly message: string;
    /** The service's id of the request; empty where it gave none. */
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
    /** Milliseconds; undefined where the service gave no hint. */
    readonly retryAfter: number | undefined;
    /** Milliseconds since 1970-01-01 UTC; undefined where the response had no date. */
    readonly serverTime: number | undefined;

    constructor(site: CallSite, refusal: Refusal) {
        super(describeRefusal(site, refusal));
        this.operation = site.operation;
        this.host = site.host;
        this.code = refusal.code;
        this.requestId = refusal.requestId;
        this.httpStatus = refusal.httpStatus;
        this.retryAfter = refusal.retryAfter;
        this.serverTime = refusal.serverTime;
    }
}

/** No usable response came: the connection failed, time ran out, or what came is not in the service's format. */
export class NoResponseError extends UserFacingError {
    override readonly name = "NoResponseError";
    readonly operation: string;
    readonly host: string;

    /**
     * @param reason what went wrong, in words.
     * @param mayHaveTakenEffect false only where the request certainly never reached the service.
     * @param isTemporary false only where the next attempt will certainly end the same way.
     */
    constructor(
        site: CallSite,
        reason: string,
        readonly mayHaveTakenEffect: boolean,
        override readonly isTemporary = true,
    ) {
        super(`${site.operation} got no response from ${site.host}: ${reason}`);
        this.operation = site.operation;
        this.host = site.host;
    }
}

function describeRefusal(site: CallSite, refusal: Refusal): string {
    const said = echoesSignedString(refusal.code) ? "" : `: ${asOneLine(refusal.message)}`;
    const request = refusal.requestId === "" ? "" : `, request ${refusal.requestId}`;
    const advice = adviceFor(refusal.code, site.operation);
    return (
        `${site.operation} was refused by ${site.host}: ${refusal.code}${said}` +
        ` (HTTP ${refusal.httpStatus}${request})${advice === undefined ? "" : ` ${advice}`}`
    );
}

function asOneLine(text: string): string {
    return text.replace(/\s+/g, " ").trim();
}
