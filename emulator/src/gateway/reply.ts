import type { ApiError } from "../errors/apiError.js";
import type { JsonObject } from "../json.js";

/** What goes back over the connection. */
export interface Reply {
    readonly httpStatus: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
    /** How the connection is treated; default: as usual. */
    readonly ending?: "cut" | "hang" | "truncate";
}

/** A connection that ends, or stays open, without an answer. */
export function silence(ending: "cut" | "hang"): Reply {
    return { httpStatus: 0, headers: {}, body: "", ending };
}

/** An answer in JSON. */
export function jsonReply(httpStatus: number, requestId: string, content: JsonObject): Reply {
    return {
        httpStatus,
        headers: { "content-type": "application/json;charset=utf-8", "x-acs-request-id": requestId },
        body: JSON.stringify(content),
    };
}

/** The answer to a refused request. @param host the endpoint it comes from @param product as the service is called */
export function errorReply(error: ApiError, requestId: string, host: string, product: string): Reply {
    const query = `q=${error.code}&product=${product}&requestId=${requestId}`;
    const reply = jsonReply(error.httpStatus, requestId, {
        RequestId: requestId,
        HostId: host,
        Code: error.code,
        Message: error.message,
        Recommend: `https://api.aliyun.com/troubleshoot?${query}`,
        ...error.extras.detail,
    });
    return { ...reply, headers: { ...reply.headers, ...error.extras.headers } };
}
