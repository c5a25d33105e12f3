import { gatewayError } from "../../errors/gatewayErrors.js";
import { pathsOf } from "../region.js";
import { headerOf, type WireRequest } from "../wire.js";
import { v1Signature, v1StringToSign } from "./v1.js";
import { coversAll, parseV3Authorization, v3Signature, v3StringToSign } from "./v3.js";

/** The signature of a request as sent, in either version. */
export interface RequestSignature {
    readonly accessKeyId: string;
    /** "" where there is none. */
    readonly securityToken: string;
    /** When it was signed, as the client says. */
    readonly date: string;
    readonly nonce: string;
    readonly value: string;
    /** The strings that the signature may cover, the likeliest first. */
    stringsToSign(): readonly string[];
    sign(secret: string, stringToSign: string): string;
}

/** The parameters that a request signed in version 1.0 must have, in the order in which they are checked. */
const signatureParameters = [
    "AccessKeyId",
    "SignatureMethod",
    "SignatureVersion",
    "SignatureNonce",
    "Timestamp",
    "Signature",
] as const;

/** Parses the signature of a request: version 3 with an Authorization header, else version 1.0. @throws ApiError */
export function parseSignature(request: WireRequest): RequestSignature {
    const authorization = headerOf(request, "authorization");
    return authorization === undefined ? parseV1Signature(request) : parseV3Signature(request, authorization);
}

function parseV3Signature(request: WireRequest, authorization: string): RequestSignature {
    const parsed = parseV3Authorization(authorization);
    const nonce = headerOf(request, "x-acs-signature-nonce") ?? "";
    if (parsed === undefined || nonce === "" || !coversAll(request, parsed.signedHeaders)) {
        throw gatewayError("IncompleteSignature");
    }
    return {
        accessKeyId: parsed.accessKeyId,
        value: parsed.signature,
        securityToken: headerOf(request, "x-acs-security-token") ?? "",
        date: headerOf(request, "x-acs-date") ?? "",
        nonce,
        stringsToSign: () =>
            pathsOf(request.path).map((path) => v3StringToSign(request, parsed.signedHeaders, path)),
        sign: v3Signature,
    };
}

function parseV1Signature(request: WireRequest): RequestSignature {
    const pairs = [...request.query, ...request.form];
    const parameters = new Map(pairs);
    const missing = signatureParameters.find((name) => !parameters.get(name));
    if (missing !== undefined) {
        throw gatewayError("MissingParameter", missing);
    }
    if (parameters.get("SignatureMethod") !== "HMAC-SHA1" || parameters.get("SignatureVersion") !== "1.0") {
        throw gatewayError("IncompleteSignature");
    }
    const [accessKeyId = "", , , nonce = "", date = "", signature = ""] = signatureParameters.map((name) =>
        parameters.get(name),
    );
    return {
        accessKeyId,
        securityToken: parameters.get("SecurityToken") ?? "",
        date,
        nonce,
        value: signature,
        stringsToSign: () => [v1StringToSign(request.method, pairs)],
        sign: v1Signature,
    };
}
