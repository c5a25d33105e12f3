type Advice = (operation: string) => string;

const grant: Advice = (operation) => {
    switch (operation) {
        case "AssumeRole":
            return "Grant the RAM action sts:AssumeRole to the caller, and trust the caller's account in the role.";
        case "GetCallerIdentity":
            return 'Grant the RAM action sts:GetCallerIdentity to the caller (resource "*").';
        default:
            return `Grant the RAM action resourcesharing:${operation} to the caller (resource "*").`;
    }
};
const checkKey: Advice = () => "Check the access key id and that the key is enabled.";
const checkSecret: Advice = () =>
    "The access key secret does not belong to the access key id: check the pair.";
const renewToken: Advice = () => "Get new temporary credentials and run again.";
const checkToken: Advice = () =>
    "The security token and the access key must come from the same STS response.";
const setTheClock: Advice = () => "Set this machine's clock: it is more than 15 minutes off.";

export const adviceByCode: ReadonlyMap<string, Advice> = new Map([
    ["NoPermission", grant],
    ["Forbidden.RAM", grant],
    ["InvalidAccessKeyId.NotFound", checkKey],
    ["InvalidAccessKeyId.Inactive", checkKey],
    ["SignatureDoesNotMatch", checkSecret],
    ["IncompleteSignature", checkSecret],
    ["InvalidSecurityToken.Expired", renewToken],
    ["InvalidSecurityToken.Malformed", checkToken],
    ["InvalidSecurityToken.MismatchWithAccessKey", checkToken],
    ["MissingSecurityToken", checkToken],
    ["InvalidTimeStamp.Expired", setTheClock],
    ["EntityNotExist.RoleArn", () => "Check the role's ARN."],
    ["EntityNotExist.Role", () => "Check the role's ARN."],
    [
        "AuthenticationFail.OIDCToken.Expired",
        () => "Get a new token from the identity provider and run again.",
    ],
    ["InvalidAction.NotFound", () => "Check the endpoint: this service does not know the operation."],
]);

/** One sentence that says what to do about an error code; undefined if the code is enough. */
export function adviceFor(code: string, operation: string): string | undefined {
    return adviceByCode.get(code)?.(operation);
}

/** Whether the refusal's message repeats the signed string, with the access key id and all parameters: it is never shown. */
export function echoesSignedString(code: string): boolean {
    return code === "SignatureDoesNotMatch" || code === "IncompleteSignature";
}
