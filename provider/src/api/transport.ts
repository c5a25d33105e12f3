import type { Dispatcher } from "undici";
import { startObjectsYoung, withBaselineWasm } from "./v8Switches";

/** One HTTP request. */
export interface HttpRequest {
    /** Default: POST. */
    readonly method?: "GET" | "POST";
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    /** Default: none. */
    readonly body?: string;
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
 * Sends over HTTP with connections that are kept and used again.
 * @param connectTimeout how long making a connection may take, in milliseconds; the default is well above what it
 * takes anywhere on Earth.
 */
export function httpTransport(connectTimeout = 10_000): Transport {
    let dispatcher: Dispatcher | undefined;
    return async (request, timeoutMilliseconds) => {
        try {
            if (dispatcher !== undefined) {
                return await send(dispatcher, request, timeoutMilliseconds);
            }
            startObjectsYoung();
            const first = createDispatcher(connectTimeout);
            dispatcher = first;
            // The first request compiles undici's parser.
            return await withBaselineWasm(() => send(first, request, timeoutMilliseconds));
        } catch (error) {
            throw describeFailure(error, timeoutMilliseconds);
        }
    };
}

async function send(
    dispatcher: Dispatcher,
    { method = "POST", url, headers, body }: HttpRequest,
    timeoutMilliseconds: number,
): Promise<HttpAnswer> {
    const { origin, pathname, search } = new URL(url);
    const answer = await dispatcher.request({
        origin,
        path: pathname + search,
        method,
        headers,
        body: body ?? null,
        signal: AbortSignal.timeout(timeoutMilliseconds),
    });
    return { status: answer.statusCode, headers: answer.headers, body: await readText(answer.body) };
}

/** Loads undici at the first call only: a preview makes none, and need not wait for it. */
function createDispatcher(connectTimeout: number): Dispatcher {
    const { Agent }: typeof import("undici") = require("undici");
    return new Agent({ connections: connectionsPerHost, connect: { timeout: connectTimeout } });
}

async function readText(body: AsyncIterable<unknown>): Promise<string> {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of body) {
        if (!Buffer.isBuffer(chunk)) {
            throw new Error("the answer is not made of bytes");
        }
        size += chunk.length;
        if (size > largestBody) {
            throw new Error(`the answer is larger than ${largestBody} bytes`);
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
        return new Error(`nothing came within ${timeoutMilliseconds} ms`);
    }
    const code = "code" in error && typeof error.code === "string" ? error.code : "";
    const text = error.message === "" ? code : error.message;
    return notSentCodes.has(code) ? new NotSentError(text) : new Error(text);
}
