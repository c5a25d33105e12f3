import { createHash, createHmac } from "node:crypto";
import { headerOf, type WireRequest } from "../wire.js";
import { canonicalQuery } from "./encode.js";

/** The only algorithm of signature version 3 that the service's clients use. */
export const V3_ALGORITHM = "ACS3-HMAC-SHA256";

const EMPTY_SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/** What an Authorization header of version 3 claims. */
export interface V3Claim {
    readonly accessKeyId: string;
    readonly signedHeaders: readonly string[];
    readonly signature: string;
}

/** Reads an Authorization header, or undefined if it is not of the documented form. */
export function parseV3(authorization: string): V3Claim | undefined {
    const [, accessKeyId, headers, signature] =
        /^ACS3-HMAC-SHA256 +Credential=([^,\s]+), *SignedHeaders=([^,\s]+), *Signature=([0-9a-fA-F]+)$/.exec(
            authorization,
        ) ?? [];
    return accessKeyId === undefined || headers === undefined || signature === undefined
        ? undefined
        : { accessKeyId, signedHeaders: headers.split(";"), signature: signature.toLowerCase() };
}

/** The text that a request's signature covers («Request structure and signature V3»). */
export function v3StringToSign(request: WireRequest, signedHeaders: readonly string[], path: string): string {
    const names = [...signedHeaders].map((name) => name.toLowerCase()).sort();
    const headers = names.map((name) => `${name}:${(headerOf(request, name) ?? "").trim()}\n`).join("");
    const canonicalRequest = [
        request.method,
        path,
        canonicalQuery(request.query),
        headers,
        names.join(";"),
        request.body.length === 0 ? EMPTY_SHA256 : sha256(request.body),
    ].join("\n");
    return `${V3_ALGORITHM}\n${sha256(canonicalRequest)}`;
}

/** The signature of a text with a secret. */
export function v3Signature(secret: string, stringToSign: string): string {
    return createHmac("sha256", secret).update(stringToSign).digest("hex");
}

function sha256(data: string | Buffer): string {
    return createHash("sha256").update(data).digest("hex");
}
