import type { Dispatcher } from "undici";
import { NotSentError, notSentOnFailure, reasonOf } from "./connectionErrors";
import { connectionTimes } from "./connectionTimes";
import { type HttpProxy, nameOf, type ProxyResolver } from "./proxy";

export interface HttpRequest {
    /** Default: POST. */
    readonly method?: "GET" | "POST" | "PUT";
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
    /** How many bytes the response's body may have. Default: more than any page of the service. */
    readonly maxBodySize?: number;
}

export interface HttpResponse {
    readonly status: number;
    /** By lower-case name. */
    readonly headers: Readonly<Record<string, string | string[] | undefined>>;
    readonly body: string;
}

/**
 * Sends one request once.
 * @throws UserFacingError if the environment's proxy cannot be used; NotSentError if no connection could be made,
 * RefusedByProxyError if a proxy refuses it for good; another error if the request may have been received.
 */
export type Transport = (request: HttpRequest, timeoutMilliseconds: number) => Promise<HttpResponse>;

/** A page of 100 rows has about 60 kB; whatever is near this is not from the service. */
const maxPageSize = 16 * 1024 * 1024;
/** Well above what the published limits of 20 calls a second can keep busy. */
const connectionsPerHost = 32;

/**
 * A transport over HTTP that reuses its connections.
 * @param connectTimeout how long it may take to connect, in milliseconds; the default is well above what it takes
 * anywhere on Earth.
 * @param proxyFor the proxy for a URL. Default: none.
 */
export function httpTransport(connectTimeout = 10_000, proxyFor: ProxyResolver = () => undefined): Transport {
    const dispatchers = new Map<HttpProxy | undefined, Dispatcher>();
    const dispatcherOf = (proxy: HttpProxy | undefined): Dispatcher => {
        const dispatcher = dispatchers.get(proxy) ?? createDispatcher(connectTimeout, proxy);
        dispatchers.set(proxy, dispatcher);
        return dispatcher;
    };
    return async (request, timeoutMilliseconds) => {
        const proxy = proxyFor(new URL(request.url));
        try {
            return await send(dispatcherOf(proxy), request, timeoutMilliseconds);
        } catch (error) {
            throw describeFailure(error, timeoutMilliseconds, proxy);
        }
    };
}

async function send(
    dispatcher: Dispatcher,
    { method = "POST", url, headers, body, maxBodySize = maxPageSize }: HttpRequest,
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
    return {
        status: response.statusCode,
        headers: response.headers,
        body: await readBody(response.body, maxBodySize),
    };
}

/** Loads undici at the first call only: a preview makes none, and need not wait for it. */
function createDispatcher(timeout: number, proxy: HttpProxy | undefined): Dispatcher {
    if (proxy !== undefined) {
        const { proxyDispatcher }: typeof import("./proxyDispatcher") = require("./proxyDispatcher");
        return proxyDispatcher(proxy, { perHost: connectionsPerHost, timeout });
    }
    const { Agent, buildConnector }: typeof import("undici") = require("undici");
    return new Agent({
        connections: connectionsPerHost,
        connect: notSentOnFailure(buildConnector(connectionTimes(timeout))),
    });
}

async function readBody(body: AsyncIterable<unknown>, maxSize: number): Promise<string> {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of body) {
        if (!Buffer.isBuffer(chunk)) {
            throw new Error("the response is not made of bytes");
        }
        size += chunk.length;
        if (size > maxSize) {
            throw new Error(`the response is larger than ${maxSize} bytes`);
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString("utf8");
}

function describeFailure(error: unknown, timeoutMilliseconds: number, proxy: HttpProxy | undefined): Error {
    if (!(error instanceof Error)) {
        return new Error(String(error));
    }
    if (error instanceof NotSentError) {
        return error;
    }
    const reason =
        error.name === "TimeoutError" ? `no response came within ${timeoutMilliseconds} ms` : reasonOf(error);
    return new Error(proxy === undefined ? reason : `${reason} (through ${nameOf(proxy)})`);
}
