import type { ApiError } from "../errors/apiError.js";
import type { JsonObject } from "../json.js";
import { headerOf, type WireRequest } from "./wire.js";
import { xmlDocument } from "./xml.js";

/** An HTTP response of the gateway, or what happens to the connection instead. */
export interface Reply {
    readonly httpStatus: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
    /** How the connection ends: without a response, never, or half-way through the body. Default: as usual. */
    readonly ending?: "cut" | "hang" | "truncate";
}

/** The format of a response body. */
export type Format = "JSON" | "XML";

/**
 * The format that a request asks for: the parameter Format, else the Accept header. Without either it is JSON for
 * signature version 3 and XML for the older protocol, as documented.
 */
export function formatOf(request: WireRequest, allParameters: ReadonlyMap<string, string>): Format {
    const named = allParameters.get("Format")?.toUpperCase();
    if (named === "JSON" || named === "XML") {
        return named;
    }
    const accept = headerOf(request, "accept") ?? "";
    if (accept.includes("json")) {
        return "JSON";
    }
    return accept.includes("xml") || headerOf(request, "authorization") === undefined ? "XML" : "JSON";
}

/** A connection that is cut, or stays open, without a response. */
export function noReply(ending: "cut" | "hang"): Reply {
    return { httpStatus: 0, headers: {}, body: "", ending };
}

/** A response with a body. @param root the outermost element in XML */
export function reply(httpStatus: number, format: Format, root: string, content: JsonObject): Reply {
    return {
        httpStatus,
        headers: { "content-type": contentTypes[format], "x-acs-request-id": String(content.RequestId) },
        body: format === "JSON" ? JSON.stringify(content) : xmlDocument(root, content),
    };
}

const contentTypes = { JSON: "application/json;charset=utf-8", XML: "text/xml;charset=utf-8" } as const;

/** The origin that an error response names. */
export interface ErrorSource {
    readonly requestId: string;
    /** The host name of the endpoint. */
    readonly host: string;
    /** The product code, such as `ResourceSharing`. */
    readonly product: string;
}

/** The response to a request that failed. */
export function errorReply(
    error: ApiError,
    format: Format,
    { requestId, host, product }: ErrorSource,
): Reply {
    const query = `q=${error.code}&product=${product}&requestId=${requestId}`;
    const response = reply(error.httpStatus, format, "Error", {
        RequestId: requestId,
        HostId: host,
        Code: error.code,
        Message: error.message,
        Recommend: `https://api.aliyun.com/troubleshoot?${query}`,
        ...error.extras.detail,
    });
    return { ...response, headers: { ...response.headers, ...error.extras.headers } };
}
