import { generateProgram } from "../../../provider/src/cli/generateProgram";
import { accepted } from "./values";

test("the program declares what is imported, and nothing that is a default", () => {
    const quoted = accepted('the "other" one');
    const { resourceShareId: _, ...others } = quoted.inputs;
    const byInvitation = { ...quoted, inputs: { ...others, invitationId: "i-1" } };
    expect(generateProgram([accepted("network"), byInvitation])).toBe(`\
import * as sharing from "pulumi-alicloud-resource-sharing";

new sharing.InvitationResponse("network", {
    resourceShareId: "rs-1",
    response: "accept",
    region: "cn-hangzhou",
});

new sharing.InvitationResponse("the \\"other\\" one", {
    invitationId: "i-1",
    response: "accept",
    region: "cn-hangzhou",
});
`);
});

test("an external id is taken from the stack's configuration: it is no part of the program", () => {
    const ofMember = accepted("network");
    const roleArn = "acs:ram::1000000000000002:role/sharing";
    const account = { profile: "hub", assumeRole: { roleArn, externalId: "agreed" } };
    expect(generateProgram([{ ...ofMember, inputs: { ...ofMember.inputs, ...account } }])).toBe(`\
import * as pulumi from "@pulumi/pulumi";
import * as sharing from "pulumi-alicloud-resource-sharing";

const externalId = new pulumi.Config().requireSecret("externalId");

new sharing.InvitationResponse("network", {
    resourceShareId: "rs-1",
    response: "accept",
    region: "cn-hangzhou",
    profile: "hub",
    assumeRole: { roleArn: "acs:ram::1000000000000002:role/sharing", externalId },
});
`);
});
