import { timingSafeEqual } from "node:crypto";
import { gatewayError } from "../errors/gatewayErrors.js";
import type { Caller } from "../service/call.js";
import type { Key, KeyRing } from "./keys.js";
import { type Nonces, SIGNATURE_LIFETIME } from "./nonces.js";
import { pathsOf } from "./region.js";
import { parseV3, v3Signature, v3StringToSign } from "./signature/v3.js";
import { headerOf, type WireRequest } from "./wire.js";

/** What authentication needs to know beside the request. */
export interface Doorkeeper {
    readonly keys: KeyRing;
    readonly nonces: Nonces;
    /** The gateway's time, which judges the age of signatures, in milliseconds since 1970. */
    readonly gatewayNow: number;
    /** The service's time, which ends temporary keys, in milliseconds since 1970. */
    readonly serviceNow: number;
}

/** Headers that a signature of version 3 must cover. */
const REQUIRED_HEADERS = [
    "host",
    "x-acs-action",
    "x-acs-content-sha256",
    "x-acs-date",
    "x-acs-signature-nonce",
    "x-acs-version",
];

/** Proves who sent a request. @throws ApiError with the gateway's code for what is wrong with it */
export function authenticate(request: WireRequest, door: Doorkeeper): Caller {
    const authorization = headerOf(request, "authorization");
    if (authorization === undefined) {
        throw gatewayError("MissingParameter", "AccessKeyId");
    }
    return authenticateV3(request, authorization, door);
}

function authenticateV3(request: WireRequest, authorization: string, door: Doorkeeper): Caller {
    const claim = parseV3(authorization);
    if (claim === undefined || !REQUIRED_HEADERS.every((name) => claim.signedHeaders.includes(name))) {
        throw gatewayError("IncompleteSignature");
    }
    const key = door.keys.find(claim.accessKeyId);
    if (key === undefined) {
        throw gatewayError("InvalidAccessKeyId.NotFound");
    }
    requireFresh(headerOf(request, "x-acs-date") ?? "", door.gatewayNow);
    requireToken(key, headerOf(request, "x-acs-security-token"), door);
    const texts = pathsOf(request.path).map((path) => v3StringToSign(request, claim.signedHeaders, path));
    if (!texts.some((text) => isSame(v3Signature(key.secret, text), claim.signature))) {
        throw gatewayError("SignatureDoesNotMatch", texts[0]);
    }
    requireNewNonce(headerOf(request, "x-acs-signature-nonce") ?? "", door);
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

function requireToken(key: Key, token: string | undefined, door: Doorkeeper): void {
    if (key.session === null) {
        if (token !== undefined) {
            throw gatewayError("InvalidSecurityToken.MismatchWithAccessKey");
        }
        return;
    }
    if (token === undefined) {
        throw gatewayError("MissingSecurityToken");
    }
    if (token !== key.session.token) {
        throw gatewayError("InvalidSecurityToken.MismatchWithAccessKey");
    }
    if (door.serviceNow >= key.session.expireTime) {
        throw gatewayError("InvalidSecurityToken.Expired");
    }
}

/** Only after the signature is known to be good, so that nobody can use up another's nonces. */
function requireNewNonce(nonce: string, door: Doorkeeper): void {
    if (nonce === "") {
        throw gatewayError("IncompleteSignature");
    }
    if (!door.nonces.use(nonce, door.gatewayNow)) {
        throw gatewayError("SignatureNonceUsed");
    }
}

function isSame(expected: string, given: string): boolean {
    const [a, b] = [Buffer.from(expected), Buffer.from(given)];
    return a.length === b.length && timingSafeEqual(a, b);
}
