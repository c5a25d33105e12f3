import { differencesIn } from "../../../../provider/src/resources/invitationAutoResponse/differences";
import type {
    AutoResponse,
    UnansweredInvitation,
} from "../../../../provider/src/schema/invitationAutoResponse";

function invitation(number: number, status = "Pending"): UnansweredInvitation {
    return {
        invitationId: `i-${number}`,
        resourceShareId: `rs-${number}`,
        resourceShareName: "network",
        senderAccountId: "1512666876910000",
        status,
        createTime: "2026-01-05T08:00:00.000Z",
        expireTime: "2026-01-12T08:00:00.000Z",
    };
}

function accepted(number: number, joined: boolean): AutoResponse {
    const respondTime = "2026-01-05T09:00:00.000Z";
    const { expireTime: _, ...fields } = invitation(number, "Accepted");
    return { ...fields, response: "accept", respondTime, joined };
}

test("where everything is as the rule has it, nothing differs", () => {
    const rejected = { ...accepted(2, false), response: "reject", status: "Rejected" } as const;
    expect(differencesIn([], [accepted(1, true), rejected])).toEqual({});
});

test("what waits differs, and a share that the account is no longer in", () => {
    const pending = [invitation(1)];
    expect(differencesIn(pending, [accepted(2, false), accepted(3, true)])).toEqual({
        pending,
        gone: ["rs-2"],
    });
});

test.each(["AcceptFailed", "Pending"])(
    "a share that an invitation waits for again, %s, is not gone as well",
    (status) => {
        const pending = [invitation(1, status)];
        expect(differencesIn(pending, [accepted(1, false)])).toEqual({ pending });
    },
);
