import { ApiError, type ErrorCatalogue } from "./apiError.js";

/** The errors of STS, with HTTP status and literal message (STS error tables; ACK's notes on OIDC tokens). */
export const stsErrors = {
    "MissingParameter.RoleArn": [400, "Parameter RoleArn is required."],
    "MissingParameter.RoleSessionName": [400, "Parameter RoleSessionName is required."],
    "MissingParameter.OIDCProviderArn": [400, "Parameter OIDCProviderArn is required."],
    "MissingParameter.OIDCToken": [400, "Parameter OIDCToken is required."],
    "InvalidParameter.RoleArn": [400, "The parameter RoleArn is wrongly formed."],
    "InvalidParameter.RoleSessionName": [400, "The parameter RoleSessionName is wrongly formed."],
    "InvalidParameter.DurationSeconds": [400, "The Min/Max value of DurationSeconds is 15min/1hr."],
    "InvalidParameter.PolicyGrammar": [400, "The parameter Policy has not passed grammar check."],
    "EntityNotExist.RoleArn": [404, "The specified Role does not exists."],
    "EntityNotExist.OIDCProvider": [404, "Can not find OIDC provider."],
    "AuthenticationFail.OIDCToken.Expired": [401, "This JsonWebToken is expired."],
    "AuthenticationFail.OIDCToken.Invalid": [401, "This JsonWebToken is invalid."],
} as const satisfies ErrorCatalogue<string>;

/** Fails a call with an error of STS. @throws ApiError */
export function refuseSts(code: keyof typeof stsErrors): never {
    const [httpStatus, message] = stsErrors[code];
    throw new ApiError(code, httpStatus, message);
}
