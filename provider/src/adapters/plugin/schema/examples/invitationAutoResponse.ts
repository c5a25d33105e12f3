import { csharpNamespace, type Example, goProgram, javaProgram } from "./example";

export const invitationAutoResponseExamples: readonly Example[] = [
    {
        title: "Accept every invitation from listed senders",
        typescript: `import * as sharing from "pulumi-alicloud-resource-sharing/plugin";

const network = new sharing.InvitationAutoResponse("network", {
    accept: [{ senderAccountId: "1512666876910000" }],
});
export const responses = network.responses;`,
        python: `import pulumi
import pulumi_alicloud_resource_sharing as sharing

network = sharing.InvitationAutoResponse("network",
    accept=[sharing.AcceptedSenderArgs(sender_account_id="1512666876910000")])
pulumi.export("responses", network.responses)`,
        csharp: `using System.Collections.Generic;
using Pulumi;
using Sharing = ${csharpNamespace};

return await Deployment.RunAsync(() =>
{
    var network = new Sharing.InvitationAutoResponse("network", new()
    {
        Accept = new[]
        {
            new Sharing.Inputs.AcceptedSenderArgs { SenderAccountId = "1512666876910000" },
        },
    });

    return new Dictionary<string, object?>
    {
        ["responses"] = network.Responses,
    };
});`,
        go: goProgram(`network, err := sharing.NewInvitationAutoResponse(ctx, "network", &sharing.InvitationAutoResponseArgs{
	Accept: sharing.AcceptedSenderArray{
		&sharing.AcceptedSenderArgs{SenderAccountId: pulumi.String("1512666876910000")},
	},
})
if err != nil {
	return err
}
ctx.Export("responses", network.Responses)
return nil`),
        java: javaProgram(
            ["InvitationAutoResponse", "InvitationAutoResponseArgs", "inputs.AcceptedSenderArgs"],
            `var network = new InvitationAutoResponse("network", InvitationAutoResponseArgs.builder()
    .accept(AcceptedSenderArgs.builder().senderAccountId("1512666876910000").build())
    .build());
context.export("responses", network.responses());`,
        ),
        yaml: `resources:
  network:
    type: alicloud-resource-sharing:InvitationAutoResponse
    properties:
      accept:
        - senderAccountId: "1512666876910000"
outputs:
  responses: \${network.responses}`,
    },
];
