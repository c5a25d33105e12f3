import { gatewayError } from "../errors/gatewayErrors.js";
import type { Caller } from "../service/call.js";
import type { World } from "../world/world.js";
import { findKey, type Key } from "./keys.js";
import { type Nonces, SIGNATURE_LIFETIME } from "./nonces.js";
import { claimOf, type SignatureClaim } from "./signature/claim.js";
import type { WireRequest } from "./wire.js";

/** What authentication needs to know beside the request. */
export interface Doorkeeper {
    readonly world: World;
    readonly nonces: Nonces;
    /** The gateway's time, which judges the age of signatures, in milliseconds since 1970. */
    readonly gatewayNow: number;
    /** The service's time, which ends temporary keys, in milliseconds since 1970. */
    readonly serviceNow: number;
}

/** Proves who sent a request. @throws ApiError with the gateway's code for what is wrong with it */
export function authenticate(request: WireRequest, door: Doorkeeper): Caller {
    const claim = claimOf(request);
    requireFresh(claim.date, door.gatewayNow);
    const key = findKey(door.world, claim.accessKeyId);
    if (key === undefined) {
        throw gatewayError("InvalidAccessKeyId.NotFound");
    }
    requireToken(key, claim.securityToken, door);
    requireSignature(claim, key.secret);
    // Only now that the signature is known to be good, so that nobody can use up another's nonces.
    if (!door.nonces.use(claim.nonce, door.gatewayNow)) {
        throw gatewayError("SignatureNonceUsed");
    }
    return key.caller;
}

function requireFresh(date: string, now: number): void {
    const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(date) ? Date.parse(date) : Number.NaN;
    if (Number.isNaN(time)) {
        throw gatewayError("InvalidTimeStamp.Format");
    }
    if (Math.abs(now - time) > SIGNATURE_LIFETIME) {
        throw gatewayError("InvalidTimeStamp.Expired");
    }
}

function requireToken({ session }: Key, token: string, door: Doorkeeper): void {
    if (session === null ? token === "" : token === session.token) {
        if (session !== null && door.serviceNow >= session.expireTime) {
            throw gatewayError("InvalidSecurityToken.Expired");
        }
        return;
    }
    if (token === "") {
        throw gatewayError("MissingSecurityToken");
    }
    throw gatewayError(
        door.world.temporaryKeys.knowsToken(token)
            ? "InvalidSecurityToken.MismatchWithAccessKey"
            : "InvalidSecurityToken.Malformed",
    );
}

function requireSignature(claim: SignatureClaim, secret: string): void {
    const texts = claim.stringsToSign();
    if (!texts.some((text) => claim.sign(secret, text) === claim.signature)) {
        throw gatewayError("SignatureDoesNotMatch", texts[0]);
    }
}
