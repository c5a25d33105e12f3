import { randomUUID } from "node:crypto";
import { isJsonObject, type JsonObject, parseJson } from "../common/json";
import { UserFacingError } from "../common/userFacingError";
import { NotSentError, RefusedByProxyError } from "./connectionErrors";
import type { Credentials } from "./credentials";
import { type CalledOperation, type ErrorResponse, NoResponseError, ServiceError } from "./errors";
import { flatten, type Parameters } from "./parameters";
import type { Service } from "./service";
import { canonicalQuery, signedHeaders } from "./signature";
import type { HttpRequest, HttpResponse, Transport } from "./transport";

/** Where a service is reached. */
export interface Endpoint {
    /** `https://host`, or `http://host` for a loopback address; without a path. */
    readonly origin: string;
    /**
     * Sent as `RegionId`: the service tolerates it, and one endpoint can then stand for every region. Undefined: the
     * service's central endpoint.
     */
    readonly region: string | undefined;
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
 * Sends one signed request once and reads its response.
 * @throws ServiceError when the service refuses.
 * @throws NoResponseError when no usable response comes.
 */
export async function attempt(transport: Transport, request: Attempt): Promise<JsonObject> {
    const { service, parameters } = request;
    const { origin, region } = request.endpoint;
    const { host } = new URL(origin);
    const call: CalledOperation = { operation: request.operation, host };
    const isForm = service.parametersIn === "body";
    const query = canonicalQuery(flatten({ ...(isForm ? {} : parameters), RegionId: region }));
    const body = isForm ? canonicalQuery(flatten(parameters)) : "";
    const headers = signedHeaders(
        {
            host,
            action: request.operation,
            version: service.version,
            query,
            body,
            date: formatTime(request.time),
            nonce: randomUUID(),
        },
        request.credentials,
    );
    return sendRequest(
        transport,
        call,
        {
            url: `${origin}/?${query}`,
            headers: { ...headers, accept: "application/json" },
            ...(body === "" ? {} : { body }),
        },
        request.timeoutMilliseconds,
    );
}

/**
 * Sends one request once and reads its response.
 * @param call the call that an error names.
 * @throws ServiceError, NoResponseError
 */
export async function sendRequest(
    transport: Transport,
    call: CalledOperation,
    request: HttpRequest,
    timeoutMilliseconds: number,
): Promise<JsonObject> {
    let response: HttpResponse;
    try {
        response = await transport(request, timeoutMilliseconds);
    } catch (error) {
        if (error instanceof UserFacingError) {
            throw error;
        }
        const reason = error instanceof Error ? error.message : String(error);
        const mayHaveTakenEffect = !(error instanceof NotSentError);
        throw new NoResponseError(call, reason, mayHaveTakenEffect, !(error instanceof RefusedByProxyError));
    }
    return interpret(call, response);
}

/** A time as requests carry it: UTC, in whole seconds. */
export function formatTime(time: number): string {
    return new Date(time).toISOString().replace(/\.\d+Z$/, "Z");
}

function interpret(call: CalledOperation, response: HttpResponse): JsonObject {
    const body = parseJson(response.body);
    if (!isJsonObject(body)) {
        throw new NoResponseError(
            call,
            `HTTP ${response.status} with a body that is not a JSON object`,
            true,
        );
    }
    const code = body.Code;
    if (response.status < 300 && code === undefined) {
        return body;
    }
    if (typeof code !== "string") {
        throw new NoResponseError(call, `HTTP ${response.status} without an error code`, true);
    }
    throw new ServiceError(call, errorResponseFrom(code, body, response));
}

function errorResponseFrom(code: string, body: JsonObject, response: HttpResponse): ErrorResponse {
    const retryAfter = Number(response.headers["x-acs-retry-after"] ?? Number.NaN);
    const serverTime = Date.parse(String(response.headers.date));
    return {
        code,
        message: typeof body.Message === "string" ? body.Message : "",
        requestId: typeof body.RequestId === "string" ? body.RequestId : "",
        httpStatus: response.status,
        ...(retryAfter >= 0 ? { retryAfter } : {}),
        ...(Number.isNaN(serverTime) ? {} : { serverTime }),
    };
}
