import { createHmac, hash } from "node:crypto";
import { headerOf, type WireRequest } from "../wire.js";
import { canonicalQuery } from "./encode.js";

/** The only algorithm of signature version 3 that the service's clients use. */
export const v3Algorithm = "ACS3-HMAC-SHA256";

const emptySha256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/** The content of an Authorization header of version 3. */
export interface V3Authorization {
    readonly accessKeyId: string;
    readonly signedHeaders: SignedHeaders;
    readonly signature: string;
}

/** The headers that a signature covers. */
export interface SignedHeaders {
    /** In lower case, sorted. */
    readonly names: readonly string[];
    /** The names joined by semicolons. */
    readonly joined: string;
    /** Whether every header that a signature must cover is among them. */
    readonly isComplete: boolean;
}

const payloadHeader = "x-acs-content-sha256";

const requiredHeaders = [
    "host",
    "x-acs-action",
    payloadHeader,
    "x-acs-date",
    "x-acs-signature-nonce",
    "x-acs-version",
];

/**
 * A client names the same headers in every request, so each list is parsed once. They are kept before anybody has
 * proved who they are, so there are few of them, and none is long: official clients' have less than 200 characters.
 */
const knownHeaders = new Map<string, SignedHeaders>();
const maxKnownHeaderLists = 1000;
const maxKnownCharacters = 1000;

/** Parses an Authorization header; undefined if it does not have the documented form. */
export function parseV3Authorization(authorization: string): V3Authorization | undefined {
    const [, accessKeyId, headers, signature] =
        /^ACS3-HMAC-SHA256 +Credential=([^,\s]+), *SignedHeaders=([^,\s]+), *Signature=([0-9a-fA-F]+)$/.exec(
            authorization,
        ) ?? [];
    return accessKeyId === undefined || headers === undefined || signature === undefined
        ? undefined
        : {
              accessKeyId,
              // The list refers to the whole header, which therefore must not be long either.
              signedHeaders:
                  authorization.length <= maxKnownCharacters
                      ? knownHeadersOf(headers)
                      : parseHeaders(headers),
              signature: signature.toLowerCase(),
          };
}

function knownHeadersOf(list: string): SignedHeaders {
    const known = knownHeaders.get(list);
    if (known !== undefined) {
        return known;
    }
    if (knownHeaders.size >= maxKnownHeaderLists) {
        knownHeaders.clear();
    }
    const signedHeaders = parseHeaders(list);
    knownHeaders.set(list, signedHeaders);
    return signedHeaders;
}

function parseHeaders(list: string): SignedHeaders {
    const names = list.toLowerCase().split(";").sort();
    const isComplete = requiredHeaders.every((name) => names.includes(name));
    return { names, joined: names.join(";"), isComplete };
}

/** Whether a signature covers all that it must: the required headers, and every `x-acs-` header of the request. */
export function coversAll(request: WireRequest, { names, isComplete }: SignedHeaders): boolean {
    if (!isComplete) {
        return false;
    }
    for (const name in request.headers) {
        if (name.startsWith("x-acs-") && !names.includes(name)) {
            return false;
        }
    }
    return true;
}

/** The string that a request's signature covers ("Request structure and signature V3"). */
export function v3StringToSign(request: WireRequest, { names, joined }: SignedHeaders, path: string): string {
    const payload = request.body.length === 0 ? emptySha256 : sha256(request.body);
    let headers = "";
    for (const name of names) {
        // The hash in the header is not trusted: if it is another one, the signature does not match.
        const value = name === payloadHeader ? payload : (headerOf(request, name) ?? "").trim();
        headers += `${name}:${value}\n`;
    }
    const query = canonicalQuery(request.query);
    return `${v3Algorithm}\n${sha256(`${request.method}\n${path}\n${query}\n${headers}\n${joined}\n${payload}`)}`;
}

export function v3Signature(secret: string, stringToSign: string): string {
    return createHmac("sha256", secret).update(stringToSign).digest("hex");
}

function sha256(data: string | Buffer): string {
    return hash("sha256", data);
}
