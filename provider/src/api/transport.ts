import { Agent, request } from "undici";

/** One HTTP request: always a POST without a body. */
export interface HttpRequest {
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
}

/** One HTTP answer, read to its end. */
export interface HttpAnswer {
    readonly status: number;
    /** Header values by lower-case name. */
    readonly headers: Readonly<Record<string, string | string[] | undefined>>;
    readonly body: string;
}

/** The request certainly never reached a server. */
export class NotSentError extends Error {}

/**
 * Sends one request once. Throws {@link NotSentError} when no connection could be made, and any other
 * error when the request may have been received.
 */
export type Transport = (request: HttpRequest, timeoutMilliseconds: number) => Promise<HttpAnswer>;

/** A page of 100 rows is about 60 kB; anything near this is not the service. */
const largestBody = 16 * 1024 * 1024;
const connectTimeout = 10_000;
/** Well above what the published limits of 20 calls a second can keep busy. */
const connectionsPerHost = 32;

const notSentCodes = new Set([
    "ECONNREFUSED",
    "ENOTFOUND",
    "EAI_AGAIN",
    "EHOSTUNREACH",
    "ENETUNREACH",
    "UND_ERR_CONNECT_TIMEOUT",
    "CERT_HAS_EXPIRED",
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "SELF_SIGNED_CERT_IN_CHAIN",
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    "ERR_TLS_CERT_ALTNAME_INVALID",
]);

/** Sends over HTTP with connections that are kept and used again. */
export function httpTransport(): Transport {
    const dispatcher = new Agent({ connections: connectionsPerHost, connect: { timeout: connectTimeout } });
    return async ({ url, headers }, timeoutMilliseconds) => {
        try {
            const answer = await request(url, {
                method: "POST",
                headers,
                dispatcher,
                signal: AbortSignal.timeout(timeoutMilliseconds),
            });
            const chunks: Buffer[] = [];
            let size = 0;
            for await (const chunk of answer.body) {
                const bytes = Buffer.from(chunk);
                size += bytes.length;
                if (size > largestBody) {
                    throw new Error(`the answer is larger than ${largestBody} bytes`);
                }
                chunks.push(bytes);
            }
            return {
                status: answer.statusCode,
                headers: answer.headers,
                body: Buffer.concat(chunks).toString("utf8"),
            };
        } catch (error) {
            throw describeFailure(error, timeoutMilliseconds);
        }
    };
}

function describeFailure(error: unknown, timeoutMilliseconds: number): Error {
    if (!(error instanceof Error)) {
        return new Error(String(error));
    }
    if (error.name === "TimeoutError") {
        return new Error(`nothing came within ${Math.round(timeoutMilliseconds)} ms`);
    }
    const code = "code" in error && typeof error.code === "string" ? error.code : "";
    const text = error.message === "" ? code : error.message;
    return notSentCodes.has(code) ? new NotSentError(text) : new Error(text);
}
