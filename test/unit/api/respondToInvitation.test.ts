import type { Client } from "../../../provider/src/api/client";
import { UnknownOutcomeError } from "../../../provider/src/api/errors";
import { respondToInvitation } from "../../../provider/src/api/operations/respondToInvitation";
import { Deadline } from "../../../provider/src/common/deadline";
import { Fields } from "../../../provider/src/common/fields";
import { anInvitation } from "../reconcile/values";
import { TestClock } from "../testClock";

const invitation = anInvitation({ invitationId: "i-1", resourceShareId: "rs-1", status: "Pending" });

const answered = {
    ResourceShareInvitationId: invitation.invitationId,
    ResourceShareId: invitation.resourceShareId,
    SenderAccountId: invitation.senderAccountId,
    ReceiverAccountId: invitation.receiverAccountId,
    Status: "Accepted",
};

/** What an acceptance comes to, if the service answers so. */
function accept(answer: unknown) {
    const client: Client = {
        call: async (operation) => ({
            fields: new Fields({ ResourceShareInvitation: answer }, operation),
            size: 1,
            requestId: "R-1",
        }),
    };
    const deadline = new Deadline(new TestClock(), 1_000);
    return respondToInvitation(client, "accept", invitation, deadline);
}

test("the invitation as the response has left it", async () => {
    expect(await accept(answered)).toMatchObject({ invitationId: "i-1", status: "Accepted" });
});

test.each([
    ["another invitation", { ResourceShareInvitationId: "i-2" }],
    ["another share", { ResourceShareId: "rs-2" }],
    ["another sender", { SenderAccountId: "1000000000000009" }],
    ["another receiver", { ReceiverAccountId: "1000000000000009" }],
    ["no status", { Status: undefined }],
])("an answer with %s says nothing of what was sent", async (_, differing) => {
    await expect(accept({ ...answered, ...differing })).rejects.toThrow(UnknownOutcomeError);
});

test.each([undefined, null, "i-1", [answered]])("nor does %j in the place of one", async (answer) => {
    await expect(accept(answer)).rejects.toThrow(
        /^AcceptResourceShareInvitation was sent, but what came back does not say what became of it: /,
    );
});
