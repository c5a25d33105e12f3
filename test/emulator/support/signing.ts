import { createHash, createHmac, randomUUID } from "node:crypto";

/** A request to be signed by hand, so that each part of it can be wrong. */
export interface Unsigned {
    readonly url: string;
    readonly accessKeyId: string;
    readonly accessKeySecret: string;
    readonly action: string;
    readonly query?: Record<string, string>;
    readonly version?: string;
    readonly method?: string;
    readonly host?: string;
    readonly date?: string;
    readonly nonce?: string;
    readonly body?: string;
    /** The hash of the body as it is signed; default: that of the header. */
    readonly payloadHash?: string;
    /** Further headers, signed where they begin with x-acs-. */
    readonly headers?: Record<string, string>;
}

/** The headers that sign a request in version 3, written from the documentation. */
export function signedV3(request: Unsigned): Record<string, string> {
    const headers: Record<string, string> = {
        host: request.host ?? new URL(request.url).host,
        "x-acs-action": request.action,
        "x-acs-content-sha256": sha256(request.body ?? ""),
        "x-acs-date": request.date ?? secondsText(Date.now()),
        "x-acs-signature-nonce": request.nonce ?? randomUUID(),
        "x-acs-version": request.version ?? "2020-01-10",
        ...request.headers,
    };
    const names = Object.keys(headers)
        .filter((name) => /^(x-acs-|host$|content-type$)/.test(name))
        .sort();
    const canonicalRequest = [
        request.method ?? "POST",
        "/",
        encodedQuery(request.query ?? {}),
        names.map((name) => `${name}:${headers[name]?.trim()}\n`).join(""),
        names.join(";"),
        request.payloadHash ?? headers["x-acs-content-sha256"],
    ].join("\n");
    const signature = createHmac("sha256", request.accessKeySecret)
        .update(`ACS3-HMAC-SHA256\n${sha256(canonicalRequest)}`)
        .digest("hex");
    const authorization = `ACS3-HMAC-SHA256 Credential=${request.accessKeyId},SignedHeaders=${names.join(";")},Signature=${signature}`;
    return { ...headers, Authorization: authorization };
}

/** Parameters that sign a request in version 1.0, written from the documentation. */
export function signedV1(
    method: string,
    secret: string,
    parameters: Record<string, string>,
): Record<string, string> {
    const stringToSign = `${method}&%2F&${encode(encodedQuery(parameters))}`;
    const signature = createHmac("sha1", `${secret}&`).update(stringToSign).digest("base64");
    return { ...parameters, Signature: signature };
}

/** Parameters in the order and encoding of both signatures. */
export function encodedQuery(parameters: Record<string, string>): string {
    return Object.keys(parameters)
        .sort()
        .map((name) => `${encode(name)}=${encode(parameters[name] ?? "")}`)
        .join("&");
}

/** A time as requests carry it: whole seconds. */
export function secondsText(time: number): string {
    return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

function encode(text: string): string {
    return [...Buffer.from(text, "utf8")]
        .map((byte) => {
            const char = String.fromCharCode(byte);
            return /[A-Za-z0-9_.~-]/.test(char)
                ? char
                : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
        })
        .join("");
}

function sha256(text: string): string {
    return createHash("sha256").update(text).digest("hex");
}
