import { responsesInForce } from "../../../provider/src/cli/responsesInForce";
import { anInvitation, aShare } from "../reconcile/values";

const invitation = (
    invitationId: string,
    resourceShareId: string,
    status: "Pending" | "Accepted" | "Rejected",
) => anInvitation({ invitationId, resourceShareId, status });
const later = { createTime: "2027-01-01T00:00:00Z" };

test("joined shares by their ids, whether an invitation is listed or not; rejected invitations by theirs", () => {
    const invitations = [
        invitation("i-1", "rs-1", "Accepted"),
        invitation("i-2", "rs-2", "Rejected"),
        invitation("i-3", "rs-3", "Accepted"),
        invitation("i-4", "rs-4", "Pending"),
    ];
    const shares = [
        aShare({ resourceShareId: "rs-5" }),
        aShare({ resourceShareId: "rs-1" }),
        aShare({ resourceShareId: "rs-4" }),
        aShare({ resourceShareId: "rs-6", status: "Deleted" }),
    ];
    expect(responsesInForce(invitations, shares)).toEqual(["rs-1", "rs-5", "i-2"]);
});

test("of several invitations to a share, the one that counts decides", () => {
    const rejected = invitation("i-1", "rs-1", "Rejected");
    expect(responsesInForce([rejected, { ...invitation("i-2", "rs-1", "Pending"), ...later }], [])).toEqual(
        [],
    );
    expect(responsesInForce([rejected, { ...invitation("i-2", "rs-1", "Rejected"), ...later }], [])).toEqual([
        "i-2",
    ]);
    const accepted = { ...invitation("i-2", "rs-1", "Accepted"), ...later };
    expect(responsesInForce([rejected, accepted], [aShare({ resourceShareId: "rs-1" })])).toEqual(["rs-1"]);
});
