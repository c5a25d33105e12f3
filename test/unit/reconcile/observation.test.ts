import { actualResponseOf } from "../../../provider/src/reconcile/observation";
import { anInvitation, aShare, observed } from "./values";

test.each([
    ["accept", "Accepted", true, "accept"],
    ["accept", null, true, "accept"],
    ["reject", "Accepted", true, "accept"],
    ["accept", "Accepted", false, "gone"],
    ["accept", null, false, "gone"],
    ["accept", "Pending", false, "none"],
    ["accept", "Rejected", false, "reject"],
    ["accept", "Expired", false, "none"],
    ["accept", "Cancelled", false, "none"],
    ["accept", "AcceptFailed", false, "none"],
    ["accept", "AcceptFailed", true, "none"],
    ["reject", "Pending", false, "none"],
    ["reject", "Rejected", false, "reject"],
    ["reject", "Expired", false, "reject"],
    ["reject", "Cancelled", false, "reject"],
    ["reject", "Accepted", false, "reject"],
    ["reject", null, false, "reject"],
    ["reject", "AcceptFailed", false, "none"],
    ["accept", "Withdrawn", true, "accept"],
    ["accept", "Withdrawn", false, "none"],
    ["reject", "Withdrawn", false, "reject"],
] as const)("%s declared, invitation %s, joined %s: %s", (declared, status, joined, actual) => {
    const invitation = status === null ? null : anInvitation({ status });
    expect(actualResponseOf(declared, observed({ invitation, share: joined ? aShare() : null }))).toBe(
        actual,
    );
});

test("a failed acceptance whose resources have all become available is an acceptance", () => {
    const observation = observed({
        invitation: anInvitation({ status: "AcceptFailed" }),
        share: aShare(),
        sharedResources: [
            { resourceId: "vsw-1", resourceType: "VSwitch", resourceArn: null, resourceStatus: "Available" },
        ],
    });
    expect(actualResponseOf("accept", observation)).toBe("accept");
});
