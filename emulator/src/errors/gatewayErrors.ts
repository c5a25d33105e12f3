import { ApiError, type ErrorCatalogue, type ErrorExtras } from "./apiError.js";

/** Every error of the gateway in front of the service: signatures, keys, tokens, permissions and throttling. */
export const gatewayErrors = {
    MissingParameter: [
        400,
        'The input parameter "{}" that is mandatory for processing this request is not supplied.',
    ],
    InvalidVersion: [400, "Specified parameter Version is not valid."],
    "InvalidAction.NotFound": [404, "Specified api is not found, please check your url and method."],
    UnsupportedHTTPMethod: [400, "This http method is not supported."],
    "InvalidApi.NotFound": [404, "Specified api is not found, please check your url and method."],
    "InvalidProtocol.NeedSsl": [400, "Your request is denied as lack of ssl protect."],
    "InvalidRegionId.NotFound": [404, "The specified RegionId does not exist."],
    RequestEntityTooLarge: [413, "The request body exceeds {} bytes."],
    IncompleteSignature: [400, "The request signature does not conform to Aliyun standards."],
    SignatureDoesNotMatch: [
        400,
        "Specified signature is not matched with our calculation. server string to sign is:{}",
    ],
    SignatureNonceUsed: [400, "Specified signature nonce was used already."],
    "InvalidTimeStamp.Format": [400, "Specified time stamp or date value is not well formatted."],
    "InvalidTimeStamp.Expired": [400, "Specified time stamp or date value is expired."],
    "InvalidAccessKeyId.NotFound": [404, "Specified access key is not found."],
    "InvalidAccessKeyId.Inactive": [400, "Specified access key is disabled."],
    MissingSecurityToken: [400, "SecurityToken is mandatory for this action."],
    "InvalidSecurityToken.Expired": [400, "Specified SecurityToken is expired."],
    "InvalidSecurityToken.Malformed": [400, "Specified SecurityToken is malformed."],
    "InvalidSecurityToken.MismatchWithAccessKey": [
        400,
        "Specified SecurityToken mismatch with the AccessKey.",
    ],
    NoPermission: [403, "You are not authorized to do this action."],
    "Forbidden.RAM": [
        403,
        "User not authorized to operate on the specified resource, or this API doesn't support RAM.",
    ],
    "Forbidden.RiskControl": [403, "This operation is forbidden by Aliyun Risk Control system."],
    "Throttling.User": [400, "Request was denied due to user flow control."],
    "Throttling.Api": [400, "Request was denied due to api flow control."],
    Throttling: [400, "Request was denied due to request throttling."],
    ServiceUnavailable: [503, "The request has failed due to a temporary failure of the server."],
    InternalError: [
        500,
        "The request processing has failed due to some unknown error, exception or failure.",
    ],
} as const satisfies ErrorCatalogue<string>;

/** The code of an error of the gateway. */
export type GatewayErrorCode = keyof typeof gatewayErrors;

/**
 * The error of a code.
 * @param fill what replaces `{}` in the message
 */
export function gatewayError(code: GatewayErrorCode, fill = "", extras: ErrorExtras = {}): ApiError {
    const [httpStatus, message] = gatewayErrors[code];
    return new ApiError(
        code,
        httpStatus,
        message.replace("{}", () => fill),
        extras,
    );
}

/** The error of a throttled request. @param retryAfter milliseconds until the next request is allowed */
export function throttled(
    code: "Throttling" | "Throttling.User" | "Throttling.Api",
    retryAfter: number | undefined,
): ApiError {
    return gatewayError(
        code,
        "",
        retryAfter === undefined ? {} : { headers: { "x-acs-retry-after": String(retryAfter) } },
    );
}
