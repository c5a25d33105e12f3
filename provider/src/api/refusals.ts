/**
 * How the codes begin that the documentation lists for what the gateway or an operation turns down before it does
 * anything: signatures, permissions, parameters, and states that allow nothing.
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

/** Whether a code says for certain that a write had no effect. One that nobody has documented says nothing. */
export function isDocumentedRefusal(code: string): boolean {
    return documentedBeginnings.some((beginning) => code.startsWith(beginning));
}
