import { createHash, createHmac } from "node:crypto";
import type { Credentials } from "./credentials";

const algorithm = "ACS3-HMAC-SHA256";

/** A request to be signed: always a POST to `/`. */
export interface RequestToSign {
    /** With the port if it is not the scheme's default. */
    readonly host: string;
    readonly action: string;
    /** Such as `2020-01-10`. */
    readonly version: string;
    readonly query: string;
    /** A form, encoded like the query; empty for none. */
    readonly body: string;
    /** UTC, `yyyy-MM-ddTHH:mm:ssZ`. */
    readonly date: string;
    readonly nonce: string;
}

/**
 * The headers of a request, signed with ACS3-HMAC-SHA256.
 * Source: https://www.alibabacloud.com/help/en/sdk/product-overview/v3-request-structure-and-signature
 */
export function signedHeaders(request: RequestToSign, credentials: Credentials): Record<string, string> {
    const hashOfBody = sha256(request.body);
    const headers: Record<string, string> = {
        host: request.host,
        "x-acs-action": request.action,
        "x-acs-content-sha256": hashOfBody,
        "x-acs-date": request.date,
        "x-acs-signature-nonce": request.nonce,
        "x-acs-version": request.version,
    };
    if (request.body !== "") {
        headers["content-type"] = "application/x-www-form-urlencoded";
    }
    if (credentials.securityToken !== undefined) {
        headers["x-acs-security-token"] = credentials.securityToken;
    }
    const names = Object.keys(headers).sort();
    const canonicalRequest = [
        "POST",
        "/",
        request.query,
        ...names.map((name) => `${name}:${headers[name]?.trim()}`),
        "",
        names.join(";"),
        hashOfBody,
    ].join("\n");
    const signature = createHmac("sha256", credentials.accessKeySecret)
        .update(`${algorithm}\n${sha256(canonicalRequest)}`)
        .digest("hex");
    headers.authorization = `${algorithm} Credential=${credentials.accessKeyId},SignedHeaders=${names.join(";")},Signature=${signature}`;
    return headers;
}

/** The query string in the form that both sides sign: sorted by name, RFC 3986 encoded. */
export function canonicalQuery(parameters: Readonly<Record<string, string>>): string {
    return Object.keys(parameters)
        .sort()
        .map((name) => `${encode(name)}=${encode(parameters[name] ?? "")}`)
        .join("&");
}

function encode(text: string): string {
    // Half of a surrogate pair, which an id from the service may contain, has no bytes: a URL carries U+FFFD instead.
    return encodeURIComponent(text.replace(/\p{Cs}/gu, "\ufffd")).replace(
        /[!'()*]/g,
        (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
    );
}

function sha256(text: string): string {
    return createHash("sha256").update(text).digest("hex");
}
