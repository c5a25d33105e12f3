import { gatewayError } from "../../errors/gatewayErrors.js";
import { pathsOf } from "../region.js";
import { headerOf, type WireRequest } from "../wire.js";
import { v1Signature, v1StringToSign } from "./v1.js";
import { coversAll, parseV3, v3Signature, v3StringToSign } from "./v3.js";

/** What a request says of its signature, in either version. */
export interface SignatureClaim {
    readonly accessKeyId: string;
    /** "" where there is none. */
    readonly securityToken: string;
    /** When it was signed, as sent. */
    readonly date: string;
    readonly nonce: string;
    readonly signature: string;
    /** The texts that the signature may cover, the likeliest first. */
    stringsToSign(): readonly string[];
    sign(secret: string, stringToSign: string): string;
}

/** Parameters that a request signed in version 1.0 must have, in the order they are asked for. */
const SIGNATURE_PARAMETERS = [
    "AccessKeyId",
    "SignatureMethod",
    "SignatureVersion",
    "SignatureNonce",
    "Timestamp",
    "Signature",
] as const;

/** Reads the claim of a request: with an Authorization header version 3, else version 1.0. @throws ApiError */
export function claimOf(request: WireRequest): SignatureClaim {
    const authorization = headerOf(request, "authorization");
    return authorization === undefined ? v1Claim(request) : v3Claim(request, authorization);
}

function v3Claim(request: WireRequest, authorization: string): SignatureClaim {
    const parsed = parseV3(authorization);
    const nonce = headerOf(request, "x-acs-signature-nonce") ?? "";
    if (parsed === undefined || nonce === "" || !coversAll(request, parsed.signedHeaders)) {
        throw gatewayError("IncompleteSignature");
    }
    return {
        accessKeyId: parsed.accessKeyId,
        signature: parsed.signature,
        securityToken: headerOf(request, "x-acs-security-token") ?? "",
        date: headerOf(request, "x-acs-date") ?? "",
        nonce,
        stringsToSign: () =>
            pathsOf(request.path).map((path) => v3StringToSign(request, parsed.signedHeaders, path)),
        sign: v3Signature,
    };
}

function v1Claim(request: WireRequest): SignatureClaim {
    const pairs = [...request.query, ...request.form];
    const sent = new Map(pairs);
    const missing = SIGNATURE_PARAMETERS.find((name) => !sent.get(name));
    if (missing !== undefined) {
        throw gatewayError("MissingParameter", missing);
    }
    if (sent.get("SignatureMethod") !== "HMAC-SHA1" || sent.get("SignatureVersion") !== "1.0") {
        throw gatewayError("IncompleteSignature");
    }
    const [accessKeyId = "", , , nonce = "", date = "", signature = ""] = SIGNATURE_PARAMETERS.map((name) =>
        sent.get(name),
    );
    return {
        accessKeyId,
        securityToken: sent.get("SecurityToken") ?? "",
        date,
        nonce,
        signature,
        stringsToSign: () => [v1StringToSign(request.method, pairs)],
        sign: v1Signature,
    };
}
