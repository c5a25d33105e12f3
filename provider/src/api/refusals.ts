/**
 * The prefixes of the documented codes with which the gateway or an operation refuses a call before it has any effect:
 * for signatures, permissions, parameters and statuses.
 * https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-acceptresourceshareinvitation
 */
const documentedBeginnings = [
    "AccessDenied",
    "EntityNotExist",
    "Forbidden",
    "IncompleteSignature",
    "InvalidAccessKeyId.",
    "InvalidAction.",
    "InvalidApi.",
    "InvalidParameter",
    "InvalidProtocol.",
    "InvalidRegionId.",
    "InvalidSecurityToken.",
    "InvalidTimeStamp.",
    "InvalidVersion",
    "InvitationStatus.",
    "MissingParameter",
    "MissingSecurityToken",
    "NoPermission",
    "RequestEntityTooLarge",
    "SignatureDoesNotMatch",
    "SignatureNonceUsed",
    "Throttling",
    "UnsupportedHTTPMethod",
];

/** Whether the code says for certain that a write had no effect. An undocumented code does not. */
export function isDocumentedRefusal(code: string): boolean {
    return documentedBeginnings.some((beginning) => code.startsWith(beginning));
}
