import { programOf } from "../../../provider/src/cli/program";
import { accepted } from "./values";

test("the program declares what is imported, and nothing that is a default", () => {
    const quoted = accepted('the "other" one');
    const { resourceShareId: _, ...others } = quoted.inputs;
    const byInvitation = { ...quoted, inputs: { ...others, invitationId: "i-1" } };
    expect(programOf([accepted("network"), byInvitation])).toBe(`\
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
