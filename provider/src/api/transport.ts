import type { Dispatcher } from "undici";

/** One HTTP request. */
export interface HttpRequest {
    /** Default: POST. */
    readonly method?: "GET" | "POST";
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    /** Default: none. */
    readonly body?: string;
}

/** One HTTP response, read to its end. */
export interface HttpResponse {
    readonly status: number;
    /** Header values by lower-case name. */
    readonly headers: Readonly<Record<string, string | string[] | undefined>>;
    readonly body: string;
}

/** A request certainly never reached a server. */
export class NotSentError extends Error {}

/**
 * Sends one request once.
 * @throws NotSentError when no connection could be made; another error when the request may have been received.
 */
export type Transport = (request: HttpRequest, timeoutMilliseconds: number) => Promise<HttpResponse>;

/** A page of 100 rows is about 60 kB; anything near this is not the service. */
const maxBodySize = 16 * 1024 * 1024;
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

/**
 * A transport over HTTP that keeps its connections and uses them again.
 * @param connectTimeout how long making a connection may take, in milliseconds; the default is well above what it
 * takes anywhere on Earth.
 */
export function httpTransport(connectTimeout = 10_000): Transport {
    let dispatcher: Dispatcher | undefined;
    return async (request, timeoutMilliseconds) => {
        try {
            dispatcher ??= createDispatcher(connectTimeout);
            return await send(dispatcher, request, timeoutMilliseconds);
        } catch (error) {
            throw describeFailure(error, timeoutMilliseconds);
        }
    };
}

async function send(
    dispatcher: Dispatcher,
    { method = "POST", url, headers, body }: HttpRequest,
    timeoutMilliseconds: number,
): Promise<HttpResponse> {
    const { origin, pathname, search } = new URL(url);
    const response = await dispatcher.request({
        origin,
        path: pathname + search,
        method,
        headers,
        body: body ?? null,
        signal: AbortSignal.timeout(timeoutMilliseconds),
    });
    return { status: response.statusCode, headers: response.headers, body: await readBody(response.body) };
}

/** Loads undici at the first call only: a preview makes none, and need not wait for it. */
function createDispatcher(connectTimeout: number): Dispatcher {
    const { Agent }: typeof import("undici") = require("undici");
    return new Agent({ connections: connectionsPerHost, connect: { timeout: connectTimeout } });
}

async function readBody(body: AsyncIterable<unknown>): Promise<string> {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of body) {
        if (!Buffer.isBuffer(chunk)) {
            throw new Error("the response is not made of bytes");
        }
        size += chunk.length;
        if (size > maxBodySize) {
            throw new Error(`the response is larger than ${maxBodySize} bytes`);
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString("utf8");
}

function describeFailure(error: unknown, timeoutMilliseconds: number): Error {
    if (!(error instanceof Error)) {
        return new Error(String(error));
    }
    if (error.name === "TimeoutError") {
        return new Error(`no response came within ${timeoutMilliseconds} ms`);
    }
    const code = "code" in error && typeof error.code === "string" ? error.code : "";
    const text = error.message === "" ? code : error.message;
    return notSentCodes.has(code) ? new NotSentError(text) : new Error(text);
}
