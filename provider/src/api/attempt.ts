import { randomUUID } from "node:crypto";
import type { Credentials } from "./credentials";
import { type CallSite, NoAnswerError, type Refusal, ServiceError } from "./errors";
import { isJsonObject, type JsonObject } from "./fields";
import { flatten, type Parameters } from "./parameters";
import type { Service } from "./service";
import { canonicalQuery, signedHeaders } from "./signature";
import { type HttpAnswer, type HttpRequest, NotSentError, type Transport } from "./transport";

/** Where a service is reached. */
export interface Endpoint {
    /** `https://host`, or `http://host` for a loopback address; without a path. */
    readonly origin: string;
    /** Sent as `RegionId`: the service tolerates it, and one endpoint can then stand for every region. */
    readonly region: string;
}

/** All that one attempt needs. */
export interface Attempt {
    readonly service: Service;
    readonly endpoint: Endpoint;
    readonly operation: string;
    readonly parameters: Parameters;
    readonly credentials: Credentials;
    /** Milliseconds since 1970-01-01 UTC, as the service's clock has it. */
    readonly time: number;
    readonly timeoutMilliseconds: number;
}

/**
 * Sends one signed request once and reads its answer.
 * @throws ServiceError when the service refuses.
 * @throws NoAnswerError when no usable answer comes.
 */
export async function attempt(transport: Transport, request: Attempt): Promise<JsonObject> {
    const { origin, region } = request.endpoint;
    const { host } = new URL(origin);
    const site: CallSite = { operation: request.operation, host };
    const query = canonicalQuery(flatten({ ...request.parameters, RegionId: region }));
    const headers = signedHeaders(
        {
            host,
            action: request.operation,
            version: request.service.version,
            query,
            date: dateText(request.time),
            nonce: randomUUID(),
        },
        request.credentials,
    );
    return exchange(
        transport,
        site,
        { url: `${origin}/?${query}`, headers: { ...headers, accept: "application/json" } },
        request.timeoutMilliseconds,
    );
}

/**
 * Sends one request once and reads its answer.
 * @param site what an error says it is about.
 * @throws ServiceError, NoAnswerError
 */
export async function exchange(
    transport: Transport,
    site: CallSite,
    request: HttpRequest,
    timeoutMilliseconds: number,
): Promise<JsonObject> {
    let answer: HttpAnswer;
    try {
        answer = await transport(request, timeoutMilliseconds);
    } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new NoAnswerError(site, reason, !(error instanceof NotSentError));
    }
    return interpret(site, answer);
}

/** A time as requests carry it: UTC, whole seconds. */
export function dateText(time: number): string {
    return new Date(time).toISOString().replace(/\.\d+Z$/, "Z");
}

function interpret(site: CallSite, answer: HttpAnswer): JsonObject {
    const body = parseObject(answer.body);
    if (body === undefined) {
        throw new NoAnswerError(site, `HTTP ${answer.status} with a body that is not a JSON object`, true);
    }
    const code = body.Code;
    if (answer.status < 300 && code === undefined) {
        return body;
    }
    if (typeof code !== "string") {
        throw new NoAnswerError(site, `HTTP ${answer.status} without an error code`, true);
    }
    throw new ServiceError(site, refusalFrom(code, body, answer));
}

function refusalFrom(code: string, body: JsonObject, answer: HttpAnswer): Refusal {
    const retryAfter = Number(answer.headers["x-acs-retry-after"] ?? Number.NaN);
    const serverTime = Date.parse(String(answer.headers.date));
    return {
        code,
        message: typeof body.Message === "string" ? body.Message : "",
        requestId: typeof body.RequestId === "string" ? body.RequestId : "",
        httpStatus: answer.status,
        ...(retryAfter >= 0 ? { retryAfter } : {}),
        ...(Number.isNaN(serverTime) ? {} : { serverTime }),
    };
}

function parseObject(text: string): JsonObject | undefined {
    try {
        const value: unknown = JSON.parse(text);
        return isJsonObject(value) ? value : undefined;
    } catch {
        return undefined;
    }
}
