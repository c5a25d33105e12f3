import { createHash, createHmac } from "node:crypto";
import type { Credentials } from "./credentials";

const algorithm = "ACS3-HMAC-SHA256";

/** One request as it is signed: always a POST to `/`. */
export interface RequestToSign {
    /** Host name, with the port if it is not the scheme's own. */
    readonly host: string;
    /** Operation name, such as `AcceptResourceShareInvitation`. */
    readonly action: string;
    /** API version, such as `2020-01-10`. */
    readonly version: string;
    /** Canonical query string, as {@link canonicalQuery} writes it. */
    readonly query: string;
    /** A form, encoded as the query is; empty: none. */
    readonly body: string;
    /** UTC, `yyyy-MM-ddTHH:mm:ssZ`. */
    readonly date: string;
    /** A value that no other request has used. */
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

/** The query string in the one form that both sides sign: sorted by name, RFC 3986 encoded. */
export function canonicalQuery(parameters: Readonly<Record<string, string>>): string {
    return Object.keys(parameters)
        .sort()
        .map((name) => `${encode(name)}=${encode(parameters[name] ?? "")}`)
        .join("&");
}

function encode(text: string): string {
    // Half of a surrogate pair, which an id of the service may hold, has no bytes: a URL carries U+FFFD for it.
    return encodeURIComponent(text.replace(/\p{Cs}/gu, "\ufffd")).replace(
        /[!'()*]/g,
        (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
    );
}

function sha256(text: string): string {
    return createHash("sha256").update(text).digest("hex");
}
