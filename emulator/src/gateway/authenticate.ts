import { gatewayError } from "../errors/gatewayErrors.js";
import type { Caller } from "../service/call.js";
import type { Store } from "../store/store.js";
import { findKey } from "./keys.js";
import { type Nonces, signatureLifetimeMilliseconds } from "./nonces.js";
import { parseSignature, type RequestSignature } from "./signature/requestSignature.js";
import type { WireRequest } from "./wire.js";

export interface AuthenticationContext {
    readonly store: Store;
    readonly nonces: Nonces;
    /** The gateway's time, which decides whether a signature has expired, in milliseconds since 1970. */
    readonly gatewayNow: number;
    /** The service's time, which decides whether a temporary key has expired, in milliseconds since 1970. */
    readonly serviceNow: number;
}

/**
 * Verifies the signature of a request.
 * @returns its caller
 * @throws ApiError with the gateway's code for what is wrong
 */
export function authenticate(request: WireRequest, context: AuthenticationContext): Caller {
    const signature = parseSignature(request);
    requireFresh(signature.date, context.gatewayNow);
    const key = findKey(context.store, signature.accessKeyId);
    if (key === undefined) {
        throw gatewayError("InvalidAccessKeyId.NotFound");
    }
    const caller =
        key.owner === null ? sessionOf(signature, context) : withoutToken(key.owner, signature, context);
    requireSignature(signature, key.secret);
    // Only once the signature has been verified, so that nobody can use up the nonces of others.
    if (!context.nonces.use(signature.nonce, context.gatewayNow)) {
        throw gatewayError("SignatureNonceUsed");
    }
    return caller;
}

function requireFresh(date: string, now: number): void {
    const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(date) ? Date.parse(date) : Number.NaN;
    if (Number.isNaN(time)) {
        throw gatewayError("InvalidTimeStamp.Format");
    }
    if (Math.abs(now - time) > signatureLifetimeMilliseconds) {
        throw gatewayError("InvalidTimeStamp.Expired");
    }
}

/** The caller that the token of a temporary key stands for. */
function sessionOf({ accessKeyId, securityToken }: RequestSignature, context: AuthenticationContext): Caller {
    if (securityToken === "") {
        throw gatewayError("MissingSecurityToken");
    }
    const session = context.store.temporaryKeys.find(securityToken);
    const account = context.store.account(session?.accountId ?? "");
    if (session === undefined || account === undefined) {
        throw gatewayError("InvalidSecurityToken.Malformed");
    }
    if (session.accessKeyId !== accessKeyId) {
        throw gatewayError("InvalidSecurityToken.MismatchWithAccessKey");
    }
    if (context.serviceNow >= session.expireTime) {
        throw gatewayError("InvalidSecurityToken.Expired");
    }
    return { account, role: session.role };
}

/** The owner of a key of its own, which comes without a token. */
function withoutToken(
    owner: Caller,
    { securityToken }: RequestSignature,
    { store }: AuthenticationContext,
): Caller {
    if (securityToken === "") {
        return owner;
    }
    throw gatewayError(
        store.temporaryKeys.find(securityToken) === undefined
            ? "InvalidSecurityToken.Malformed"
            : "InvalidSecurityToken.MismatchWithAccessKey",
    );
}

function requireSignature(signature: RequestSignature, secret: string): void {
    const candidates = signature.stringsToSign();
    if (!candidates.some((candidate) => signature.sign(secret, candidate) === signature.value)) {
        throw gatewayError("SignatureDoesNotMatch", candidates[0]);
    }
}
