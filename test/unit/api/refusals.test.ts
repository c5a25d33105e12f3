import { isDocumentedRefusal } from "../../../provider/src/api/refusals";
import { documentedErrors } from "../../emulator/support/documentedErrors";

test.each(
    Object.keys(documentedErrors).filter((code) => /ResourceShareInvitation$|^InvitationStatus/.test(code)),
)("what the documentation lists for a response is a refusal for certain: %s", (code) => {
    expect(isDocumentedRefusal(code)).toBe(true);
});

test.each([
    "NoPermission",
    "Forbidden.RAM",
    "SignatureDoesNotMatch",
    "Throttling.User",
    "InvalidAction.NotFound",
])("and so is what the gateway turns down: %s", (code) => {
    expect(isDocumentedRefusal(code)).toBe(true);
});

test.each(["__proto__", "toString", "", "InternalError", "ServiceUnavailable", "Unknown"])(
    "nothing is certain after any other: %j",
    (code) => {
        expect(isDocumentedRefusal(code)).toBe(false);
    },
);
