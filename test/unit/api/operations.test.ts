import { readInvitation } from "../../../provider/src/api/operations/invitation";
import { readTemporaryCredentials } from "../../../provider/src/api/operations/temporaryCredentials";
import { Fields } from "../../../provider/src/common/fields";

const invitation = {
    Status: "AcceptFailed",
    CreateTime: "2022-09-02T06:43:12.353Z",
    ResourceShareId: "rs-6GRmdD3X0000",
    ResourceShareName: "test",
    SenderAccountId: "151266687691****",
    ReceiverAccountId: "134254031178****",
    ResourceShareInvitationId: "i-pMnItMX19fBJ0000",
};

const resource = { ResourceId: "vsw-bp1upw03qyz8n7us9****", ResourceType: "VSwitch" };

function readDetails(detail: Readonly<Record<string, string>>) {
    const details = { AcceptInvitationFailedDetails: [{ ...resource, ...detail }] };
    const fields = new Fields({ ...invitation, ...details }, "AcceptResourceShareInvitation");
    return readInvitation(fields, "AcceptInvitationFailedDetails").acceptInvitationFailedDetails;
}

const readable = {
    resourceId: "vsw-bp1upw03qyz8n7us9****",
    resourceType: "VSwitch",
    resourceArn: null,
    failureReason: "Unavailable",
    failureDescription: "You cannot access the specified resource at this time.",
    operationType: "Associate",
};

const today = {
    FailureReason: "Unavailable",
    FailureDescription: "You cannot access the specified resource at this time.",
    OperationType: "Associate",
};

const deprecated = {
    Status: "Unavailable",
    StatusMessage: "You cannot access the specified resource at this time.",
    AssociateType: "Associate",
};

test.each([
    ["today's names", today],
    ["the names of March 2024", deprecated],
    ["both", { ...today, ...deprecated }],
    [
        "today's names beside fillers",
        { Status: "None", StatusMessage: "None", AssociateType: "None", ...today },
    ],
])("the details of a failed acceptance are read by %s", (_, detail) => {
    expect(readDetails(detail)).toEqual([readable]);
});

test("today's names go before the deprecated ones", () => {
    const other = { Status: "Failed", StatusMessage: "Other.", AssociateType: "Disassociate" };
    expect(readDetails({ ...other, ...today })).toEqual([readable]);
});

test.each(["None", "无"])("a filler counts as absent: %s", (filler) => {
    const fillers = { Status: filler, StatusMessage: filler, AssociateType: filler };
    expect(readDetails(fillers)).toEqual([
        { ...readable, failureReason: null, failureDescription: null, operationType: null },
    ]);
});

test("credentials that cannot be read are never shown", () => {
    const credentials = {
        AccessKeyId: "STS.id",
        AccessKeySecret: ["half-a-secret"],
        SecurityToken: "a-token",
        Expiration: "2026-01-02T03:04:05Z",
    };
    expect(() => readTemporaryCredentials(new Fields(credentials, "AssumeRole"))).toThrow(
        "Unexpected data: the AccessKeySecret of the credentials is no string.",
    );
});
