import { randomUUID } from "node:crypto";
import { Fields } from "../common/fields";
import { isJsonObject, type JsonObject, parseJson } from "../common/json";
import { UserFacingError } from "../common/userFacingError";
import { NotSentError, RefusedByProxyError } from "./connectionErrors";
import type { Credentials } from "./credentials";
import { type CalledOperation, type ErrorResponse, NoResponseError, ServiceError } from "./errors";
import { flatten, type Parameters } from "./parameters";
import type { Service } from "./service";
import { canonicalQuery, signedHeaders } from "./signature";
import type { HttpRequest, HttpResponse, Transport } from "./transport";

export interface Endpoint {
    /** `https://host`, or `http://host` for a loopback address; without a path. */
    readonly origin: string;
    /** Sent as `RegionId`: one endpoint can then serve every region. Undefined for the service's central endpoint. */
    readonly region: string | undefined;
}

export interface Attempt {
    readonly service: Service;
    readonly endpoint: Endpoint;
    readonly operation: string;
    readonly parameters: Parameters;
    readonly credentials: Credentials;
    /** Milliseconds since 1970-01-01 UTC, by the service's clock. */
    readonly time: number;
    readonly timeoutMilliseconds: number;
}

/** Sends one signed request once. @throws ServiceError, or NoResponseError if no usable response comes. */
export async function attempt(transport: Transport, request: Attempt): Promise<Result> {
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

/** Sends one request once. @param call the call that errors name. @throws ServiceError, NoResponseError */
export async function sendRequest(
    transport: Transport,
    call: CalledOperation,
    request: HttpRequest,
    timeoutMilliseconds: number,
): Promise<Result> {
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

/** UTC, in whole seconds. */
export function formatTime(time: number): string {
    return new Date(time).toISOString().replace(/\.\d+Z$/, "Z");
}

/** A response without a request id comes from something in between: it is neither an empty result nor a refusal. */
function interpret(call: CalledOperation, response: HttpResponse): Result {
    const body = parseJson(response.body);
    const unusable = (what: string) => new NoResponseError(call, `HTTP ${response.status} ${what}`, true);
    if (!isJsonObject(body)) {
        throw unusable("with a body that is not a JSON object");
    }
    const { Code: code, RequestId: requestId } = body;
    if (typeof requestId !== "string" || requestId === "") {
        throw unusable("without a RequestId");
    }
    if (response.status < 300 && code === undefined) {
        return {
            fields: new Fields(body, call.operation),
            size: Buffer.byteLength(response.body),
            requestId,
        };
    }
    if (typeof code !== "string" || code === "") {
        throw unusable("without an error code");
    }
    throw new ServiceError(call, errorResponseFrom(code, requestId, body, response));
}

/** A date in the format of HTTP: `Date.parse` alone finds a time in almost any string. */
const httpDate = /^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/;

function errorResponseFrom(
    code: string,
    requestId: string,
    body: JsonObject,
    response: HttpResponse,
): ErrorResponse {
    const retryAfter = Number(response.headers["x-acs-retry-after"] ?? Number.NaN);
    const date = String(response.headers.date);
    const serverTime = httpDate.test(date) ? Date.parse(date) : Number.NaN;
    return {
        code,
        message: typeof body.Message === "string" ? body.Message : "",
        requestId,
        httpStatus: response.status,
        ...(retryAfter >= 0 ? { retryAfter } : {}),
        ...(Number.isNaN(serverTime) ? {} : { serverTime }),
    };
}

export interface Result {
    /** The fields of the body; errors name them after the operation. */
    readonly fields: Fields;
    /** Bytes. */
    readonly size: number;
    /** The service's id of the request. */
    readonly requestId: string;
}
