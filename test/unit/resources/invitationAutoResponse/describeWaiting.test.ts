import type { Invitation } from "../../../../provider/src/api/operations/invitation";
import {
    describeDue,
    describeListed,
    describeWaiting,
} from "../../../../provider/src/resources/invitationAutoResponse/describeWaiting";
import type { PlannedResponse } from "../../../../provider/src/resources/invitationAutoResponse/match";

const rule = "1000000000000002/cn-hangzhou";

function waiting(invitation: Partial<Invitation>, response: PlannedResponse["response"] = "accept") {
    return {
        response,
        invitation: {
            invitationId: "i-1",
            resourceShareId: "rs-1",
            resourceShareName: "network",
            senderAccountId: "1000000000000001",
            receiverAccountId: "1000000000000002",
            status: "Pending",
            createTime: "2026-01-05T08:00:00.000Z",
            acceptInvitationFailedDetails: [],
            ...invitation,
        },
    };
}

test("nothing waits", () => {
    expect(describeWaiting([], rule)).toEqual([]);
});

test("one invitation", () => {
    expect(describeWaiting([waiting({})], rule)).toEqual([
        `1 invitation from 1000000000000001 is waiting to be accepted by rule ${rule}; it expires 2026-01-12T08:00:00.000Z.`,
    ]);
});

test("several, to be accepted and to be rejected: the first that expires, and as many senders as can be read", () => {
    const many = ["7", "3", "5", "4", "6"].map((digit) =>
        waiting({ senderAccountId: `100000000000000${digit}` }, "reject"),
    );
    expect(
        describeWaiting([...many, waiting({}), waiting({ createTime: "2026-01-04T08:00:00.000Z" })], rule),
    ).toEqual([
        `2 invitations from 1000000000000001 are waiting to be accepted by rule ${rule}; the first expires 2026-01-11T08:00:00.000Z.`,
        "5 invitations from 1000000000000003, 1000000000000004, 1000000000000005 and 2 more accounts are waiting to be rejected" +
            ` by rule ${rule}; the first expires 2026-01-12T08:00:00.000Z.`,
    ]);
    const two = [waiting({}), waiting({ senderAccountId: "1000000000000003" })];
    expect(describeWaiting(two, rule)[0]).toContain("from 1000000000000001 and 1000000000000003 are waiting");
});

test("what does not expire, for its acceptance failed, or has no time that can be read", () => {
    const failed = waiting({ status: "AcceptFailed" });
    expect(describeWaiting([failed], rule)).toEqual([
        `1 invitation from 1000000000000001 is waiting to be accepted by rule ${rule}.`,
    ]);
    expect(describeWaiting([failed, waiting({ createTime: "" })], rule)).toEqual([
        `2 invitations from 1000000000000001 are waiting to be accepted by rule ${rule}.`,
    ]);
});

test("what is rejected now, and what the next run rejects, by sender", () => {
    const planned = [waiting({}), waiting({ senderAccountId: "1000000000000003" }, "reject")];
    expect(describeDue(planned, rule)).toEqual([
        `Rule ${rule} rejects 1 invitation from 1000000000000003: otherwise is "reject".`,
    ]);
    expect(describeDue([waiting({})], rule)).toEqual([]);
    const senders = [{ senderAccountId: "1000000000000004" }, { senderAccountId: "1000000000000004" }];
    expect(describeListed(senders, rule)).toEqual([
        `The next \`pulumi up\` rejects 2 invitations from 1000000000000004, by rule ${rule}: to prevent it, list the sender in` +
            " accept or the share in except, or declare a response.",
    ]);
    expect(describeListed([], rule)).toEqual([]);
});
